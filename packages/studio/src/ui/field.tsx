import { type ReactNode, useEffect, useId, useRef } from 'react'
import { names } from './class-names.ts'
import styles from './field.module.css'

interface FieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
  /** Gets the ids that tie label, help and error to the control. */
  readonly children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** Label above, help under the label, the control, then what is wrong with it. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {help ? (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {error ? (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly lines?: number
  readonly lang?: string
  readonly placeholder?: string
  /** Takes the focus when it appears: the first box of something that was just opened. */
  readonly takesFocus?: boolean
}

export function TextField({
  label,
  value,
  onChange,
  help,
  error,
  lines = 1,
  takesFocus = false,
  ...rest
}: TextFieldProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])
  return (
    <Field label={label} help={help} error={error}>
      {(control) =>
        lines > 1 ? (
          <textarea
            {...control}
            {...rest}
            rows={lines}
            className={styles.input}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            {...rest}
            ref={box}
            type="text"
            className={styles.input}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

export interface Option<V extends string> {
  readonly value: V
  readonly label: string
}

interface SelectFieldProps<V extends string> {
  readonly label: string
  readonly value: V | ''
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly help?: string | undefined
  /** What the empty choice says; without it there is none. */
  readonly empty?: string
}

export function SelectField<V extends string>({ label, help, ...rest }: SelectFieldProps<V>) {
  return (
    <Field label={label} help={help}>
      {(control) => <Select {...control} {...rest} />}
    </Field>
  )
}

interface SelectProps<V extends string> {
  readonly id?: string
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly value: V | ''
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly empty?: string
  readonly compact?: boolean
}

/** The platform's own list: quick by keyboard, right on phones. A value that is no longer offered stays visible. */
export function Select<V extends string>({ value, options, onChange, empty, compact, ...rest }: SelectProps<V>) {
  const known = value === '' || options.some((option) => option.value === value)
  return (
    <select
      {...rest}
      className={names(styles.input, styles.select, compact && styles.compact)}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value)
        if (chosen) onChange(chosen.value)
      }}
    >
      {empty !== undefined || value === '' ? <option value="">{empty ?? ''}</option> : null}
      {known ? null : <option value={value}>{value} ⚠</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

interface NumberInputProps {
  readonly id?: string
  readonly 'aria-label'?: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number | 'any'
  readonly compact?: boolean
}

/** A number with the digits that were typed; an empty box is `undefined`. */
export function NumberInput({ value, onChange, compact, step = 'any', ...rest }: NumberInputProps) {
  return (
    <input
      {...rest}
      type="number"
      step={step}
      className={names(styles.input, styles.number, compact && styles.compact)}
      value={value ?? ''}
      onChange={(event) => {
        const typed = event.target.valueAsNumber
        onChange(Number.isFinite(typed) ? typed : undefined)
      }}
    />
  )
}

interface CheckFieldProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function CheckField({ label, checked, onChange }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
