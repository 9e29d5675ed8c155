import type { AlarmTime, Duration } from '@motcua/spec'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { SelectField } from '../../ui/field.tsx'
import { isDuration } from '../document/allotted.ts'
import { LimitField } from './limit-field.tsx'

const words = {
  at: { vi: 'Lúc', en: 'When' },
  due: { vi: 'đến hạn', en: 'when it is due' },
  before: { vi: 'trước hạn', en: 'before it is due' },
  after: { vi: 'sau khi quá hạn', en: 'after it was due' },
  by: { vi: 'Bao lâu', en: 'By how much' },
} satisfies Words

const DAY: Duration = { amount: 1, unit: 'working-days' }

interface AlarmTimeFieldProps {
  readonly value: AlarmTime
  readonly onChange: (value: AlarmTime) => void
}

/** When something rings: at the due instant, before it or after it. */
export function AlarmTimeField({ value, onChange }: AlarmTimeFieldProps) {
  const t = useWords(words)
  const chosen = value === 'due' ? 'due' : 'before' in value ? 'before' : 'after'
  const length = lengthOf(value)
  const put = (one: 'due' | 'before' | 'after', by: Duration) => {
    if (one === 'due') onChange('due')
    else onChange(one === 'before' ? { before: by } : { after: by })
  }
  return (
    <>
      <SelectField
        label={t.at}
        value={chosen}
        options={(['before', 'due', 'after'] as const).map((one) => ({ value: one, label: t[one] }))}
        onChange={(one) => put(one, length ?? DAY)}
      />
      {length === undefined ? null : (
        <LimitField
          label={t.by}
          value={length}
          onChange={(limit) => limit && isDuration(limit) && put(chosen, limit)}
        />
      )}
    </>
  )
}

function lengthOf(value: AlarmTime): Duration | undefined {
  if (value === 'due') return undefined
  return 'before' in value ? value.before : value.after
}
