import type { RuleOutput } from '@motcua/rules'
import { useState } from 'react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import fieldStyles from '../../ui/field.module.css'
import { Select } from '../../ui/field.tsx'
import { useFactOptions } from '../conditions/condition-builder.tsx'
import { keyOf } from '../conditions/fact-options.ts'
import { useDesigner } from '../document/designer-context.tsx'
import styles from './rules.module.css'
import type { TableEditorProps } from './table-editor-props.ts'
import { withInput, withOutput } from './table-edits.ts'
import { words } from './words.ts'

const TYPES = ['integer', 'number', 'string', 'boolean', 'date'] as const

/** The ways to widen a table: one more fact asked, one more result given. */
export function AddColumns({ table, onChange }: TableEditorProps) {
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
