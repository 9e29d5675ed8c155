import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useWords } from '../../i18n/locale.tsx'
import { IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { NumberInput } from '../../ui/field.tsx'
import { keyOf } from '../conditions/fact-options.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { CellEditor } from './cell-editor.tsx'
import { useColumnNames } from './column-names.ts'
import { Result } from './result.tsx'
import styles from './rules.module.css'
import type { TableEditorProps } from './table-editor-props.ts'
import { withCell, withoutRow, withResult, withRow, withRowMoved } from './table-edits.ts'
import { words } from './words.ts'

interface RowProps extends TableEditorProps {
  readonly at: number
  readonly isBad: boolean
}

/** One row: what it asks of each input, what it answers, and where it stands. */
export function Row({ table, at, onChange, isBad }: RowProps) {
  const t = useWords(words)
  const { thing } = useDesigner()
  const { options, ofInput, ofOutput } = useColumnNames()
  const row = table.rows[at]
  if (!row) return null
  const isLit = thing?.kind === 'decision' && thing.row === at
  return (
    <tr className={names(isBad && styles.bad, isLit && styles.lit)}>
      <th scope="row" className={styles.number}>
        {at + 1}
      </th>
      {table.inputs.map((input) => (
        <td key={input.id}>
          <CellEditor
            label={t.cell(ofInput(input), at + 1)}
            option={options.find((one) => one.key === keyOf(input))}
            tests={row.when[input.id] ?? []}
            onChange={(tests) => onChange(withCell(table, at, input.id, tests), `cell ${at} ${input.id}`)}
          />
        </td>
      ))}
      {table.inputs.length === 0 ? <td className={styles.any}>{t.anything}</td> : null}
      {table.outputs.map((output, column) => (
        <td key={output.id} className={names(column === 0 && styles.out)}>
          <Result
            label={t.cell(ofOutput(output), at + 1)}
            output={output}
            value={row.then[output.id]}
            onChange={(value) => onChange(withResult(table, at, output.id, value), `result ${at} ${output.id}`)}
          />
        </td>
      ))}
      <td className={styles.rowTools}>
        {table.hitPolicy === 'priority' ? (
          <NumberInput
            compact
            aria-label={`${t.priorityOf} ${at + 1}`}
            value={row.priority ?? 0}
            onChange={(priority) => onChange(withRow(table, at, (old) => ({ ...old, priority: priority ?? 0 })))}
          />
        ) : null}
        <IconButton
          size="small"
          label={t.rowUp(at + 1)}
          isDisabled={at === 0}
          icon={<ArrowUp size={14} aria-hidden />}
          onPress={() => onChange(withRowMoved(table, at, -1))}
        />
        <IconButton
          size="small"
          label={t.rowDown(at + 1)}
          isDisabled={at === table.rows.length - 1}
          icon={<ArrowDown size={14} aria-hidden />}
          onPress={() => onChange(withRowMoved(table, at, 1))}
        />
        <IconButton
          size="small"
          label={t.removeRow(at + 1)}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => onChange(withoutRow(table, at))}
        />
      </td>
    </tr>
  )
}

/** What holds when no row does. */
export function Otherwise({ table, onChange }: TableEditorProps) {
  const t = useWords(words)
  const { ofOutput } = useColumnNames()
  const results = table.otherwise ?? {}
  return (
    <tr>
      <td />
      <th scope="row" colSpan={Math.max(1, table.inputs.length)} className={styles.otherwise}>
        {t.otherwise}
      </th>
      {table.outputs.map((output, column) => (
        <td key={output.id} className={names(column === 0 && styles.out)}>
          <Result
            label={t.cellOtherwise(ofOutput(output))}
            output={output}
            value={results[output.id]}
            onChange={(value) =>
              onChange({ ...table, otherwise: { ...results, [output.id]: value } }, `otherwise ${output.id}`)
            }
          />
        </td>
      ))}
      <td className={styles.rowTools}>
        <IconButton
          size="small"
          label={`${t.removeColumn(t.otherwise)}`}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => {
            const { otherwise: _, ...rest } = table
            onChange(rest)
          }}
        />
      </td>
    </tr>
  )
}
