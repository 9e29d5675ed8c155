import { durationText, type Text, type WaitNode } from '@motcua/spec'
import { Hourglass, Pause } from 'lucide-react'
import { useText, useWords, type Words } from '../../../i18n/locale.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { isDuration } from '../../document/allotted.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { FormSelect } from '../../inputs/form-select.tsx'
import { LimitField } from '../../inputs/limit-field.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = {
  for: { vi: 'Chờ gì', en: 'Waits for' },
  applicant: { vi: 'người nộp gửi', en: 'the applicant to send' },
  agency: { vi: 'cơ quan khác trả lời', en: 'another agency to answer' },
  anyone: { vi: 'bất kỳ ai gửi (ý kiến, khiếu nại)', en: 'anyone to send (an objection)' },
  duration: { vi: 'hết một khoảng thời gian', en: 'a length of time' },
  date: { vi: 'đến một ngày trong hồ sơ', en: 'a date in the dossier' },
  message: { vi: 'Tên loại tin', en: 'Name of the message' },
  form: { vi: 'Gửi theo biểu mẫu', en: 'Sent with the form' },
  within: { vi: 'Chờ lâu nhất', en: 'At most' },
  length: { vi: 'Khoảng thời gian', en: 'Length' },
  dateField: { vi: 'Ngày ghi ở', en: 'The date stands in' },
  pauses: { vi: 'Dừng tính thời hạn trong khi chờ', en: 'The deadline stands still meanwhile' },
  posting: { vi: 'Niêm yết công khai trong khi chờ', en: 'Posted in public meanwhile' },
  gathers: { vi: 'Nhận mọi tin cho đến hết thời gian chờ', en: 'Gathers every message until the time is over' },
  paused: { vi: 'dừng giờ', en: 'clock paused' },
} satisfies Words

function WaitDetail({ node }: OfNode<WaitNode>) {
  const t = useWords(words)
  const text = useText()
  const limit = 'message' in node.for ? node.for.within : 'duration' in node.for ? node.for.duration : undefined
  return (
    <>
      {node.pausesClock ? <Pause size={12} aria-hidden /> : null}
      {[node.pausesClock && t.paused, limit && text(durationText(limit))].filter(Boolean).join(', ')}
    </>
  )
}

const says: Text = { vi: 'Sửa bước chờ', en: 'Change a wait' }
type Reason = 'applicant' | 'agency' | 'anyone' | 'duration' | 'date'

const MESSAGES = { applicant: 'supplement', agency: 'answer', anyone: 'objection' } as const

function reasonOf(node: WaitNode): Reason {
  if ('message' in node.for) return node.for.from
  return 'duration' in node.for ? 'duration' : 'date'
}

function WaitInspector({ id, node }: OfNode<WaitNode>) {
  const t = useWords(words)
  const { run, spec } = useDesigner()
  const put = (waitsFor: WaitNode['for']) => run(changeNode(id, 'wait', (old) => ({ ...old, for: waitsFor }), { says }))
  const dates = Object.entries(spec.data.properties).filter(
    ([, field]) => field.type === 'string' && field.format === 'date',
  )
  const choose = (reason: Reason) => {
    if (reason === 'duration') put({ duration: { amount: 5, unit: 'working-days' } })
    else if (reason === 'date') put({ date: dates[0]?.[0] ?? 'date' })
    else put({ message: MESSAGES[reason], from: reason })
  }
  return (
    <>
      <SelectField
        label={t.for}
        value={reasonOf(node)}
        options={(['applicant', 'agency', 'anyone', 'duration', 'date'] as const).map((one) => ({
          value: one,
          label: t[one],
        }))}
        onChange={choose}
      />
      {'message' in node.for ? <MessageFields waitsFor={node.for} put={put} /> : null}
      {'duration' in node.for ? (
        <LimitField
          label={t.length}
          value={node.for.duration}
          onChange={(limit) => limit && isDuration(limit) && put({ duration: limit })}
        />
      ) : null}
      {'date' in node.for ? (
        <FieldOfDates label={t.dateField} value={node.for.date} onChange={(date) => put({ date })} />
      ) : null}
      <CheckField
        label={t.pauses}
        checked={node.pausesClock}
        onChange={(pausesClock) => run(changeNode(id, 'wait', (old) => ({ ...old, pausesClock }), { says }))}
      />
      <CheckField
        label={t.posting}
        checked={node.posting ?? false}
        onChange={(posting) =>
          run(changeNode(id, 'wait', ({ posting: _, ...old }) => (posting ? { ...old, posting } : old), { says }))
        }
      />
    </>
  )
}

type ForMessage = Extract<WaitNode['for'], { message: string }>

function MessageFields({ waitsFor, put }: { waitsFor: ForMessage; put: (waitsFor: WaitNode['for']) => void }) {
  const t = useWords(words)
  return (
    <>
      <TextField label={t.message} value={waitsFor.message} onChange={(message) => put({ ...waitsFor, message })} />
      <FormSelect
        mayBeNone
        label={t.form}
        value={waitsFor.form}
        onChange={(form) => {
          const { form: _, ...rest } = waitsFor
          put(form === undefined ? rest : { ...rest, form })
        }}
      />
      <LimitField
        label={t.within}
        value={waitsFor.within}
        allows={['none']}
        onChange={(limit) => {
          const { within: _, ...rest } = waitsFor
          put(limit && isDuration(limit) ? { ...rest, within: limit } : rest)
        }}
      />
      <CheckField
        label={t.gathers}
        checked={waitsFor.closes === 'end'}
        onChange={(gathers) => {
          const { closes: _, ...rest } = waitsFor
          put(gathers ? { ...rest, closes: 'end' } : rest)
        }}
      />
    </>
  )
}

interface DatesProps {
  readonly label: string
  readonly value: string
  readonly onChange: (id: string) => void
}

function FieldOfDates({ label, value, onChange }: DatesProps) {
  const text = useText()
  const { spec } = useDesigner()
  const options = Object.entries(spec.data.properties)
    .filter(([, field]) => field.type === 'string' && field.format === 'date')
    .map(([id, field]) => ({ value: id, label: text(field.label) }))
  return <SelectField label={label} value={value} options={options} onChange={onChange} />
}

export const waitView = nodeView('wait', {
  icon: Hourglass,
  shape: 'card',
  Detail: WaitDetail,
  Inspector: WaitInspector,
})
