import type { Form, FormPage } from '@motcua/spec'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Select } from '../../ui/field.tsx'
import { addField, showField } from '../commands/add-field.ts'
import { putForm } from '../commands/put-form.ts'
import { ConditionBuilder } from '../conditions/condition-builder.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { TextPair } from '../inputs/text-pair.tsx'
import { FieldAdder } from './field-adder.tsx'
import { FIELD_KINDS, newField } from './field-kinds.ts'
import { conditionedPart, type Frame, listedParts, renamedPage, withFrame } from './form-edits.ts'
import { Mover, Part } from './form-part.tsx'
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
          <Part key={path.join('.')} form={form} formId={formId} path={path} part={part} put={put} />
        ))}
      </ol>
      <NewParts form={form} formId={formId} page={at} />
    </section>
  )
}

interface NewPartsProps {
  readonly form: Form
  readonly formId: string
  readonly page: number
}

/** What a page can still get: a new question, one that the data already have, or a frame around others. */
function NewParts({ form, formId, page }: NewPartsProps) {
  const t = useWords(words)
  const text = useText()
  const { spec, run } = useDesigner()
  const others = Object.entries(spec.data.properties).map(([id, field]) => ({ value: id, label: text(field.label) }))
  return (
    <>
      <FieldAdder
        kinds={FIELD_KINDS}
        taken={Object.keys(spec.data.properties)}
        label={t.addField}
        onAdd={(id, name, kind) => run(addField(id, newField(kind, { vi: name, en: name }), { form: formId, page }))}
      />
      <div className={styles.adder}>
        <Select
          compact
          aria-label={t.existing}
          value=""
          empty={t.existing}
          options={others}
          onChange={(id) => run(showField(id, { form: formId, page }))}
        />
        <Select
          compact
          aria-label={t.addFrame}
          value=""
          empty={t.addFrame}
          options={FRAMES.map((kind) => ({ value: kind, label: text(words[kind]) }))}
          onChange={(kind) => run(putForm(formId, withFrame(form, page, newFrame(kind))))}
        />
      </div>
    </>
  )
}

const FRAMES = ['group', 'row', 'note'] as const

function newFrame(kind: (typeof FRAMES)[number]): Frame {
  if (kind === 'note') return { type: 'Label', text: words.freshNote }
  return kind === 'row'
    ? { type: 'HorizontalLayout', elements: [] }
    : { type: 'Group', label: words.freshGroup, elements: [] }
}
