import { X } from 'lucide-react'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { type Option, Select } from '../../ui/field.tsx'
import styles from './inputs.module.css'

const words = { remove: { vi: (name: string) => `Bỏ ${name}`, en: (name: string) => `Remove ${name}` } } satisfies Words

interface PickListProps {
  readonly label: string
  readonly value: readonly string[]
  readonly options: readonly Option<string>[]
  readonly onChange: (value: readonly string[]) => void
  /** What the choice of one more says. */
  readonly add: string
  /** What stands there when nothing is chosen and nothing can be. */
  readonly none: string
}

/** Some of a list: the chosen ones as chips, the others to be added. */
export function PickList({ label, value, options, onChange, add, none }: PickListProps) {
  const t = useWords(words)
  const name = (id: string) => options.find((option) => option.value === id)?.label ?? `${id} ⚠`
  const open = options.filter((option) => !value.includes(option.value))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {value.length > 0 ? (
        <ul className={styles.chips}>
          {value.map((id) => (
            <li key={id} className={styles.chip}>
              {name(id)}
              <button
                type="button"
                aria-label={t.remove(name(id))}
                onClick={() => onChange(value.filter((one) => one !== id))}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {open.length > 0 ? (
        <Select
          aria-label={`${label}: ${add}`}
          value=""
          empty={add}
          options={open}
          onChange={(id) => onChange([...value, id])}
        />
      ) : value.length === 0 ? (
        <p className={styles.tagless}>{none}</p>
      ) : null}
    </fieldset>
  )
}
