import type { TimeLimit } from '@motcua/spec'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { NumberInput, Select } from '../../ui/field.tsx'
import styles from './inputs.module.css'

const words = {
  amount: { vi: 'số lượng', en: 'amount' },
  unit: { vi: 'đơn vị', en: 'unit' },
  workingDays: { vi: 'ngày làm việc', en: 'working days' },
  workingHours: { vi: 'giờ làm việc', en: 'working hours' },
  calendarDays: { vi: 'ngày (lịch)', en: 'calendar days' },
  sameDay: { vi: 'trong ngày', en: 'the same day' },
  none: { vi: 'không giới hạn', en: 'no limit' },
} satisfies Words

type Unit = 'working-days' | 'working-hours' | 'calendar-days' | 'same-day' | 'none'

interface LimitFieldProps {
  readonly label: string
  readonly value: TimeLimit | undefined
  readonly onChange: (value: TimeLimit | undefined) => void
  /** Which of the unusual choices are offered. */
  readonly allows?: readonly ('same-day' | 'none')[]
}

/** How long something may take: a number with its unit, never a number alone. */
export function LimitField({ label, value, onChange, allows = [] }: LimitFieldProps) {
  const t = useWords(words)
  const unit: Unit = value === undefined ? 'none' : 'sameDay' in value ? 'same-day' : value.unit
  const amount = value !== undefined && 'amount' in value ? value.amount : undefined
  const options = [
    { value: 'working-days' as const, label: t.workingDays },
    { value: 'working-hours' as const, label: t.workingHours },
    { value: 'calendar-days' as const, label: t.calendarDays },
    ...(allows.includes('same-day') ? [{ value: 'same-day' as const, label: t.sameDay }] : []),
    ...(allows.includes('none') ? [{ value: 'none' as const, label: t.none }] : []),
  ]
  const choose = (chosen: Unit) => {
    if (chosen === 'none') onChange(undefined)
    else if (chosen === 'same-day') onChange({ sameDay: true })
    else onChange({ amount: amount ?? 1, unit: chosen })
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.limit}>
        {value !== undefined && 'amount' in value ? (
          <div className={styles.amount}>
            <NumberInput
              aria-label={`${label}, ${t.amount}`}
              value={value.amount}
              min={0}
              step={0.5}
              onChange={(typed) => onChange({ ...value, amount: typed ?? 0 })}
            />
          </div>
        ) : null}
        <div className={styles.rest}>
          <Select aria-label={`${label}, ${t.unit}`} value={unit} options={options} onChange={choose} />
        </div>
      </div>
    </fieldset>
  )
}
