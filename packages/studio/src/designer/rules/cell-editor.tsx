import type { CellTest, Json } from '@motcua/rules'
import { Plus, X } from 'lucide-react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useLocale, useText, useWords } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { Select } from '../../ui/field.tsx'
import type { FactOption } from '../conditions/fact-options.ts'
import { operatorsFor, operatorWords, takesList } from '../conditions/operators.ts'
import { firstValue, valueWords } from '../conditions/sentence.ts'
import { ValueInput } from '../conditions/value-input.tsx'
import styles from './rules.module.css'
import { words } from './words.ts'

interface CellProps {
  readonly label: string
  readonly option: FactOption | undefined
  readonly tests: readonly CellTest[]
  readonly onChange: (tests: readonly CellTest[]) => void
}

/** A cell reads as words; pressed, it opens the comparisons behind them. */
export function CellEditor({ label, option, tests, onChange }: CellProps) {
  const t = useWords(words)
  const { locale } = useLocale()
  const said = tests.map((test) => testWords(test, option, locale)).join(locale === 'vi' ? ' và ' : ' and ')
  if (!option) return <span className={styles.any}>⚠</span>
  return (
    <DialogTrigger>
      <AriaButton
        aria-label={`${label}: ${said || t.anything}`}
        className={names(styles.cell, tests.length === 0 && styles.any)}
      >
        {said || t.anything}
      </AriaButton>
      <Popover className={names(styles.sheet)} placement="bottom start">
        <Dialog aria-label={label} className={names(styles.dialog)}>
          <Tests option={option} tests={tests} onChange={onChange} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** "là có", "từ 5.000.000", "bán lẻ": equality is left unsaid. */
function testWords(test: CellTest, option: FactOption | undefined, locale: 'vi' | 'en'): string {
  const value = valueWords(test.value, option, locale)
  const isPlain = test.operator === 'equal' || test.operator === 'in'
  return isPlain ? value : `${operatorWords[test.operator][locale]} ${value}`
}

interface TestsProps {
  readonly option: FactOption
  readonly tests: readonly CellTest[]
  readonly onChange: (tests: readonly CellTest[]) => void
}

function Tests({ option, tests, onChange }: TestsProps) {
  const t = useWords(words)
  const text = useText()
  const operators = operatorsFor(option.type)
  const fresh = (): CellTest => ({ operator: operators[0] ?? 'equal', value: cellValue(firstValue(option)) })
  const change = (at: number, next: CellTest) => onChange(tests.map((test, i) => (i === at ? next : test)))
  return (
    <div className={styles.tests}>
      <p className={styles.soft}>{text(option.title)}</p>
      {tests.map((test, at) => (
        <div key={at} className={styles.tools}>
          <Select
            compact
            aria-label={t.operator}
            value={test.operator}
            options={operators.map((one) => ({ value: one, label: text(operatorWords[one]) }))}
            onChange={(operator) => {
              const keeps = takesList(operator) === Array.isArray(test.value)
              const value = keeps ? test.value : takesList(operator) ? [] : cellValue(firstValue(option))
              change(at, { operator, value })
            }}
          />
          <ValueInput
            option={option}
            operator={test.operator}
            value={test.value}
            onChange={(value) => change(at, { ...test, value: cellValue(value) })}
          />
          <IconButton
            size="small"
            label={t.makeAny}
            icon={<X size={14} aria-hidden />}
            onPress={() => onChange(tests.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <div className={styles.tools}>
        <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => onChange([...tests, fresh()])}>
          {t.addTest}
        </Button>
        {tests.length > 0 ? (
          <Button size="small" look="quiet" onPress={() => onChange([])}>
            {t.makeAny}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

type Scalar = string | number | boolean | null

function isScalar(value: Json): value is Scalar {
  return typeof value !== 'object' || value === null
}

/** Cells hold scalars and lists of scalars only. */
function cellValue(value: Json): CellTest['value'] {
  if (isScalar(value)) return value
  return Array.isArray(value) ? value.filter(isScalar) : ''
}
