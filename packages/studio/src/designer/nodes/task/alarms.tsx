import type { Alarm, TaskNode, Text } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../../i18n/locale.tsx'
import { Button, IconButton } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { newId } from '../../document/new-id.ts'
import { AlarmTimeField } from '../../inputs/alarm-time-field.tsx'
import { MaybeRoleSelect, RoleSelect, useFirstRole } from '../../inputs/role-select.tsx'
import { TextPair } from '../../inputs/text-pair.tsx'
import styles from '../inspector.module.css'
import type { OfNode } from '../node-view.tsx'

const words = {
  alarms: { vi: 'Khi gần hạn hoặc quá hạn', en: 'Around its due time' },
  add: { vi: 'Thêm việc nhắc, báo', en: 'Add an alarm' },
  remove: { vi: (name: string) => `Bỏ “${name}”`, en: (name: string) => `Remove “${name}”` },
  title: { vi: 'Tên', en: 'Name' },
  does: { vi: 'Thì', en: 'Then' },
  remind: { vi: 'nhắc người làm', en: 'remind who works on it' },
  escalate: { vi: 'báo lên, người này cũng làm được', en: 'escalate: these may do it too' },
  reroute: { vi: 'chuyển cho người khác', en: 'hand it to others' },
  decide: { vi: 'mặc nhiên có kết quả', en: 'decide by default' },
  also: { vi: 'Báo thêm cho', en: 'Also tell' },
  role: { vi: 'Ai', en: 'Who' },
  outcome: { vi: 'Kết quả mặc nhiên', en: 'Outcome by default' },
} satisfies Words

const FRESH: Text = { vi: 'Nhắc trước hạn', en: 'Reminder' }
const says: Text = { vi: 'Sửa việc nhắc, báo hạn', en: 'Change an alarm' }

/** What happens around the due instant of a step. Offered once the step has a time of its own. */
export function Alarms({ id, node }: OfNode<TaskNode>) {
  const t = useWords(words)
  const { run } = useDesigner()
  const alarms = node.onDeadline ?? []
  if (node.allotted === undefined && alarms.length === 0) return null
  const put = (next: Alarm[], merge?: string) =>
    run(
      changeNode(
        id,
        'task',
        ({ onDeadline: _, ...task }) => (next.length === 0 ? task : { ...task, onDeadline: next }),
        { says, ...(merge === undefined ? {} : { merge }) },
      ),
    )
  const add = () => {
    const fresh = newId(
      'remind',
      alarms.map((one) => one.id),
      'alarm',
    )
    put([...alarms, { id: fresh, title: FRESH, at: { before: { amount: 1, unit: 'working-days' } }, do: 'remind' }])
  }
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{t.alarms}</legend>
      {alarms.map((alarm) => (
        <AlarmCard
          key={alarm.id}
          node={node}
          alarm={alarm}
          onChange={(next) =>
            put(
              alarms.map((one) => (one.id === alarm.id ? next : one)),
              alarm.id,
            )
          }
          onRemove={() => put(alarms.filter((one) => one.id !== alarm.id))}
        />
      ))}
      <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
        {t.add}
      </Button>
    </fieldset>
  )
}

interface CardProps {
  readonly node: TaskNode
  readonly alarm: Alarm
  readonly onChange: (alarm: Alarm) => void
  readonly onRemove: () => void
}

function AlarmCard({ node, alarm, onChange, onRemove }: CardProps) {
  const t = useWords(words)
  const text = useText()
  const firstRole = useFirstRole()
  const { id, title, at } = alarm
  const does = (chosen: Alarm['do']) => {
    if (chosen === 'remind') onChange({ id, title, at, do: chosen })
    else if (chosen === 'decide') onChange({ id, title, at, do: chosen, outcome: node.outcomes[0]?.id ?? 'accept' })
    else onChange({ id, title, at, do: chosen, role: 'role' in alarm && alarm.role ? alarm.role : firstRole })
  }
  return (
    <details className={styles.card}>
      <summary className={styles.cardHead}>
        <span className={styles.cardTitle}>{text(title)}</span>
        <span className={styles.soft}>{t[alarm.do]}</span>
      </summary>
      <TextPair label={t.title} value={title} onChange={(next) => onChange({ ...alarm, title: next })} />
      <AlarmTimeField value={at} onChange={(next) => onChange({ ...alarm, at: next })} />
      <SelectField
        label={t.does}
        value={alarm.do}
        options={(['remind', 'escalate', 'reroute', 'decide'] as const).map((one) => ({ value: one, label: t[one] }))}
        onChange={does}
      />
      <AlarmTarget node={node} alarm={alarm} onChange={onChange} />
      <IconButton
        size="small"
        label={t.remove(text(title))}
        icon={<Trash2 size={14} aria-hidden />}
        onPress={onRemove}
      />
    </details>
  )
}

function AlarmTarget({ node, alarm, onChange }: Omit<CardProps, 'onRemove'>) {
  const t = useWords(words)
  const text = useText()
  if (alarm.do === 'decide') {
    return (
      <SelectField
        label={t.outcome}
        value={alarm.outcome}
        options={node.outcomes.map((one) => ({ value: one.id, label: text(one.title) }))}
        onChange={(outcome) => onChange({ ...alarm, outcome })}
      />
    )
  }
  if (alarm.do !== 'remind') {
    return <RoleSelect label={t.role} value={alarm.role} onChange={(role) => onChange({ ...alarm, role })} />
  }
  return (
    <MaybeRoleSelect
      label={t.also}
      value={alarm.role}
      onChange={(role) => {
        const { role: _, ...rest } = alarm
        onChange(role === undefined ? rest : { ...rest, role })
      }}
    />
  )
}
