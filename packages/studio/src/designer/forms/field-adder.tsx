import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import fieldStyles from '../../ui/field.module.css'
import { Select } from '../../ui/field.tsx'
import { newId } from '../document/new-id.ts'
import { type FieldKind, kindNames } from './field-kinds.ts'
import styles from './forms.module.css'
import { words } from './words.ts'

interface FieldAdderProps<K extends FieldKind> {
  readonly kinds: readonly K[]
  /** Names that are taken among the fields it is added to. */
  readonly taken: readonly string[]
  readonly label: string
  readonly onAdd: (id: string, name: string, kind: K) => void
}

/** Asks for the name and the kind of a new field. */
export function FieldAdder<K extends FieldKind>({ kinds, taken, label, onAdd }: FieldAdderProps<K>) {
  const t = useWords(words)
  const text = useText()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<K>()
  const kind = chosen ?? kinds[0]
  const add = () => {
    if (kind === undefined) return
    const typed = name.trim() || text(kindNames[kind])
    onAdd(uniqueId(camelCase(newId(typed, [], 'field')), taken), typed, kind)
    setName('')
  }
  return (
    <form
      className={styles.adder}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <input
        aria-label={t.newName}
        placeholder={t.newName}
        className={names(fieldStyles.input, fieldStyles.compact)}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        compact
        aria-label={t.newKind}
        value={kind ?? ''}
        options={kinds.map((one) => ({ value: one, label: text(kindNames[one]) }))}
        onChange={setChosen}
      />
      <Button size="small" type="submit" icon={<Plus size={14} aria-hidden />}>
        {label}
      </Button>
    </form>
  )
}

/** Facts are read by paths, which know no hyphens: `so-nha` becomes `soNha`. */
function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

function uniqueId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id
  for (let number = 2; ; number++) if (!taken.includes(`${id}${number}`)) return `${id}${number}`
}
