import { X } from 'lucide-react'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { Select } from '../../ui/field.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import styles from './inputs.module.css'

const words = {
  label: { vi: 'Căn cứ', en: 'Legal basis' },
  add: { vi: 'Thêm căn cứ…', en: 'Add a legal basis…' },
  none: { vi: 'Chưa khai căn cứ nào; thêm ở mục Thông tin.', en: 'None declared yet; add them under General.' },
  remove: { vi: (name: string) => `Bỏ ${name}`, en: (name: string) => `Remove ${name}` },
} satisfies Words

interface LegalFieldProps {
  readonly value: readonly string[] | undefined
  readonly onChange: (value: readonly string[]) => void
}

/** What grounds a thing, of the procedure's own list of legal bases. */
export function LegalField({ value = [], onChange }: LegalFieldProps) {
  const t = useWords(words)
  const { spec } = useDesigner()
  const name = (id: string) => {
    const basis = Object.hasOwn(spec.legal, id) ? spec.legal[id] : undefined
    return basis ? [basis.article, basis.document].filter(Boolean).join(' ') : id
  }
  const open = Object.keys(spec.legal).filter((id) => !value.includes(id))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t.label}</legend>
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
          aria-label={t.add}
          value=""
          empty={t.add}
          options={open.map((id) => ({ value: id, label: name(id) }))}
          onChange={(id) => onChange([...value, id])}
        />
      ) : value.length === 0 ? (
        <p className={styles.tagless}>{t.none}</p>
      ) : null}
    </fieldset>
  )
}
