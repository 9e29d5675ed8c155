import type { Retry } from '@motcua/spec'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { Field, NumberInput } from '../../ui/field.tsx'
import { PeriodField } from './period-field.tsx'

const words = {
  times: { vi: 'Thử lại mấy lần', en: 'How often it is tried again' },
  every: { vi: 'Cách nhau', en: 'With this time between' },
} satisfies Words

interface RetryFieldsProps {
  readonly value: Retry
  readonly onChange: (value: Retry) => void
}

/** How often a system is asked again after it failed. */
export function RetryFields({ value, onChange }: RetryFieldsProps) {
  const t = useWords(words)
  return (
    <>
      <Field label={t.times}>
        {(control) => (
          <NumberInput
            {...control}
            value={value.times}
            min={0}
            max={20}
            step={1}
            onChange={(times) => onChange({ ...value, times: times ?? 0 })}
          />
        )}
      </Field>
      {value.times > 0 ? (
        <PeriodField label={t.every} value={value.every} onChange={(every) => onChange({ ...value, every })} />
      ) : null}
    </>
  )
}
