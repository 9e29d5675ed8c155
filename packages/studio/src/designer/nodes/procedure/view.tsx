import type { ProcedureNode, Text } from '@motcua/spec'
import { FolderSymlink, Repeat } from 'lucide-react'
import { useWords, type Words } from '../../../i18n/locale.tsx'
import { TextField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { useFacts, useFillableFields } from '../../document/fact-options.ts'
import { EachFields } from '../../inputs/each-fields.tsx'
import { PairsField } from '../../inputs/pairs-field.tsx'
import { UnitFields } from '../../inputs/unit-fields.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = {
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  procedureHelp: {
    vi: 'Khóa của thủ tục trong hệ thống; bản đang có hiệu lực ở nơi đó sẽ được dùng.',
    en: 'Its key in the installation; the version in force there is used.',
  },
  send: { vi: 'Thông tin gửi sang', en: 'What it is told' },
  take: { vi: 'Thông tin lấy về', en: 'What is taken back' },
  theirs: { vi: 'trường của thủ tục kia', en: 'field of the other procedure' },
  ours: { vi: 'thông tin của hồ sơ này', en: 'fact of this dossier' },
  item: { vi: 'Mục trong danh sách ghi vào trường', en: 'The item goes into the field' },
  here: { vi: 'tại đơn vị này', en: 'at this unit' },
  elsewhere: { vi: 'liên thông', en: 'at another agency' },
  perItem: { vi: 'mỗi mục một hồ sơ', en: 'one dossier per item' },
  granted: { vi: 'được giải quyết', en: 'granted' },
  notGranted: { vi: 'không được giải quyết', en: 'not granted' },
} satisfies Words

const says: Text = { vi: 'Sửa thủ tục liên thông', en: 'Change a linked procedure' }

function ProcedureDetail({ node }: OfNode<ProcedureNode>) {
  const t = useWords(words)
  return (
    <>
      {node.each === undefined ? null : <Repeat size={12} aria-hidden />}
      {[node.unit.rule === 'same' ? t.here : t.elsewhere, node.each && t.perItem].filter(Boolean).join(', ')}
    </>
  )
}

function ProcedureInspector({ id, node }: OfNode<ProcedureNode>) {
  const t = useWords(words)
  const { run } = useDesigner()
  const facts = useFacts()
  const fields = useFillableFields()
  const change = (next: (old: ProcedureNode) => ProcedureNode, merge?: string) =>
    run(changeNode(id, 'procedure', next, { says, ...(merge === undefined ? {} : { merge }) }))
  return (
    <>
      <TextField
        label={t.procedure}
        help={t.procedureHelp}
        value={node.procedure}
        onChange={(procedure) => change((old) => ({ ...old, procedure }), 'procedure')}
      />
      <UnitFields value={node.unit} onChange={(unit, merge) => change((old) => ({ ...old, unit }), merge)} />
      <EachFields
        value={node.each}
        outcomes={[
          { value: 'granted', label: t.granted },
          { value: 'notGranted', label: t.notGranted },
        ]}
        onChange={(each) =>
          change(({ each: _, item, ...old }) =>
            each === undefined ? old : { ...old, each, ...(item === undefined ? {} : { item }) },
          )
        }
      />
      {node.each === undefined ? null : (
        <TextField
          label={t.item}
          value={node.item ?? ''}
          onChange={(item) => change(({ item: _, ...old }) => (item === '' ? old : { ...old, item }), 'item')}
        />
      )}
      <PairsField
        label={t.send}
        value={node.send}
        left={{ label: t.theirs }}
        right={{ label: t.ours, options: facts }}
        onChange={(send) => change((old) => ({ ...old, send: { ...send } }), 'send')}
      />
      <PairsField
        label={t.take}
        value={node.take}
        left={{ label: t.ours, options: fields }}
        right={{ label: t.theirs }}
        onChange={(take) => change((old) => ({ ...old, take: { ...take } }), 'take')}
      />
    </>
  )
}

export const procedureView = nodeView('procedure', {
  icon: FolderSymlink,
  shape: 'card',
  Detail: ProcedureDetail,
  Inspector: ProcedureInspector,
})
