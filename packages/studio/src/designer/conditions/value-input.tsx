import type { Json, Operator } from '@motcua/rules'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { NumberInput, Select } from '../../ui/field.tsx'
import styles from './conditions.module.css'
import type { FactOption } from './fact-options.ts'
import { takesList } from './operators.ts'

const words = {
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  value: { vi: 'Giá trị', en: 'Value' },
} satisfies Words

interface ValueInputProps {
  readonly option: FactOption
  readonly operator: Operator
  readonly value: unknown
  readonly onChange: (value: Json) => void
  /** What a screen reader says; "Value" when not given. */
  readonly label?: string
}

/** The right-hand side of a comparison, in the form that its fact asks for. */
export function ValueInput({ option, operator, value, onChange, label }: ValueInputProps) {
  const t = useWords(words)
  const name = label ?? t.value
  const text = useText()
  const type = option.type.type === 'list' ? (option.type.of ?? { type: 'string' as const }) : option.type
  const choices = (type.values ?? [])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => ({ value: one, label: text(option.labels[one] ?? { vi: one, en: one }) }))
  if (choices.length > 0 && takesList(operator)) {
    return <Choices choices={choices} value={Array.isArray(value) ? value : []} onChange={onChange} />
  }
  if (choices.length > 0) {
    const chosen = typeof value === 'string' ? value : ''
    return <Select compact aria-label={name} value={chosen} options={choices} onChange={onChange} />
  }
  if (type.type === 'boolean') {
    const options = [
      { value: 'yes' as const, label: t.yes },
      { value: 'no' as const, label: t.no },
    ]
    const chosen = value === false ? 'no' : 'yes'
    return (
      <Select compact aria-label={name} value={chosen} options={options} onChange={(one) => onChange(one === 'yes')} />
    )
  }
  if (type.type === 'number' || type.type === 'integer') {
    const typed = typeof value === 'number' ? value : undefined
    return <NumberInput compact aria-label={name} value={typed} onChange={(one) => onChange(one ?? 0)} />
  }
  return (
    <input
      className={styles.value}
      aria-label={name}
      type={type.type === 'date' ? 'date' : 'text'}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

interface ChoicesProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly unknown[]
  readonly onChange: (value: Json) => void
}

function Choices({ choices, value, onChange }: ChoicesProps) {
  const t = useWords(words)
  const chosen = choices.map((choice) => choice.value).filter((one) => value.includes(one))
  return (
    <fieldset className={styles.choices} aria-label={t.value}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))
            }
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  )
}
