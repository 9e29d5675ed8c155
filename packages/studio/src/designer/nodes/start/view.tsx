import type { StartNode } from '@motcua/spec'
import { CirclePlay } from 'lucide-react'
import { useWords, type Words } from '../../../i18n/locale.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { FormSelect } from '../../inputs/form-select.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = { form: { vi: 'Người nộp điền', en: 'The applicant fills in' } } satisfies Words

function StartInspector({ id, node }: OfNode<StartNode>) {
  const t = useWords(words)
  const { run } = useDesigner()
  const says = { vi: 'Đổi tờ khai', en: 'Change the application form' }
  return (
    <FormSelect
      label={t.form}
      value={node.form}
      onChange={(form) => run(changeNode(id, 'start', (start) => ({ ...start, form: form ?? start.form }), { says }))}
    />
  )
}

export const startView = nodeView('start', { icon: CirclePlay, shape: 'pill', Inspector: StartInspector })
