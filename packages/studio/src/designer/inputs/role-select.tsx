import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { SelectField } from '../../ui/field.tsx'
import { useDesigner } from '../document/designer-context.tsx'

const words = { nobody: { vi: 'không ai thêm', en: 'nobody else' } } satisfies Words

interface RoleSelectProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (role: string) => void
}

/** One of the procedure's roles. */
export function RoleSelect({ label, value, onChange }: RoleSelectProps) {
  return <SelectField label={label} value={value ?? ''} options={useRoles()} onChange={onChange} />
}

interface MaybeRoleSelectProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (role: string | undefined) => void
}

/** One of the procedure's roles, or none. */
export function MaybeRoleSelect({ label, value, onChange }: MaybeRoleSelectProps) {
  const t = useWords(words)
  return (
    <SelectField
      label={label}
      value={value ?? '-'}
      options={[{ value: '-', label: t.nobody }, ...useRoles()]}
      onChange={(role) => onChange(role === '-' ? undefined : role)}
    />
  )
}

function useRoles() {
  const text = useText()
  const { spec } = useDesigner()
  return Object.entries(spec.roles).map(([value, role]) => ({ value, label: text(role.title) }))
}

/** The role that something new begins with. */
export function useFirstRole(): string {
  const { spec } = useDesigner()
  return Object.keys(spec.roles)[0] ?? 'role'
}
