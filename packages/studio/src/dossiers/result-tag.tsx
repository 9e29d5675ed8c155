import type { DossierSummary } from '@motcua/api'
import { Check, CircleDashed, type LucideIcon, Undo2, X } from 'lucide-react'
import { useWords } from '../i18n/locale.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { words } from './words.ts'

type Result = NonNullable<DossierSummary['result']>

const LOOK: Record<Result, { readonly icon: LucideIcon; readonly tone: Tone }> = {
  granted: { icon: Check, tone: 'early' },
  refused: { icon: X, tone: 'late' },
  withdrawn: { icon: Undo2, tone: 'plain' },
  returned: { icon: Undo2, tone: 'plain' },
}

/** How a dossier ended, or that it has not. */
export function ResultTag({ result }: { readonly result: Result | undefined }) {
  const t = useWords(words)
  if (result === undefined) return <Tag icon={<CircleDashed size={14} aria-hidden />}>{t.inHand}</Tag>
  const { icon: Icon, tone } = LOOK[result]
  return (
    <Tag tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t[result]}
    </Tag>
  )
}
