import type { Form } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useDeferredValue } from 'react'
import { FormElement } from '../../embedded/form-element.tsx'
import { useLocale, useText, useWords } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { putForm, removeForm } from '../commands/put-form.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import viewStyles from '../view.module.css'
import { FieldEditor } from './field-editor.tsx'
import { listedParts, withPage } from './form-edits.ts'
import styles from './forms.module.css'
import { PageCard } from './page-card.tsx'
import { words } from './words.ts'

/** Forms: their pages and questions on the left, the real form element on the right. */
export function FormsView() {
  const t = useWords(words)
  const text = useText()
  const { spec, select, run } = useDesigner()
  const shown = useShownForm()
  const add = () => {
    const id = newId(words.freshForm.vi, Object.keys(spec.forms), 'form')
    const page: Form['layout']['elements'][number] = { type: 'Category', label: words.freshPage, elements: [] }
    run(putForm(id, { title: words.freshForm, layout: { type: 'Categorization', elements: [page] } }))
    select({ kind: 'form', id })
  }
  return (
    <div className={viewStyles.split}>
      <nav className={viewStyles.index} aria-label={t.forms}>
        {Object.entries(spec.forms).map(([id, form]) => (
          <button
            key={id}
            type="button"
            aria-current={id === shown?.id}
            className={names(viewStyles.entry, id === shown?.id && viewStyles.current)}
            onClick={() => select({ kind: 'form', id })}
          >
            {text(form.title)}
          </button>
        ))}
        <div className={viewStyles.adder}>
          <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
            {t.addForm}
          </Button>
        </div>
        <UnusedFields />
      </nav>
      {shown ? <FormEditor key={shown.id} id={shown.id} form={shown.form} /> : null}
    </div>
  )
}

/** The form that is selected, or that shows the selected field, or the first. */
function useShownForm(): { readonly id: string; readonly form: Form } | undefined {
  const { spec, thing } = useDesigner()
  const entries = Object.entries(spec.forms)
  const scope = thing?.kind === 'field' ? `#/properties/${thing.id}` : undefined
  const found =
    entries.find(([id]) => thing?.kind === 'form' && thing.id === id) ??
    entries.find(([, form]) => scope !== undefined && fieldScopes(form).includes(scope)) ??
    entries[0]
  return found && { id: found[0], form: found[1] }
}

function fieldScopes(form: Form): readonly string[] {
  return form.layout.elements.flatMap((page, at) =>
    listedParts(page, at).flatMap(({ part }) => (part.type === 'Control' ? [part.scope] : [])),
  )
}

function FormEditor({ id, form }: { readonly id: string; readonly form: Form }) {
  const t = useWords(words)
  const { run, spec } = useDesigner()
  return (
    <div className={styles.editor}>
      <div className={styles.pages}>
        <ProblemsHere pointer={`/forms/${id}`} />
        <TextPair
          label={t.formTitle}
          value={form.title}
          onChange={(title) => run(putForm(id, { ...form, title }, 'title'))}
        />
        {form.layout.elements.map((page, at) => (
          <PageCard key={at} form={form} formId={id} page={page} at={at} />
        ))}
        <div className={viewStyles.row}>
          <Button
            size="small"
            icon={<Plus size={14} aria-hidden />}
            onPress={() => run(putForm(id, withPage(form, words.freshPage)))}
          >
            {t.addPage}
          </Button>
          {Object.keys(spec.forms).length > 1 ? (
            <IconButton
              size="small"
              label={t.removeForm}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() => run(removeForm(id))}
            />
          ) : null}
        </div>
      </div>
      <Preview form={id} />
    </div>
  )
}

/** The same element that applicants get, fed with the document as it stands. */
function Preview({ form }: { readonly form: string }) {
  const t = useWords(words)
  const { locale } = useLocale()
  const { spec } = useDesigner()
  const calm = useDeferredValue(spec)
  return (
    <aside className={styles.preview} aria-label={t.preview}>
      <h2 className={styles.previewTitle}>{t.preview}</h2>
      <div className={styles.paper}>
        <FormElement spec={calm} form={form} locale={locale} mode="preview" />
      </div>
    </aside>
  )
}

function UnusedFields() {
  const t = useWords(words)
  const text = useText()
  const { spec, thing, select } = useDesigner()
  const used = new Set(Object.values(spec.forms).flatMap(fieldScopes))
  const unused = Object.entries(spec.data.properties).filter(([id]) => !used.has(`#/properties/${id}`))
  if (unused.length === 0) return null
  return (
    <>
      <h2>{t.unused}</h2>
      {unused.map(([id, field]) => (
        <div key={id}>
          <button
            type="button"
            className={viewStyles.entry}
            aria-expanded={thing?.kind === 'field' && thing.id === id}
            onClick={() => select({ kind: 'field', id })}
          >
            {text(field.label)}
          </button>
          {thing?.kind === 'field' && thing.id === id ? <FieldEditor id={id} field={field} /> : null}
        </div>
      ))}
    </>
  )
}
