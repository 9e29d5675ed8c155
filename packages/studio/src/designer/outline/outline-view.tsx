import { durationText, type FlowNode, type NodeKind } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { type PageKey, useKeys } from '../../shell/keys.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { Select } from '../../ui/field.tsx'
import { addNode } from '../commands/add-node.ts'
import { edgesFrom } from '../commands/may-connect.ts'
import { removeNode } from '../commands/remove-node.ts'
import { useDesigner, useTitles } from '../document/designer-context.tsx'
import { KINDS, kindTitle } from '../nodes/blanks.ts'
import { Inspector } from '../nodes/inspector.tsx'
import { nodeViews } from '../nodes/registry.tsx'
import styles from './outline.module.css'
import { outlineOrder } from './outline-order.ts'

const words = {
  steps: { vi: 'Các bước theo thứ tự đi', en: 'Steps in the order of the flow' },
  leads: { vi: 'đi tới', en: 'leads to' },
  nowhere: { vi: 'chưa nối đi đâu', en: 'leads nowhere yet' },
  add: { vi: 'Thêm bước vào sau bước đang chọn', en: 'Add a step after the selected one' },
  kind: { vi: 'Loại bước thêm vào', en: 'Kind of the added step' },
  remove: { vi: (title: string) => `Xóa ${title}`, en: (title: string) => `Delete ${title}` },
  down: { vi: 'Bước dưới', en: 'Next step down' },
  up: { vi: 'Bước trên', en: 'Next step up' },
} satisfies Words

/** The same flow as a list: everything the drawing can do, without a mouse. */
export function OutlineView() {
  const t = useWords(words)
  const text = useText()
  const { spec, thing, run } = useDesigner()
  const order = useMemo(() => outlineOrder(spec), [spec])
  const [kind, setKind] = useState<NodeKind>('task')
  const selected = thing?.kind === 'node' ? thing.id : undefined
  useOutlineKeys(order)
  const add = () => run(addNode(spec, { kind, ...(selected === undefined ? {} : { after: selected }) }))
  return (
    <div className={styles.outline}>
      <div className={styles.list}>
        <ol aria-label={t.steps}>
          {order.map((id, index) => {
            const node = spec.flow.nodes[id]
            return node ? <Step key={id} id={id} node={node} place={index + 1} /> : null
          })}
        </ol>
        <div className={styles.adder}>
          <Select
            compact
            aria-label={t.kind}
            value={kind}
            options={KINDS.map((one) => ({ value: one, label: text(kindTitle(one)) }))}
            onChange={setKind}
          />
          <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
            {t.add}
          </Button>
        </div>
      </div>
      {selected === undefined ? null : (
        <aside className={styles.side}>
          <Inspector />
        </aside>
      )}
    </div>
  )
}

interface StepProps {
  readonly id: string
  readonly node: FlowNode
  readonly place: number
}

function Step({ id, node, place }: StepProps) {
  const t = useWords(words)
  const text = useText()
  const title = useTitles()
  const { spec, thing, select, run } = useDesigner()
  const isSelected = thing?.kind === 'node' && thing.id === id
  const { icon: Icon } = nodeViews[node.kind]
  const next = edgesFrom(spec, id)
  return (
    <li className={names(styles.step, isSelected && styles.selected)}>
      <button
        type="button"
        className={styles.name}
        data-step={id}
        aria-current={isSelected}
        onClick={() => select({ kind: 'node', id })}
      >
        <span className={styles.place}>{place}</span>
        <Icon size={16} aria-hidden />
        <span>
          <span className={styles.title}>{text(node.title)}</span>
          <span className={styles.about}>
            {[
              node.kind === 'task' && text(title.role(node.role)),
              node.kind === 'task' && node.allotted && text(durationText(node.allotted)),
              node.kind !== 'task' && text(kindTitle(node.kind)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {node.kind === 'end' ? null : (
            <span className={styles.about}>
              {next.length === 0 ? t.nowhere : `→ ${next.map((edge) => text(title.node(edge.to))).join(', ')}`}
            </span>
          )}
        </span>
      </button>
      <IconButton
        size="small"
        label={t.remove(text(node.title))}
        icon={<Trash2 size={14} aria-hidden />}
        onPress={() => run(removeNode(id))}
      />
    </li>
  )
}

function useOutlineKeys(order: readonly string[]): void {
  const t = useWords(words)
  const { thing, select } = useDesigner()
  const keys = useMemo<readonly PageKey[]>(() => {
    const step = (by: number) => () => {
      const at = thing?.kind === 'node' ? order.indexOf(thing.id) : -1
      const id = order[Math.max(0, Math.min(order.length - 1, at + by))]
      if (id === undefined) return
      select({ kind: 'node', id })
      document.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`)?.focus()
    }
    return [
      { combo: 'J', says: t.down, run: step(1) },
      { combo: 'K', says: t.up, run: step(-1) },
    ]
  }, [t, thing, order, select])
  useKeys(keys)
}
