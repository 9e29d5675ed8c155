import type { TaskNode, Text } from '@motcua/spec'
import { useText, useWords, type Words } from '../../../i18n/locale.tsx'
import { CheckField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { EachFields } from '../../inputs/each-fields.tsx'
import { LimitField } from '../../inputs/limit-field.tsx'
import { UndoFields } from '../../inputs/undo-fields.tsx'
import type { OfNode } from '../node-view.tsx'
import { Consultations } from './consultations.tsx'

const words = {
  special: { vi: 'Khác', en: 'More' },
  handOver: { vi: 'Có bàn giao khi nhận từ đơn vị khác', en: 'Handed over when it comes from another unit' },
  within: { vi: 'Bàn giao trong', en: 'Handed over within' },
  recallable: { vi: 'Người làm được thu hồi khi chưa ai làm tiếp', en: 'May be taken back until somebody goes on' },
} satisfies Words

const says: Text = { vi: 'Sửa bước', en: 'Change a step' }

/** What only some steps have, out of the way of those that have none of it. */
export function Special({ id, node }: OfNode<TaskNode>) {
  const t = useWords(words)
  const text = useText()
  const { run } = useDesigner()
  const change = (next: (task: TaskNode) => TaskNode, merge?: string) =>
    run(changeNode(id, 'task', next, { says, ...(merge === undefined ? {} : { merge }) }))
  const { each, handOver, recallable, onWithdraw, consults } = node
  const isUsed = [each, handOver, recallable, onWithdraw, consults].some((one) => one !== undefined)
  return (
    <details open={isUsed}>
      <summary>{t.special}</summary>
      <Consultations id={id} node={node} />
      <EachFields
        value={each}
        outcomes={node.outcomes.map((one) => ({ value: one.id, label: text(one.title) }))}
        onChange={(next) =>
          change(({ each: _, ...task }) => (next === undefined ? task : { ...task, each: next }), 'each')
        }
      />
      <CheckField
        label={t.handOver}
        checked={handOver !== undefined}
        onChange={(on) =>
          change(({ handOver: _, ...task }) =>
            on ? { ...task, handOver: { within: { sameDay: true, cutOff: '15:00' } } } : task,
          )
        }
      />
      {handOver === undefined ? null : (
        <LimitField
          label={t.within}
          value={handOver.within}
          allows={['same-day']}
          onChange={(within) => within && change((task) => ({ ...task, handOver: { within } }), 'handOver')}
        />
      )}
      <CheckField
        label={t.recallable}
        checked={recallable ?? false}
        onChange={(on) => change(({ recallable: _, ...task }) => (on ? { ...task, recallable: true } : task))}
      />
      <UndoFields
        value={onWithdraw}
        onChange={(undo) =>
          change(({ onWithdraw: _, ...task }) => (undo === undefined ? task : { ...task, onWithdraw: undo }), 'undo')
        }
      />
    </details>
  )
}
