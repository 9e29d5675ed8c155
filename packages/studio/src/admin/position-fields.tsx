import type { Unit } from '@motcua/api'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords } from '../i18n/locale.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Field, SelectField } from '../ui/field.tsx'
import styles from './admin.module.css'
import { blankPosition, type PositionDraft } from './person-draft.ts'
import { useRoles } from './use-roles.ts'
import { words } from './words.ts'

interface PositionFieldsProps {
  readonly positions: readonly PositionDraft[]
  readonly units: readonly Unit[]
  readonly error: string | undefined
  readonly onChange: (positions: readonly PositionDraft[]) => void
}

/** The positions of a person: which role at which unit, from when to when. */
export function PositionFields({ positions, units, error, onChange }: PositionFieldsProps) {
  const t = useWords(words)
  const next = Math.max(-1, ...positions.map(({ key }) => key)) + 1
  return (
    <fieldset className={styles.positions}>
      <legend className={styles.legend}>{t.positions}</legend>
      {positions.map((position) => (
        <PositionLine
          key={position.key}
          position={position}
          units={units}
          onChange={(part) => onChange(positions.map((one) => (one.key === position.key ? { ...one, ...part } : one)))}
          onRemove={() => onChange(positions.filter(({ key }) => key !== position.key))}
        />
      ))}
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
      <div>
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => onChange([...positions, { key: next, ...blankPosition }])}
        >
          {t.addPosition}
        </Button>
      </div>
    </fieldset>
  )
}

interface PositionLineProps {
  readonly position: PositionDraft
  readonly units: readonly Unit[]
  readonly onChange: (part: Partial<PositionDraft>) => void
  readonly onRemove: () => void
}

function PositionLine({ position, units, onChange, onRemove }: PositionLineProps) {
  const t = useWords(words)
  const text = useText()
  const roles = useRoles()
  const day = (label: string, part: 'from' | 'to') => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="date"
          className={styles.date}
          value={position[part]}
          onChange={(event) => onChange({ [part]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className={styles.position}>
      <SelectField
        label={t.role}
        value={position.role}
        options={roles}
        empty={t.chooseRole}
        onChange={(role) => onChange({ role })}
      />
      <SelectField
        label={t.unit}
        value={position.unit}
        options={units.map(({ id, title }) => ({ value: id, label: text(title) }))}
        empty={t.chooseUnit}
        onChange={(unit) => onChange({ unit })}
      />
      {day(t.from, 'from')}
      {day(t.to, 'to')}
      <IconButton label={t.removePosition} icon={<Trash2 size={16} aria-hidden />} onPress={onRemove} />
    </div>
  )
}
