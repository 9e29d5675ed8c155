import type { StringField } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { newId } from '../document/new-id.ts'
import { without } from '../document/record.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import styles from './forms.module.css'
import { words } from './words.ts'

/** The closed list of answers, each by the words that people read. */
export function Choices({ field, put }: { readonly field: StringField; readonly put: (field: StringField) => void }) {
  const t = useWords(words)
  const text = useText()
  const values = field.enum ?? []
  const labels = field.labels ?? {}
  const add = () => {
    const id = newId('choice', values, 'choice')
    const label = { vi: `Lựa chọn ${values.length + 1}`, en: `Choice ${values.length + 1}` }
    put({ ...field, enum: [...values, id], labels: { ...labels, [id]: label } })
  }
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.soft}>{t.choices}</legend>
      {values.map((value) => {
        const label = labels[value] ?? { vi: value, en: value }
        return (
          <div key={value} className={styles.choice}>
            <TextPair
              label={text(label)}
              value={label}
              onChange={(next) => put({ ...field, labels: { ...labels, [value]: next } })}
            />
            {values.length > 1 ? (
              <IconButton
                size="small"
                label={t.removeChoice(text(label))}
                icon={<Trash2 size={14} aria-hidden />}
                onPress={() =>
                  put({ ...field, enum: values.filter((one) => one !== value), labels: without(labels, value) })
                }
              />
            ) : null}
          </div>
        )
      })}
      <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
        {t.addChoice}
      </Button>
    </fieldset>
  )
}
