import { Plus, Trash2 } from 'lucide-react'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { type Option, Select } from '../../ui/field.tsx'
import styles from './inputs.module.css'

const words = {
  add: { vi: 'Thêm một dòng', en: 'Add a line' },
  remove: { vi: 'Bỏ dòng này', en: 'Remove this line' },
} satisfies Words

/** One side of a pair: chosen from a list, or, where nobody knows the list, written. */
export interface Side {
  readonly label: string
  readonly options?: readonly Option<string>[]
}

interface PairsFieldProps {
  readonly label: string
  readonly value: Readonly<Record<string, string>>
  readonly left: Side
  readonly right: Side
  readonly onChange: (value: Readonly<Record<string, string>>) => void
}

/** What becomes what: lines of two names. */
export function PairsField({ label, value, left, right, onChange }: PairsFieldProps) {
  const t = useWords(words)
  const pairs = Object.entries(value)
  const put = (at: number, pair: readonly [string, string]) =>
    onChange(Object.fromEntries(pairs.map((old, index) => (index === at ? pair : old))))
  const add = () => {
    const free =
      left.options?.find((option) => !Object.hasOwn(value, option.value))?.value ?? `field${pairs.length + 1}`
    onChange({ ...value, [free]: right.options?.[0]?.value ?? free })
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {pairs.map(([key, target], index) => (
        <div key={index} className={styles.line}>
          <SideInput side={left} value={key} onChange={(name) => put(index, [name, target])} />
          <span aria-hidden>←</span>
          <SideInput side={right} value={target} onChange={(name) => put(index, [key, name])} />
          <IconButton
            size="small"
            label={t.remove}
            icon={<Trash2 size={14} aria-hidden />}
            onPress={() => onChange(Object.fromEntries(pairs.filter((_, other) => other !== index)))}
          />
        </div>
      ))}
      <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
        {t.add}
      </Button>
    </fieldset>
  )
}

interface SideInputProps {
  readonly side: Side
  readonly value: string
  readonly onChange: (value: string) => void
}

function SideInput({ side, value, onChange }: SideInputProps) {
  if (side.options !== undefined)
    return <Select aria-label={side.label} value={value} options={side.options} onChange={onChange} />
  return (
    <input
      type="text"
      aria-label={side.label}
      className={styles.word}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
