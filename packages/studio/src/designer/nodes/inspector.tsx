import type { Edge, FlowNode, TaskNode } from '@motcua/spec'
import { Trash2, X } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { removeSelected } from '../canvas/remove-selected.ts'
import { carryOutcome } from '../commands/carry-outcome.ts'
import { changeEdge, withoutCondition } from '../commands/change-edge.ts'
import { changeOutcome } from '../commands/change-outcomes.ts'
import { groundNode } from '../commands/ground-node.ts'
import { asksConditions } from '../commands/may-connect.ts'
import { renameNode } from '../commands/rename-node.ts'
import { ConditionBuilder } from '../conditions/condition-builder.tsx'
import { useDesigner, useTitles } from '../document/designer-context.tsx'
import { LegalField } from '../inputs/legal-field.tsx'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import { kindTitle } from './blanks.ts'
import styles from './inspector.module.css'
import { nodeViews } from './registry.tsx'
import { WaysOut } from './ways-out.tsx'

const words = {
  title: { vi: 'Tên', en: 'Name' },
  remove: { vi: 'Xóa bước', en: 'Delete the step' },
  removeEdge: { vi: 'Xóa đường nối', en: 'Delete the connection' },
  connection: { vi: 'Đường nối', en: 'Connection' },
  label: { vi: 'Nhãn trên hình', en: 'Label on the drawing' },
  close: { vi: 'Bỏ chọn', en: 'Deselect' },
  outcome: { vi: 'Đi đường này khi kết quả là', en: 'Taken when the outcome is' },
  outcomeTitle: { vi: 'Tên trên nút', en: 'Name on the button' },
  addCondition: { vi: 'Chỉ đi khi…', en: 'Only when…' },
} satisfies Words

/** Everything that can be said of what is selected on the drawing. */
export function Inspector() {
  const { spec, thing } = useDesigner()
  if (thing?.kind === 'node') {
    const node = Object.hasOwn(spec.flow.nodes, thing.id) ? spec.flow.nodes[thing.id] : undefined
    return node ? <NodeInspector key={thing.id} id={thing.id} node={node} /> : null
  }
  if (thing?.kind === 'edge') {
    const edge = spec.flow.edges.find((one) => one.id === thing.id)
    return edge ? <EdgeInspector key={edge.id} edge={edge} /> : null
  }
  return null
}

function NodeInspector({ id, node }: { readonly id: string; readonly node: FlowNode }) {
  const t = useWords(words)
  const text = useText()
  const designer = useDesigner()
  const { run, select } = designer
  const { icon: Icon, Inspector: OfKind } = nodeViews[node.kind]
  return (
    <section className={styles.inspector} aria-label={text(node.title)}>
      <header className={styles.head}>
        <Icon size={16} aria-hidden />
        <h2 className={styles.kind}>{text(kindTitle(node.kind))}</h2>
        <IconButton size="small" label={t.close} icon={<X size={16} aria-hidden />} onPress={() => select(undefined)} />
      </header>
      <ProblemsHere pointer={`/flow/nodes/${id}`} />
      <TextPair
        label={t.title}
        value={node.title}
        fresh={kindTitle(node.kind)}
        onChange={(title) => run(renameNode(id, title))}
      />
      <OfKind id={id} node={node} />
      <WaysOut id={id} node={node} />
      <LegalField value={node.legalBasis} onChange={(refs) => run(groundNode(id, refs))} />
      <footer className={styles.foot}>
        <Button
          size="small"
          look="danger"
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => removeSelected(designer)}
        >
          {t.remove}
        </Button>
      </footer>
    </section>
  )
}

function EdgeInspector({ edge }: { readonly edge: Edge }) {
  const t = useWords(words)
  const text = useText()
  const title = useTitles()
  const designer = useDesigner()
  const { run, spec, select } = designer
  const from = Object.hasOwn(spec.flow.nodes, edge.from) ? spec.flow.nodes[edge.from] : undefined
  return (
    <section className={styles.inspector} aria-label={t.connection}>
      <header className={styles.head}>
        <h2 className={styles.kind}>{t.connection}</h2>
        <IconButton size="small" label={t.close} icon={<X size={16} aria-hidden />} onPress={() => select(undefined)} />
      </header>
      <p>
        {text(title.node(edge.from))} → {text(title.node(edge.to))}
      </p>
      <ProblemsHere pointer={`/flow/edges/${spec.flow.edges.indexOf(edge)}`} />
      {from?.kind === 'task' ? <CarriedOutcome edge={edge} task={from} /> : null}
      {asksConditions(from) ? (
        <ConditionBuilder
          value={edge.when}
          addLabel={t.addCondition}
          onChange={(when) => run(changeEdge(edge.id, (old) => ({ ...old, when }), 'when'))}
          onClear={() => run(changeEdge(edge.id, withoutCondition))}
        />
      ) : null}
      <TextPair
        label={t.label}
        value={edge.label}
        onChange={(label) =>
          run(
            changeEdge(
              edge.id,
              ({ label: _, ...old }) => (label.vi === '' && label.en === '' ? old : { ...old, label }),
              'label',
            ),
          )
        }
      />
      <footer className={styles.foot}>
        <Button
          size="small"
          look="danger"
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => removeSelected(designer)}
        >
          {t.removeEdge}
        </Button>
      </footer>
    </section>
  )
}

/** Which outcome of its step a connection carries, and what the button says that leads here. */
function CarriedOutcome({ edge, task }: { readonly edge: Edge; readonly task: TaskNode }) {
  const t = useWords(words)
  const text = useText()
  const { run } = useDesigner()
  const carried = task.outcomes.find((one) => one.id === edge.outcome)
  return (
    <>
      <SelectField
        label={t.outcome}
        value={edge.outcome ?? ''}
        options={task.outcomes.map((one) => ({ value: one.id, label: text(one.title) }))}
        onChange={(outcome) => run(carryOutcome(edge.id, outcome))}
      />
      {carried ? (
        <TextPair
          label={t.outcomeTitle}
          value={carried.title}
          onChange={(title) => run(changeOutcome(edge.from, carried.id, (old) => ({ ...old, title })))}
        />
      ) : null}
    </>
  )
}
