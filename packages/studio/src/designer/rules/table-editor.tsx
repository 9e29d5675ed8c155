import { AGGREGATES, checkTable, type DecisionTable, HIT_POLICIES, type RuleOutput } from '@motcua/rules'
import { ArrowDown, ArrowUp, Plus, Trash2, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import fieldStyles from '../../ui/field.module.css'
import { NumberInput, Select, SelectField } from '../../ui/field.tsx'
import { useFactOptions } from '../conditions/condition-builder.tsx'
import type { FactOption } from '../conditions/fact-options.ts'
import { keyOf } from '../conditions/fact-options.ts'
import { ValueInput } from '../conditions/value-input.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { CellEditor } from './cell-editor.tsx'
import styles from './rules.module.css'
import {
  emptyResults,
  withCell,
  withInput,
  withNewRow,
  withOutput,
  withoutInput,
  withoutOutput,
  withoutRow,
  withResult,
  withRow,
  withRowMoved,
} from './table-edits.ts'
import { TableFindings } from './table-findings.tsx'
import { words } from './words.ts'

export interface TableEditorProps {
  readonly table: DecisionTable
  /** Edits with the same second argument are undone together. */
  readonly onChange: (table: DecisionTable, merge?: string) => void
}

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

function useColumnNames() {
  const text = useText()
  const options = useFactOptions()
  return {
    options,
    ofInput: (input: DecisionTable['inputs'][number]) => {
      const option = options.find((one) => one.key === keyOf(input))
      return text(input.title ?? option?.title ?? { vi: input.fact, en: input.fact })
    },
    ofOutput: (output: RuleOutput) => text(output.title ?? { vi: output.id, en: output.id }),
  }
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

interface RowProps extends TableEditorProps {
  readonly at: number
  readonly isBad: boolean
}

function Row({ table, at, onChange, isBad }: RowProps) {
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

function Otherwise({ table, onChange }: TableEditorProps) {
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

interface ResultProps {
  readonly label: string
  readonly output: RuleOutput
  readonly value: unknown
  readonly onChange: (value: DecisionTable['rows'][number]['then'][string]) => void
}

/** A result's value; also used by rule sets. */
export function Result({ label, output, value, onChange }: ResultProps) {
  const option: FactOption = {
    key: output.id,
    fact: output.id,
    title: { vi: label, en: label },
    type: { type: output.type, ...(output.values ? { values: output.values } : {}) },
    labels: {},
  }
  return <ValueInput label={label} option={option} operator="equal" value={value} onChange={onChange} />
}

const TYPES = ['integer', 'number', 'string', 'boolean', 'date'] as const

function AddColumns({ table, onChange }: TableEditorProps) {
  const t = useWords(words)
  const text = useText()
  const { facts } = useDesigner()
  const options = useFactOptions()
  const [name, setName] = useState('')
  const [type, setType] = useState<RuleOutput['type']>('integer')
  const used = new Set(table.inputs.map(keyOf))
  const open = options.filter((one) => !used.has(one.key) && !table.outputs.some((output) => output.id === one.fact))
  const addInput = (key: string) => {
    const option = options.find((one) => one.key === key)
    if (!option) return
    const { fact, path, title } = option
    onChange(withInput(table, { fact, ...(path === undefined ? {} : { path }), title }))
  }
  return (
    <>
      <Select
        compact
        aria-label={t.addInput}
        value=""
        empty={t.addInput}
        options={open.map((one) => ({ value: one.key, label: text(one.title) }))}
        onChange={addInput}
      />
      <form
        className={styles.tools}
        onSubmit={(event) => {
          event.preventDefault()
          const title = name.trim() || t.result
          onChange(withOutput(table, { title: { vi: title, en: title }, type }, Object.keys(facts)))
          setName('')
        }}
      >
        <input
          className={names(fieldStyles.input, fieldStyles.compact)}
          aria-label={t.newOutput}
          placeholder={t.newOutput}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          compact
          aria-label={t.type}
          value={type}
          options={TYPES.map((one) => ({ value: one, label: t[one] }))}
          onChange={setType}
        />
        <Button size="small" type="submit">
          {t.addOutput}
        </Button>
      </form>
    </>
  )
}
