import type { Retry } from '@motcua/spec'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { CheckField } from '../../ui/field.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { RetryFields } from './retry-fields.tsx'

const words = {
  own: { vi: 'Tự đặt cách hỏi lại cơ sở dữ liệu', en: 'Say how often registries are asked' },
} satisfies Words

const FIRST: Retry = { times: 3, every: { amount: 5, unit: 'minutes' } }

interface GatherFieldsProps {
  readonly value: Retry | undefined
  readonly onChange: (value: Retry | undefined) => void
}

/** How registries are asked for what a rule needs; offered where the procedure has a field that a registry knows. */
export function GatherFields({ value, onChange }: GatherFieldsProps) {
  const t = useWords(words)
  const { spec } = useDesigner()
  const asks = Object.values(spec.data.properties).some(({ registry }) => registry !== undefined)
  if (!asks && value === undefined) return null
  return (
    <>
      <CheckField label={t.own} checked={value !== undefined} onChange={(on) => onChange(on ? FIRST : undefined)} />
      {value === undefined ? null : <RetryFields value={value} onChange={onChange} />}
    </>
  )
}
