import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useDesigner } from '../document/designer-context.tsx'

const words = { none: { vi: 'không có biểu mẫu', en: 'no form' } } satisfies Words

interface FormSelectProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
  /** Whether there may be none. */
  readonly mayBeNone?: boolean
}

/** One of the procedure's forms. */
export function FormSelect({ label, value, onChange, mayBeNone = false }: FormSelectProps) {
  const t = useWords(words)
  const text = useText()
  const { spec } = useDesigner()
  const forms = Object.entries(spec.forms).map(([id, form]) => ({ value: id, label: text(form.title) }))
  const none = mayBeNone ? [{ value: '-', label: t.none }] : []
  return (
    <SelectField
      label={label}
      value={value ?? (mayBeNone ? '-' : '')}
      options={[...none, ...forms]}
      onChange={(id) => onChange(id === '-' ? undefined : id)}
    />
  )
}
