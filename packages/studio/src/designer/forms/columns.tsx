import type { ObjectField, ScalarField } from '@motcua/spec'
import { Trash2 } from 'lucide-react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { IconButton } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { without } from '../document/record.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import { Choices } from './choices.tsx'
import { FieldAdder } from './field-adder.tsx'
import { COLUMN_KINDS, kindNames, kindOf, newColumn } from './field-kinds.ts'
import styles from './forms.module.css'
import { words } from './words.ts'

/** The parts of an address or of one entry of a repeating group. */
export function Columns({ field, put }: { readonly field: ObjectField; readonly put: (field: ObjectField) => void }) {
  const t = useWords(words)
  const text = useText()
  const required = field.required ?? []
  const ids = Object.keys(field.properties)
  const change = (id: string, next: ScalarField) => put({ ...field, properties: { ...field.properties, [id]: next } })
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.soft}>{t.inner}</legend>
      {Object.entries(field.properties).map(([id, part]) => (
        <div key={id} className={styles.choice}>
          <div>
            <TextPair
              label={text(part.label)}
              value={part.label}
              onChange={(label) => change(id, { ...part, label })}
            />
            <p className={styles.soft}>{text(kindNames[kindOf(part)])}</p>
            {part.type === 'string' && part.enum ? <Choices field={part} put={(next) => change(id, next)} /> : null}
            <CheckField
              label={t.required}
              checked={required.includes(id)}
              onChange={(on) =>
                put({ ...field, required: on ? [...required, id] : required.filter((one) => one !== id) })
              }
            />
          </div>
          {ids.length > 1 ? (
            <IconButton
              size="small"
              label={t.removeChoice(text(part.label))}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() =>
                put({
                  ...field,
                  properties: without(field.properties, id),
                  required: required.filter((one) => one !== id),
                })
              }
            />
          ) : null}
        </div>
      ))}
      <FieldAdder
        kinds={COLUMN_KINDS}
        taken={ids}
        label={t.addInner}
        onAdd={(id, name, kind) => change(id, newColumn(kind, { vi: name, en: name }))}
      />
    </fieldset>
  )
}
