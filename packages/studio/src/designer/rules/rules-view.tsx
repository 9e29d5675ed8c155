import type { Decision } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { Empty } from '../../ui/states.tsx'
import { putDecision, removeDecision } from '../commands/put-decision.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import viewStyles from '../view.module.css'
import { RuleSetEditor } from './rule-set-editor.tsx'
import { TableEditor } from './table-editor.tsx'
import { words } from './words.ts'

/** The decisions of the procedure: list on the left, the chosen table on the right. */
export function RulesView() {
  const t = useWords(words)
  const text = useText()
  const { spec, facts, thing, select, run } = useDesigner()
  const entries = Object.entries(spec.decisions)
  const shown = entries.find(([id]) => thing?.kind === 'decision' && thing.id === id) ?? entries[0]
  const add = () => {
    const id = newId(words.fresh.vi, Object.keys(spec.decisions), 'decision')
    const output = newId('result', Object.keys(facts), 'result').replaceAll('-', '')
    const outputs = [{ id: output, type: 'integer' as const, title: words.result }]
    run(
      putDecision(id, {
        kind: 'table',
        title: words.fresh,
        table: { inputs: [], outputs, hitPolicy: 'unique', rows: [] },
      }),
    )
    select({ kind: 'decision', id })
  }
  return (
    <div className={viewStyles.split}>
      <nav className={viewStyles.index} aria-label={t.list}>
        {entries.map(([id, decision]) => (
          <button
            key={id}
            type="button"
            aria-current={id === shown?.[0]}
            className={names(viewStyles.entry, id === shown?.[0] && viewStyles.current)}
            onClick={() => select({ kind: 'decision', id })}
          >
            {text(decision.title)}
          </button>
        ))}
        <div className={viewStyles.adder}>
          <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
            {t.add}
          </Button>
        </div>
      </nav>
      <div className={viewStyles.content}>
        {shown ? (
          <DecisionEditor key={shown[0]} id={shown[0]} decision={shown[1]} />
        ) : (
          <Empty title={t.empty}>
            <p>{t.emptyHelp}</p>
          </Empty>
        )}
      </div>
    </div>
  )
}

function DecisionEditor({ id, decision }: { readonly id: string; readonly decision: Decision }) {
  const t = useWords(words)
  const { run } = useDesigner()
  return (
    <>
      <div className={viewStyles.narrow}>
        <ProblemsHere pointer={`/decisions/${id}`} />
        <TextPair
          label={t.title}
          value={decision.title}
          onChange={(title) => run(putDecision(id, { ...decision, title }, 'title'))}
        />
      </div>
      {decision.kind === 'table' ? (
        <TableEditor
          table={decision.table}
          onChange={(table, merge) => run(putDecision(id, { ...decision, table }, merge))}
        />
      ) : (
        <RuleSetEditor
          rules={decision.rules}
          onChange={(rules, merge) => run(putDecision(id, { ...decision, rules }, merge))}
        />
      )}
      <div className={viewStyles.row}>
        <Button
          look="danger"
          size="small"
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => run(removeDecision(id))}
        >
          {t.remove}
        </Button>
      </div>
    </>
  )
}
