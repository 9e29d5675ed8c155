import { durationText, type TaskNode, type Text, type TimeLimit } from '@motcua/spec'
import { Clock, UserRound } from 'lucide-react'
import { useText, useWords } from '../../../i18n/locale.tsx'
import { CheckField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { ConditionBuilder } from '../../conditions/condition-builder.tsx'
import { useDesigner } from '../../document/designer-context.tsx'
import { FormSelect } from '../../inputs/form-select.tsx'
import { LimitField } from '../../inputs/limit-field.tsx'
import { RoleSelect } from '../../inputs/role-select.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'
import { Alarms } from './alarms.tsx'
import { Outcomes } from './outcomes.tsx'
import { Special } from './special.tsx'
import { words } from './words.ts'

function TaskDetail({ node }: OfNode<TaskNode>) {
  const t = useWords(words)
  const text = useText()
  return (
    <>
      <Clock size={12} aria-hidden />
      {node.allotted ? text(durationText(withoutCutOff(node.allotted))) : t.noTime}
    </>
  )
}

/** The drawing has room for "the same day", not for its cut-off hour. */
function withoutCutOff(limit: TimeLimit): TimeLimit {
  return 'sameDay' in limit ? { sameDay: true } : limit
}

const says: Text = { vi: 'Sửa bước', en: 'Change a step' }

function TaskInspector({ id, node }: OfNode<TaskNode>) {
  const t = useWords(words)
  const { run } = useDesigner()
  const change = (next: (task: TaskNode) => TaskNode, merge?: string) =>
    run(changeNode(id, 'task', next, { says, ...(merge === undefined ? {} : { merge }) }))
  return (
    <>
      <RoleSelect label={t.role} value={node.role} onChange={(role) => change((task) => ({ ...task, role }))} />
      <LimitField
        label={t.allotted}
        value={node.allotted}
        allows={['same-day', 'none']}
        onChange={(limit) =>
          change(({ allotted: _, ...task }) => (limit === undefined ? task : { ...task, allotted: limit }), 'allotted')
        }
      />
      <Extended id={id} node={node} />
      <FormSelect
        mayBeNone
        label={t.form}
        value={node.form}
        onChange={(form) => change(({ form: _, ...task }) => (form === undefined ? task : { ...task, form }))}
      />
      <Outcomes id={id} node={node} />
      <Checks id={id} node={node} />
      <CheckField
        label={t.presence}
        checked={node.presence ?? false}
        onChange={(presence) => change((task) => ({ ...task, presence }))}
      />
      <Alarms id={id} node={node} />
      <Special id={id} node={node} />
    </>
  )
}

/** More time when a condition holds: verification on the spot, many members. */
function Extended({ id, node }: OfNode<TaskNode>) {
  const t = useWords(words)
  const { run } = useDesigner()
  const { extended } = node
  const put = (next: TaskNode['extended']) =>
    run(
      changeNode(id, 'task', ({ extended: _, ...task }) => (next === undefined ? task : { ...task, extended: next }), {
        says,
        merge: 'extended',
      }),
    )
  return (
    <details open={extended !== undefined}>
      <summary>{t.extended}</summary>
      <ConditionBuilder
        value={extended?.when}
        addLabel={t.addExtended}
        onChange={(when) =>
          put({ when, allotted: extended?.allotted ?? node.allotted ?? { amount: 1, unit: 'working-days' } })
        }
        onClear={() => put(undefined)}
      />
      {extended ? (
        <LimitField
          label={t.extendedTo}
          value={extended.allotted}
          onChange={(allotted) => allotted && put({ ...extended, allotted })}
        />
      ) : null}
    </details>
  )
}

function Checks({ id, node }: OfNode<TaskNode>) {
  const t = useWords(words)
  const text = useText()
  const { run, spec } = useDesigner()
  const checked = node.checks ?? []
  if (spec.components.length === 0) return null
  const turn = (component: string, on: boolean) => {
    const checks = on ? [...checked, component] : checked.filter((one) => one !== component)
    run(changeNode(id, 'task', (task) => ({ ...task, checks }), { says }))
  }
  return (
    <details open={checked.length > 0}>
      <summary>{t.checks}</summary>
      {spec.components.map((component) => (
        <CheckField
          key={component.id}
          label={text(component.title)}
          checked={checked.includes(component.id)}
          onChange={(on) => turn(component.id, on)}
        />
      ))}
    </details>
  )
}

export const taskView = nodeView('task', {
  icon: UserRound,
  shape: 'card',
  Detail: TaskDetail,
  Inspector: TaskInspector,
})
