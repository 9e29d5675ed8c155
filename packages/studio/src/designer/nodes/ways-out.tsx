import { type Edge, type FlowNode, outcomesOf } from '@motcua/spec'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { changeEdge, withoutCondition } from '../commands/change-edge.ts'
import { connect } from '../commands/connect.ts'
import { asksConditions, edgesFrom, edgesOutOf, mayConnect } from '../commands/may-connect.ts'
import { orderEdge } from '../commands/order-edge.ts'
import { removeEdge } from '../commands/remove-edge.ts'
import { ConditionBuilder } from '../conditions/condition-builder.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import styles from './inspector.module.css'
import { TargetSelect } from './target-select.tsx'

const words = {
  next: { vi: 'Tiếp theo', en: 'Next' },
  ways: { vi: 'Các hướng, xét từ trên xuống', en: 'Ways, tried from the top' },
  branches: { vi: 'Các nhánh', en: 'Branches' },
  addWay: { vi: 'Thêm hướng tới…', en: 'Add a way to…' },
  to: { vi: 'Đi tới', en: 'Leads to' },
  rest: { vi: 'Còn lại', en: 'Otherwise' },
  addCondition: { vi: 'Chỉ đi khi…', en: 'Only when…' },
  earlier: { vi: 'Xét trước', en: 'Try earlier' },
  later: { vi: 'Xét sau', en: 'Try later' },
  remove: { vi: 'Xóa hướng này', en: 'Delete this way' },
  several: { vi: 'Các hướng: mọi hướng có điều kiện đúng', en: 'Ways: every one whose condition holds' },
  when: { vi: (outcome: string) => `Khi ${outcome}`, en: (outcome: string) => `When ${outcome}` },
  failed: { vi: 'Khi không ra kết quả', en: 'When there is no result' },
} satisfies Words

/** Where a node leads, in the form that its kind allows. A task asks this outcome by outcome, in its own inspector. */
export function WaysOut({ id, node }: { readonly id: string; readonly node: FlowNode }) {
  const t = useWords(words)
  const text = useText()
  const { spec } = useDesigner()
  if (node.kind === 'task') return null
  switch (edgesOutOf(node)) {
    case 'none':
      return null
    case 'one':
      return (
        <>
          <TargetSelect label={t.next} from={id} />
          {node.kind === 'decision' ? <TargetSelect label={t.failed} from={id} outcome="failed" /> : null}
        </>
      )
    case 'perOutcome':
      return [...outcomesOf(node)].map(([outcome, title]) => (
        <TargetSelect key={outcome} label={t.when(text(title))} from={id} outcome={outcome} />
      ))
    case 'many':
      return (
        <fieldset className={styles.list}>
          <legend className={styles.legend}>
            {node.kind === 'exclusive' ? t.ways : asksConditions(node) ? t.several : t.branches}
          </legend>
          {edgesFrom(spec, id).map((edge) => (
            <Way key={edge.id} edge={edge} asksCondition={asksConditions(node)} />
          ))}
          <NewWay from={id} />
        </fieldset>
      )
  }
}

function Way({ edge, asksCondition }: { readonly edge: Edge; readonly asksCondition: boolean }) {
  const t = useWords(words)
  const text = useText()
  const { run, spec } = useDesigner()
  const targets = Object.entries(spec.flow.nodes)
    .filter(([id]) => mayConnect(spec, edge.from, id).ok)
    .map(([id, node]) => ({ value: id, label: text(node.title) }))
  return (
    <div className={styles.card}>
      <Field label={t.to}>
        {(control) => (
          <Select
            {...control}
            value={edge.to}
            options={targets}
            onChange={(to) => run(changeEdge(edge.id, (old) => ({ ...old, to })))}
          />
        )}
      </Field>
      {asksCondition && !edge.when ? <p className={styles.soft}>{t.rest}</p> : null}
      {asksCondition ? (
        <ConditionBuilder
          value={edge.when}
          addLabel={t.addCondition}
          onChange={(when) => run(changeEdge(edge.id, (old) => ({ ...old, when }), 'when'))}
          onClear={() => run(changeEdge(edge.id, withoutCondition))}
        />
      ) : null}
      <div className={styles.tools}>
        {asksCondition ? (
          <>
            <IconButton
              size="small"
              label={t.earlier}
              icon={<ArrowUp size={14} aria-hidden />}
              onPress={() => run(orderEdge(edge.id, -1))}
            />
            <IconButton
              size="small"
              label={t.later}
              icon={<ArrowDown size={14} aria-hidden />}
              onPress={() => run(orderEdge(edge.id, 1))}
            />
          </>
        ) : null}
        <IconButton
          size="small"
          label={t.remove}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => run(removeEdge(edge.id))}
        />
      </div>
    </div>
  )
}

function NewWay({ from }: { readonly from: string }) {
  const t = useWords(words)
  const text = useText()
  const { run, spec } = useDesigner()
  const known = new Set(edgesFrom(spec, from).map((edge) => edge.to))
  const targets = Object.entries(spec.flow.nodes)
    .filter(([id]) => !known.has(id) && mayConnect(spec, from, id).ok)
    .map(([id, node]) => ({ value: id, label: text(node.title) }))
  if (targets.length === 0)
    return (
      <Button isDisabled icon={<Plus size={14} aria-hidden />}>
        {t.addWay}
      </Button>
    )
  return (
    <Select
      aria-label={t.addWay}
      value=""
      empty={t.addWay}
      options={targets}
      onChange={(to) => run(connect(from, to))}
    />
  )
}
