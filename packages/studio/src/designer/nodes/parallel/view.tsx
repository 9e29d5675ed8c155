import type { ParallelNode } from '@motcua/spec'
import { Split } from 'lucide-react'
import { useWords, type Words } from '../../../i18n/locale.tsx'
import { BranchFields } from '../branches.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = {
  fork: { vi: 'tách nhánh', en: 'fork' },
  join: { vi: 'đợi đủ nhánh', en: 'join' },
} satisfies Words

function ParallelDetail({ node }: OfNode<ParallelNode>) {
  const t = useWords(words)
  return <>{t[node.mode]}</>
}

export const parallelView = nodeView('parallel', {
  icon: Split,
  shape: 'diamond',
  Detail: ParallelDetail,
  Inspector: BranchFields,
})
