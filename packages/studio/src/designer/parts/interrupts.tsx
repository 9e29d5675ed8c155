import type { Interrupt, Text } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { SelectField } from '../../ui/field.tsx'
import { changeFlow } from '../commands/change-flow.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { FormSelect } from '../inputs/form-select.tsx'
import { PickList } from '../inputs/pick-list.tsx'
import { RoleSelect, useFirstRole } from '../inputs/role-select.tsx'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import styles from '../view.module.css'

const words = {
  heading: { vi: 'Rút hồ sơ, dừng giải quyết', en: 'Withdrawing and stopping' },
  intro: {
    vi: 'Khi có, mọi việc đang mở bị hủy và quy trình đi tiếp ở bước được chọn.',
    en: 'When it comes, everything open is cancelled and the flow goes on at the chosen step.',
  },
  addWithdraw: { vi: 'Cho người nộp rút hồ sơ', en: 'Let the applicant withdraw' },
  addStop: { vi: 'Cho dừng giải quyết', en: 'Let it be stopped' },
  remove: { vi: (name: string) => `Xóa “${name}”`, en: (name: string) => `Delete “${name}”` },
  title: { vi: 'Tên trên nút', en: 'Name on the button' },
  does: { vi: 'Là', en: 'It is' },
  withdraw: { vi: 'người nộp rút', en: 'a withdrawal by the applicant' },
  stop: { vi: 'cơ quan dừng', en: 'a stop by the agency' },
  who: { vi: 'Ai được dừng', en: 'Who may stop it' },
  to: { vi: 'Đi tới', en: 'Leads to' },
  form: { vi: 'Khai theo biểu mẫu', en: 'Sent with the form' },
  reason: { vi: 'Lý do', en: 'Reason' },
  none: { vi: 'không hỏi', en: 'not asked' },
  optional: { vi: 'có thể ghi', en: 'may be given' },
  required: { vi: 'bắt buộc', en: 'must be given' },
  while: { vi: 'Chỉ khi đang ở bước (để trống: lúc nào cũng được)', en: 'Only while at a step (empty: always)' },
  addStep: { vi: 'Thêm bước…', en: 'Add a step…' },
  noStep: { vi: 'Chưa có bước nào.', en: 'There are no steps yet.' },
} satisfies Words

const WITHDRAW: Text = { vi: 'Rút hồ sơ', en: 'Withdraw' }
const STOP: Text = { vi: 'Dừng giải quyết', en: 'Stop' }
const RESTS = new Set(['task', 'wait', 'service', 'procedure'])

/** The messages that interrupt a dossier. */
export function Interrupts() {
  const t = useWords(words)
  const role = useFirstRole()
  const { spec, run } = useDesigner()
  const interrupts = spec.flow.onMessage ?? []
  const put = (next: Interrupt[]) =>
    run(changeFlow(({ onMessage: _, ...flow }) => (next.length === 0 ? flow : { ...flow, onMessage: next })))
  const add = (does: 'withdraw' | 'stop') => {
    const ends = Object.entries(spec.flow.nodes).filter(([, node]) => node.kind === 'end')
    const wanted = does === 'withdraw' ? 'withdrawn' : 'returned'
    const to = ends.find(([, node]) => node.kind === 'end' && node.result === wanted) ?? ends[0]
    const id = newId(
      does,
      interrupts.map((one) => one.id),
      does,
    )
    const fresh: Interrupt = {
      id,
      title: does === 'withdraw' ? WITHDRAW : STOP,
      does,
      reason: 'required',
      to: to?.[0] ?? '',
    }
    put([...interrupts, does === 'stop' ? { ...fresh, role } : fresh])
  }
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t.heading}</h2>
      <p className={styles.soft}>{t.intro}</p>
      {interrupts.map((one, index) => (
        <InterruptCard
          key={one.id}
          at={index}
          interrupt={one}
          onChange={(next) => put(interrupts.map((old) => (old.id === one.id ? next : old)))}
          onRemove={() => put(interrupts.filter((old) => old.id !== one.id))}
        />
      ))}
      <div className={styles.row}>
        <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => add('withdraw')}>
          {t.addWithdraw}
        </Button>
        <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => add('stop')}>
          {t.addStop}
        </Button>
      </div>
    </section>
  )
}

interface CardProps {
  readonly at: number
  readonly interrupt: Interrupt
  readonly onChange: (interrupt: Interrupt) => void
  readonly onRemove: () => void
}

function InterruptCard({ at, interrupt, onChange, onRemove }: CardProps) {
  const t = useWords(words)
  const text = useText()
  const firstRole = useFirstRole()
  const { spec } = useDesigner()
  const steps = Object.entries(spec.flow.nodes).map(([value, node]) => ({
    value,
    label: text(node.title),
    kind: node.kind,
  }))
  const { role, form, ...plain } = interrupt
  const withForm = form === undefined ? {} : { form }
  const becomes = (does: 'withdraw' | 'stop') =>
    onChange({ ...plain, ...withForm, does, ...(does === 'stop' ? { role: role ?? firstRole } : {}) })
  return (
    <div className={styles.card}>
      <ProblemsHere pointer={`/flow/onMessage/${at}`} />
      <TextPair label={t.title} value={interrupt.title} onChange={(title) => onChange({ ...interrupt, title })} />
      <div className={styles.columns}>
        <SelectField
          label={t.does}
          value={interrupt.does}
          options={(['withdraw', 'stop'] as const).map((does) => ({ value: does, label: t[does] }))}
          onChange={becomes}
        />
        {interrupt.does === 'stop' ? (
          <RoleSelect label={t.who} value={role} onChange={(chosen) => onChange({ ...interrupt, role: chosen })} />
        ) : null}
        <SelectField
          label={t.to}
          value={interrupt.to}
          options={steps.filter(({ kind }) => kind !== 'start')}
          onChange={(to) => onChange({ ...interrupt, to })}
        />
        <SelectField
          label={t.reason}
          value={interrupt.reason}
          options={(['none', 'optional', 'required'] as const).map((one) => ({ value: one, label: t[one] }))}
          onChange={(reason) => onChange({ ...interrupt, reason })}
        />
        <FormSelect
          mayBeNone
          label={t.form}
          value={form}
          onChange={(chosen) =>
            onChange({
              ...plain,
              ...(role === undefined ? {} : { role }),
              ...(chosen === undefined ? {} : { form: chosen }),
            })
          }
        />
      </div>
      <PickList
        label={t.while}
        value={interrupt.while ?? []}
        options={steps.filter(({ kind }) => RESTS.has(kind))}
        onChange={(chosen) => {
          const { while: _, ...rest } = interrupt
          onChange(chosen.length === 0 ? rest : { ...rest, while: [...chosen] })
        }}
        add={t.addStep}
        none={t.noStep}
      />
      <div className={names(styles.row, styles.between)}>
        <IconButton
          size="small"
          label={t.remove(text(interrupt.title))}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={onRemove}
        />
      </div>
    </div>
  )
}
