import type { Period } from '@motcua/spec'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { NumberInput, Select } from '../../ui/field.tsx'
import styles from './inputs.module.css'

const words = {
  amount: { vi: 'số lượng', en: 'amount' },
  unit: { vi: 'đơn vị', en: 'unit' },
  seconds: { vi: 'giây', en: 'seconds' },
  minutes: { vi: 'phút', en: 'minutes' },
  hours: { vi: 'giờ', en: 'hours' },
} satisfies Words

interface PeriodFieldProps {
  readonly label: string
  readonly value: Period
  readonly onChange: (value: Period) => void
}

/** Time by the clock, as machines count it. */
export function PeriodField({ label, value, onChange }: PeriodFieldProps) {
  const t = useWords(words)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.limit}>
        <div className={styles.amount}>
          <NumberInput
            aria-label={`${label}, ${t.amount}`}
            value={value.amount}
            min={0}
            step={1}
            onChange={(amount) => onChange({ ...value, amount: amount ?? 1 })}
          />
        </div>
        <div className={styles.rest}>
          <Select
            aria-label={`${label}, ${t.unit}`}
            value={value.unit}
            options={(['seconds', 'minutes', 'hours'] as const).map((unit) => ({ value: unit, label: t[unit] }))}
            onChange={(unit) => onChange({ ...value, unit })}
          />
        </div>
      </div>
    </fieldset>
  )
}
