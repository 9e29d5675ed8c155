import { AGGREGATES, checkTable, type DecisionTable, HIT_POLICIES } from '@motcua/rules'
import { Plus, X } from 'lucide-react'
import { useMemo } from 'react'
import { useWords } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { SelectField } from '../../ui/field.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { AddColumns } from './add-columns.tsx'
import { useColumnNames } from './column-names.ts'
import styles from './rules.module.css'
import type { TableEditorProps } from './table-editor-props.ts'
import { emptyResults, withNewRow, withoutInput, withoutOutput } from './table-edits.ts'
import { TableFindings } from './table-findings.tsx'
import { Otherwise, Row } from './table-rows.tsx'
import { words } from './words.ts'

/** A decision table as a spreadsheet; gaps and overlaps are said while it is being filled in. */
export function TableEditor({ table, onChange }: TableEditorProps) {
  const t = useWords(words)
  const { facts } = useDesigner()
  const findings = useMemo(() => checkTable(table, facts), [table, facts])
  const badRows = new Set(findings.flatMap(({ where }) => /^\/rows\/(\d+)/.exec(where)?.[1] ?? []).map(Number))
  return (
    <div className={styles.editor}>
      <Policy table={table} onChange={onChange} />
      <TableFindings findings={findings} table={table} />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <Head table={table} onChange={onChange} />
          <tbody>
            {table.rows.map((row, at) => (
              <Row key={row.id} table={table} at={at} onChange={onChange} isBad={badRows.has(at)} />
            ))}
            {table.otherwise ? <Otherwise table={table} onChange={onChange} /> : null}
          </tbody>
        </table>
      </div>
      <div className={styles.tools}>
        <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => onChange(withNewRow(table))}>
          {t.addRow}
        </Button>
        {table.otherwise ? null : (
          <Button size="small" onPress={() => onChange({ ...table, otherwise: emptyResults(table) })}>
            {t.addOtherwise}
          </Button>
        )}
        <AddColumns table={table} onChange={onChange} />
      </div>
    </div>
  )
}

function Policy({ table, onChange }: TableEditorProps) {
  const t = useWords(words)
  return (
    <div className={styles.policy}>
      <SelectField
        label={t.policy}
        value={table.hitPolicy}
        options={HIT_POLICIES.map((one) => ({ value: one, label: t[one] }))}
        onChange={(hitPolicy) => {
          const { aggregate: _, ...rest } = table
          onChange(hitPolicy === 'collect' ? { ...table, hitPolicy } : { ...rest, hitPolicy })
        }}
      />
      {table.hitPolicy === 'collect' ? (
        <SelectField
          label={t.aggregate}
          value={table.aggregate ?? 'list'}
          options={AGGREGATES.map((one) => ({ value: one, label: one === 'list' ? t.listOf : t[one] }))}
          onChange={(aggregate) => onChange({ ...table, aggregate })}
        />
      ) : null}
    </div>
  )
}

function Head({ table, onChange }: TableEditorProps) {
  const t = useWords(words)
  const { ofInput, ofOutput } = useColumnNames()
  const removeButton = (name: string, remove: () => DecisionTable) => (
    <IconButton
      size="small"
      label={t.removeColumn(name)}
      icon={<X size={12} aria-hidden />}
      onPress={() => onChange(remove())}
    />
  )
  return (
    <thead>
      <tr>
        <td />
        <th scope="colgroup" colSpan={Math.max(1, table.inputs.length)} className={styles.side}>
          {t.when}
        </th>
        <th scope="colgroup" colSpan={Math.max(1, table.outputs.length)} className={names(styles.side, styles.out)}>
          {t.gives}
        </th>
        <td />
      </tr>
      <tr>
        <td />
        {table.inputs.map((input) => (
          <th key={input.id} scope="col">
            <span className={styles.column}>
              {ofInput(input)}
              {removeButton(ofInput(input), () => withoutInput(table, input.id))}
            </span>
          </th>
        ))}
        {table.inputs.length === 0 ? <td /> : null}
        {table.outputs.map((output, at) => (
          <th key={output.id} scope="col" className={names(at === 0 && styles.out)}>
            <span className={styles.column}>
              {ofOutput(output)}
              {table.outputs.length > 1 ? removeButton(ofOutput(output), () => withoutOutput(table, output.id)) : null}
            </span>
          </th>
        ))}
        <td />
      </tr>
    </thead>
  )
}
