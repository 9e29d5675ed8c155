import type { ServiceNode, Text } from '@motcua/spec'
import { Plug, RotateCw } from 'lucide-react'
import { useWords, type Words } from '../../../i18n/locale.tsx'
import { TextField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { useFacts, useFillableFields } from '../../document/fact-options.ts'
import { PeriodField } from '../../inputs/period-field.tsx'
import { PickList } from '../../inputs/pick-list.tsx'
import { RetryFields } from '../../inputs/retry-fields.tsx'
import { UndoFields } from '../../inputs/undo-fields.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = {
  connector: { vi: 'Kết nối', en: 'Connector' },
  connectorHelp: {
    vi: 'Tên kết nối mà quản trị viên đã cấu hình; địa chỉ và mật khẩu không nằm trong quy trình.',
    en: 'The name of a connector that the administrator has set up; address and secrets never stand in a procedure.',
  },
  send: { vi: 'Gửi đi', en: 'Sends' },
  addFact: { vi: 'Thêm thông tin…', en: 'Add a fact…' },
  noFacts: { vi: 'Quy trình chưa có trường dữ liệu.', en: 'The procedure has no data fields yet.' },
  take: { vi: 'Nhận về', en: 'Takes in' },
  addField: { vi: 'Thêm trường…', en: 'Add a field…' },
  within: { vi: 'Mỗi lần đợi nhiều nhất', en: 'Each time waits at most' },
  times: { vi: (n: number) => `thử lại ${n} lần`, en: (n: number) => `${n} more ${n === 1 ? 'try' : 'tries'}` },
  once: { vi: 'không thử lại', en: 'tried once' },
} satisfies Words

const says: Text = { vi: 'Sửa bước hỏi hệ thống', en: 'Change a service' }

function ServiceDetail({ node }: OfNode<ServiceNode>) {
  const t = useWords(words)
  return (
    <>
      <RotateCw size={12} aria-hidden />
      {node.retry.times === 0 ? t.once : t.times(node.retry.times)}
    </>
  )
}

function ServiceInspector({ id, node }: OfNode<ServiceNode>) {
  const t = useWords(words)
  const { run } = useDesigner()
  const facts = useFacts()
  const fields = useFillableFields()
  const change = (part: Partial<ServiceNode>, merge?: string) =>
    run(changeNode(id, 'service', (old) => ({ ...old, ...part }), { says, ...(merge === undefined ? {} : { merge }) }))
  return (
    <>
      <TextField
        label={t.connector}
        help={t.connectorHelp}
        value={node.connector}
        onChange={(connector) => change({ connector }, 'connector')}
      />
      <PickList
        label={t.send}
        value={node.send}
        options={facts}
        onChange={(send) => change({ send: [...send] })}
        add={t.addFact}
        none={t.noFacts}
      />
      <PickList
        label={t.take}
        value={node.take}
        options={fields}
        onChange={(take) => change({ take: [...take] })}
        add={t.addField}
        none={t.noFacts}
      />
      <PeriodField label={t.within} value={node.within} onChange={(within) => change({ within }, 'within')} />
      <RetryFields value={node.retry} onChange={(retry) => change({ retry }, 'retry')} />
      <UndoFields
        value={node.onWithdraw}
        onChange={(undo) =>
          run(
            changeNode(
              id,
              'service',
              ({ onWithdraw: _, ...old }) => (undo === undefined ? old : { ...old, onWithdraw: undo }),
              { says, merge: 'undo' },
            ),
          )
        }
      />
    </>
  )
}

export const serviceView = nodeView('service', {
  icon: Plug,
  shape: 'card',
  Detail: ServiceDetail,
  Inspector: ServiceInspector,
})
