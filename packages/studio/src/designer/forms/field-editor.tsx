import type { Field, Text } from '@motcua/spec'
import { Trash2 } from 'lucide-react'
import { useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField, Field as Labelled, NumberInput } from '../../ui/field.tsx'
import { putField, removeField } from '../commands/put-field.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { LegalField } from '../inputs/legal-field.tsx'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import { Choices } from './choices.tsx'
import { Columns } from './columns.tsx'
import { isSeveralFiles, kindOf, severalFiles } from './field-kinds.ts'
import styles from './forms.module.css'
import { words } from './words.ts'

interface EditorProps {
  readonly id: string
  readonly field: Field
}

/** What a field asks and accepts. It is one fact of the dossier: every form that shows it changes with it. */
export function FieldEditor({ id, field }: EditorProps) {
  const t = useWords(words)
  const { spec, run } = useDesigner()
  const isRequired = spec.data.required.includes(id)
  const put = (next: Field, required = isRequired) => run(putField(id, next, required, 'field'))
  const setHelp = (help: Text) => {
    const { help: _, ...rest } = field
    put(help.vi === '' && help.en === '' ? rest : { ...field, help })
  }
  return (
    <div className={styles.field}>
      <ProblemsHere pointer={`/data/properties/${id}`} />
      {field.computed ? <p className={styles.soft}>{t.computed}</p> : null}
      <TextPair label={t.label} value={field.label} onChange={(label) => put({ ...field, label })} />
      <TextPair label={t.help} value={field.help} onChange={setHelp} />
      <div className={styles.two}>
        <CheckField label={t.required} checked={isRequired} onChange={(on) => put(field, on)} />
        <CheckField
          label={t.personal}
          checked={field.personal ?? true}
          onChange={(personal) => put({ ...field, personal })}
        />
        {kindOf(field) === 'file' ? (
          <CheckField
            label={t.severalFiles}
            checked={isSeveralFiles(field)}
            onChange={(several) => put(severalFiles(field, several))}
          />
        ) : null}
      </div>
      <Bounds field={field} put={put} />
      {field.type === 'string' && field.enum ? <Choices field={field} put={(next) => put(next)} /> : null}
      {field.type === 'array' && field.items.type === 'string' && field.items.enum ? (
        <Choices field={field.items} put={(items) => put({ ...field, items })} />
      ) : null}
      {field.type === 'array' && field.items.type === 'object' ? (
        <Columns field={field.items} put={(items) => put({ ...field, items })} />
      ) : null}
      {field.type === 'object' ? <Columns field={field} put={(next) => put(next)} /> : null}
      <LegalField value={field.legalBasis} onChange={(refs) => put({ ...field, legalBasis: [...refs] })} />
      <Button size="small" look="danger" icon={<Trash2 size={14} aria-hidden />} onPress={() => run(removeField(id))}>
        {t.removeField}
      </Button>
    </div>
  )
}

function Bounds({ field, put }: { readonly field: Field; readonly put: (field: Field) => void }) {
  const t = useWords(words)
  if (field.type === 'number' || field.type === 'integer') {
    return (
      <div className={styles.two}>
        {(['minimum', 'maximum'] as const).map((bound) => (
          <Labelled key={bound} label={t[bound]}>
            {(control) => (
              <NumberInput
                {...control}
                value={field[bound]}
                onChange={(value) => {
                  const { [bound]: _, ...rest } = field
                  put(value === undefined ? rest : { ...rest, [bound]: value })
                }}
              />
            )}
          </Labelled>
        ))}
      </div>
    )
  }
  if (field.type === 'string' && !field.enum && !field.format) {
    return (
      <Labelled label={t.maxLength}>
        {(control) => (
          <NumberInput
            {...control}
            min={1}
            value={field.maxLength}
            onChange={(maxLength) => put({ ...field, maxLength: maxLength ?? 200 })}
          />
        )}
      </Labelled>
    )
  }
  if (field.type === 'array') {
    return (
      <Labelled label={t.maxItems}>
        {(control) => (
          <NumberInput
            {...control}
            min={1}
            max={200}
            value={field.maxItems}
            onChange={(maxItems) => put({ ...field, maxItems: maxItems ?? 20 })}
          />
        )}
      </Labelled>
    )
  }
  return null
}
