import type { DecisionTable, RuleOutput } from '@motcua/rules'
import type { FactOption } from '../conditions/fact-options.ts'
import { ValueInput } from '../conditions/value-input.tsx'

interface ResultProps {
  readonly label: string
  readonly output: RuleOutput
  readonly value: unknown
  readonly onChange: (value: DecisionTable['rows'][number]['then'][string]) => void
}

/** The value that a row of a table, or a rule of a set, gives for one output. */
export function Result({ label, output, value, onChange }: ResultProps) {
  const option: FactOption = {
    key: output.id,
    fact: output.id,
    title: { vi: label, en: label },
    type: { type: output.type, ...(output.values ? { values: output.values } : {}) },
    labels: output.labels ?? {},
  }
  return <ValueInput label={label} option={option} operator="equal" value={value} onChange={onChange} />
}
