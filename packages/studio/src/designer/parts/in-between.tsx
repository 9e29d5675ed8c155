import type { Deadline, Flow, Reminder, Text } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { changeDeadline } from '../commands/change-deadline.ts'
import { changeFlow } from '../commands/change-flow.ts'
import { isDuration } from '../document/allotted.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { AlarmTimeField } from '../inputs/alarm-time-field.tsx'
import { LimitField } from '../inputs/limit-field.tsx'
import { PickList } from '../inputs/pick-list.tsx'
import { RoleSelect, useFirstRole } from '../inputs/role-select.tsx'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import styles from '../view.module.css'

const words = {
  reminders: { vi: 'Nhắc hạn của cả hồ sơ', en: 'Reminders of the deadline' },
  addReminder: { vi: 'Thêm lời nhắc', en: 'Add a reminder' },
  removeReminder: { vi: (name: string) => `Xóa “${name}”`, en: (name: string) => `Delete “${name}”` },
  title: { vi: 'Tên', en: 'Name' },
  tells: { vi: 'Nhắc ai', en: 'Who is told' },
  special: { vi: 'Hẹn lại, tạm dừng, mở lại', en: 'Promising anew, suspending, reopening' },
  reappoint: { vi: 'Được xin lỗi và hẹn lại một lần', en: 'May be promised anew once, with an apology' },
  who: { vi: 'Ai được làm', en: 'Who may' },
  notice: { vi: 'Phải báo trước hạn', en: 'To be said before the due date by' },
  suspend: { vi: 'Được tạm dừng giải quyết', en: 'May be suspended' },
  clockStops: { vi: 'Dừng tính thời hạn trong khi tạm dừng', en: 'The deadline stands still meanwhile' },
  reopen: { vi: 'Được mở lại để sửa sai sót của cơ quan', en: 'May be reopened to correct a mistake of the agency' },
  reopenTo: { vi: 'Mở lại tại bước', en: 'Reopened at the steps' },
  addStep: { vi: 'Thêm bước…', en: 'Add a step…' },
  noStep: { vi: 'Chưa có bước nào.', en: 'There are no steps yet.' },
  reopenTime: { vi: 'Khi đó có', en: 'It then has' },
  reopenWithin: { vi: 'Chỉ mở lại trong', en: 'Only within' },
} satisfies Words

const FRESH: Text = { vi: 'Nhắc trước hạn trả', en: 'Due date is near' }

/** Reminders of the dossier's own deadline. */
export function Reminders() {
  const t = useWords(words)
  const text = useText()
  const role = useFirstRole()
  const { spec, run } = useDesigner()
  const reminders = spec.deadline.onDeadline ?? []
  const put = (next: Reminder[]) =>
    run(changeDeadline(({ onDeadline: _, ...old }) => (next.length === 0 ? old : { ...old, onDeadline: next })))
  const change = (id: string, next: Reminder) => put(reminders.map((one) => (one.id === id ? next : one)))
  const add = () => {
    const id = newId(
      'remind',
      reminders.map((one) => one.id),
      'remind',
    )
    put([...reminders, { id, title: FRESH, at: { before: { amount: 1, unit: 'working-days' } }, role }])
  }
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t.reminders}</h2>
      {reminders.map((one, index) => (
        <div key={one.id} className={styles.card}>
          <ProblemsHere pointer={`/deadline/onDeadline/${index}`} />
          <TextPair label={t.title} value={one.title} onChange={(title) => change(one.id, { ...one, title })} />
          <div className={styles.columns}>
            <AlarmTimeField value={one.at} onChange={(at) => change(one.id, { ...one, at })} />
            <RoleSelect
              label={t.tells}
              value={one.role}
              onChange={(chosen) => change(one.id, { ...one, role: chosen })}
            />
          </div>
          <div className={styles.row}>
            <IconButton
              size="small"
              label={t.removeReminder(text(one.title))}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() => put(reminders.filter((other) => other.id !== one.id))}
            />
          </div>
        </div>
      ))}
      <div className={styles.row}>
        <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
          {t.addReminder}
        </Button>
      </div>
    </section>
  )
}

/** What may be done with a whole dossier out of the ordinary, and by whom. */
export function SpecialPowers() {
  const t = useWords(words)
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t.special}</h2>
      <ProblemsHere pointer="/flow/suspension" />
      <ProblemsHere pointer="/flow/reopening" />
      <Reappointing />
      <Suspending />
      <Reopening />
    </section>
  )
}

function Reappointing() {
  const t = useWords(words)
  const role = useFirstRole()
  const { spec, run } = useDesigner()
  const { reappointment } = spec.deadline
  const put = (next: Deadline['reappointment']) =>
    run(changeDeadline(({ reappointment: _, ...old }) => (next === undefined ? old : { ...old, reappointment: next })))
  return (
    <>
      <CheckField
        label={t.reappoint}
        checked={reappointment !== undefined}
        onChange={(on) => put(on ? { role, notice: { amount: 1, unit: 'working-days' } } : undefined)}
      />
      {reappointment === undefined ? null : (
        <div className={styles.columns}>
          <RoleSelect
            label={t.who}
            value={reappointment.role}
            onChange={(chosen) => put({ ...reappointment, role: chosen })}
          />
          <LimitField
            label={t.notice}
            value={reappointment.notice}
            allows={['none']}
            onChange={(limit) => {
              const { notice: _, ...rest } = reappointment
              put(limit && isDuration(limit) ? { ...rest, notice: limit } : rest)
            }}
          />
        </div>
      )}
    </>
  )
}

function Suspending() {
  const t = useWords(words)
  const role = useFirstRole()
  const { spec, run } = useDesigner()
  const { suspension } = spec.flow
  const stops = spec.deadline.pausedBy.includes('suspension')
  const put = (next: Flow['suspension']) =>
    run(changeFlow(({ suspension: _, ...flow }) => (next === undefined ? flow : { ...flow, suspension: next })))
  const pause = (on: boolean) =>
    run(
      changeDeadline((old) => {
        const others = old.pausedBy.filter((one) => one !== 'suspension')
        return { ...old, pausedBy: on ? [...others, 'suspension'] : others }
      }),
    )
  return (
    <>
      <CheckField
        label={t.suspend}
        checked={suspension !== undefined}
        onChange={(on) => put(on ? { role } : undefined)}
      />
      {suspension === undefined ? null : (
        <RoleSelect label={t.who} value={suspension.role} onChange={(chosen) => put({ ...suspension, role: chosen })} />
      )}
      {suspension === undefined && !stops ? null : <CheckField label={t.clockStops} checked={stops} onChange={pause} />}
    </>
  )
}

function Reopening() {
  const t = useWords(words)
  const text = useText()
  const role = useFirstRole()
  const { spec, run } = useDesigner()
  const { reopening } = spec.flow
  const put = (next: Flow['reopening']) =>
    run(changeFlow(({ reopening: _, ...flow }) => (next === undefined ? flow : { ...flow, reopening: next })))
  const tasks = Object.entries(spec.flow.nodes).flatMap(([value, node]) =>
    node.kind === 'task' ? [{ value, label: text(node.title) }] : [],
  )
  const fresh = {
    role,
    to: tasks.slice(-1).map(({ value }) => value),
    allotted: { amount: 1, unit: 'working-days' } as const,
  }
  return (
    <>
      <CheckField label={t.reopen} checked={reopening !== undefined} onChange={(on) => put(on ? fresh : undefined)} />
      {reopening === undefined ? null : (
        <>
          <div className={styles.columns}>
            <RoleSelect
              label={t.who}
              value={reopening.role}
              onChange={(chosen) => put({ ...reopening, role: chosen })}
            />
            <LimitField
              label={t.reopenTime}
              value={reopening.allotted}
              allows={['same-day']}
              onChange={(allotted) => allotted && put({ ...reopening, allotted })}
            />
            <LimitField
              label={t.reopenWithin}
              value={reopening.within}
              allows={['none']}
              onChange={(limit) => {
                const { within: _, ...rest } = reopening
                put(limit === undefined ? rest : { ...rest, within: limit })
              }}
            />
          </div>
          <PickList
            label={t.reopenTo}
            value={reopening.to}
            options={tasks}
            onChange={(to) => put({ ...reopening, to: [...to] })}
            add={t.addStep}
            none={t.noStep}
          />
        </>
      )}
    </>
  )
}
