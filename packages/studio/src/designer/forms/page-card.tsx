import type { Form, FormElement, FormPage } from '@motcua/spec'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import fieldStyles from '../../ui/field.module.css'
import { Select } from '../../ui/field.tsx'
import { addField, showField } from '../commands/add-field.ts'
import { putForm } from '../commands/put-form.ts'
import { ConditionBuilder } from '../conditions/condition-builder.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import { FieldEditor } from './field-editor.tsx'
import { FIELD_KINDS, type FieldKind, kindNames, kindOf, newField } from './field-kinds.ts'
import {
  conditionedPart,
  type ElementPath,
  fieldIn,
  listedParts,
  removedPart,
  renamedPage,
  shiftedPart,
} from './form-edits.ts'
import styles from './forms.module.css'
import { words } from './words.ts'

interface PageProps {
  readonly form: Form
  readonly formId: string
  readonly page: FormPage
  readonly at: number
}

/** One page of a form: its title, its questions in order, and the way to add one. */
export function PageCard({ form, formId, page, at }: PageProps) {
  const t = useWords(words)
  const { run } = useDesigner()
  const put = (next: Form, merge?: string) => run(putForm(formId, next, merge))
  return (
    <section className={styles.page} aria-label={t.page(at + 1)}>
      <header className={styles.pageHead}>
        <h2>{t.page(at + 1)}</h2>
        <Mover form={form} path={[at]} put={put} dropLabel={t.removePage} canDrop={form.layout.elements.length > 1} />
      </header>
      <TextPair
        label={t.pageTitle}
        value={page.label}
        onChange={(label) => put(renamedPage(form, at, label), `page ${at}`)}
      />
      <details open={page.when !== undefined}>
        <summary>{t.pageWhen}</summary>
        <ConditionBuilder
          value={page.when}
          onChange={(when) => put(conditionedPart(form, [at], when), `page ${at} when`)}
          onClear={() => put(conditionedPart(form, [at], undefined))}
        />
      </details>
      <ol className={styles.parts}>
        {listedParts(page, at).map(({ part, path }) => (
          <Part key={path.join('.')} form={form} path={path} part={part} put={put} />
        ))}
      </ol>
      <NewField formId={formId} page={at} />
    </section>
  )
}

interface PartProps {
  readonly form: Form
  readonly path: ElementPath
  readonly part: FormElement
  readonly put: (form: Form, merge?: string) => void
}

function Part({ form, path, part, put }: PartProps) {
  const t = useWords(words)
  const text = useText()
  const { spec, thing, select } = useDesigner()
  const id = part.type === 'Control' ? fieldIn(part) : undefined
  const field = id !== undefined && Object.hasOwn(spec.data.properties, id) ? spec.data.properties[id] : undefined
  const isOpen = id !== undefined && thing?.kind === 'field' && thing.id === id
  const name = usePartName(part)
  return (
    <li className={names(styles.part, isOpen && styles.open)} data-depth={path.length - 2}>
      <div className={styles.partHead}>
        {id === undefined ? (
          <span className={styles.frame}>{name}</span>
        ) : (
          <button
            type="button"
            className={styles.question}
            aria-expanded={isOpen}
            onClick={() => select(isOpen ? undefined : { kind: 'field', id })}
          >
            <span>{field ? text(field.label) : t.gone}</span>
            <span className={styles.soft}>
              {[
                field && text(kindNames[kindOf(field)]),
                !spec.data.required.includes(id) && t.optional,
                part.when && t.when,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        )}
        <Mover form={form} path={path} put={put} dropLabel={t.drop} canDrop />
      </div>
      {isOpen && field && id !== undefined ? (
        <div className={styles.details}>
          <FieldEditor id={id} field={field} />
          <fieldset>
            <legend className={styles.soft}>{t.whenTitle}</legend>
            <ConditionBuilder
              value={part.when}
              addLabel={t.when}
              onChange={(when) => put(conditionedPart(form, path, when), `when ${path.join('.')}`)}
              onClear={() => put(conditionedPart(form, path, undefined))}
            />
          </fieldset>
        </div>
      ) : null}
    </li>
  )
}

function usePartName(part: FormElement): string {
  const t = useWords(words)
  const text = useText()
  switch (part.type) {
    case 'Group':
      return `${t.group}: ${text(part.label)}`
    case 'HorizontalLayout':
      return t.row
    case 'VerticalLayout':
      return t.stack
    case 'Label':
      return `${t.note}: ${text(part.text)}`
    default:
      return ''
  }
}

interface MoverProps {
  readonly form: Form
  readonly path: ElementPath
  readonly put: (form: Form) => void
  readonly dropLabel: string
  readonly canDrop: boolean
}

function Mover({ form, path, put, dropLabel, canDrop }: MoverProps) {
  const t = useWords(words)
  return (
    <span className={styles.mover}>
      <IconButton
        size="small"
        label={t.up}
        icon={<ArrowUp size={14} aria-hidden />}
        onPress={() => put(shiftedPart(form, path, -1))}
      />
      <IconButton
        size="small"
        label={t.down}
        icon={<ArrowDown size={14} aria-hidden />}
        onPress={() => put(shiftedPart(form, path, 1))}
      />
      {canDrop ? (
        <IconButton
          size="small"
          label={dropLabel}
          icon={<X size={14} aria-hidden />}
          onPress={() => put(removedPart(form, path))}
        />
      ) : null}
    </span>
  )
}

function NewField({ formId, page }: { readonly formId: string; readonly page: number }) {
  const t = useWords(words)
  const text = useText()
  const { spec, run } = useDesigner()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<FieldKind>('text')
  const add = () => {
    const typed = name.trim() || text(kindNames[kind])
    const id = uniqueId(camelCase(newId(typed, [], 'field')), Object.keys(spec.data.properties))
    run(addField(id, newField(kind, { vi: typed, en: typed }), { form: formId, page }))
    setName('')
  }
  const others = Object.entries(spec.data.properties).map(([id, field]) => ({ value: id, label: text(field.label) }))
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
        value={kind}
        options={FIELD_KINDS.map((one) => ({ value: one, label: text(kindNames[one]) }))}
        onChange={setKind}
      />
      <Button size="small" type="submit" icon={<Plus size={14} aria-hidden />}>
        {t.addField}
      </Button>
      <Select
        compact
        aria-label={t.existing}
        value=""
        empty={t.existing}
        options={others}
        onChange={(id) => run(showField(id, { form: formId, page }))}
      />
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
