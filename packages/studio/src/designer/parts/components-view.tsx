import type { Component } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { Field, NumberInput, SelectField } from '../../ui/field.tsx'
import { Empty } from '../../ui/states.tsx'
import { putComponent, removeComponent } from '../commands/put-component.ts'
import { ConditionBuilder } from '../conditions/condition-builder.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { LegalField } from '../inputs/legal-field.tsx'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import styles from '../view.module.css'

const words = {
  list: { vi: 'Thành phần hồ sơ', en: 'Components' },
  empty: { vi: 'Chưa có giấy tờ nào.', en: 'No papers yet.' },
  emptyHelp: {
    vi: 'Mỗi giấy tờ mà hồ sơ cần: khi nào bắt buộc, mấy bản, lấy từ đâu.',
    en: 'Each paper that the dossier needs: when, how many copies, from where.',
  },
  add: { vi: 'Thêm giấy tờ', en: 'Add a paper' },
  remove: { vi: 'Xóa giấy tờ', en: 'Delete the paper' },
  fresh: { vi: 'Giấy tờ mới', en: 'New paper' },
  title: { vi: 'Tên giấy tờ', en: 'Name of the paper' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  always: { vi: 'luôn luôn', en: 'always' },
  when: { vi: 'khi có điều kiện', en: 'under a condition' },
  whenShort: { vi: 'có điều kiện', en: 'conditional' },
  originals: { vi: 'Bản chính', en: 'Originals' },
  copies: { vi: 'Bản sao', en: 'Copies' },
  source: { vi: 'Lấy từ', en: 'Comes from' },
  applicant: { vi: 'người nộp', en: 'the applicant' },
  form: { vi: 'tờ khai trên mạng', en: 'the online form' },
  registry: { vi: 'cơ sở dữ liệu', en: 'a registry' },
  field: { vi: 'Tệp nằm ở trường', en: 'The file is in the field' },
  noField: { vi: 'không có tệp', en: 'no file' },
} satisfies Words

/** The papers of the dossier: list on the left, the chosen one on the right. */
export function ComponentsView() {
  const t = useWords(words)
  const text = useText()
  const { spec, thing, select, run } = useDesigner()
  const asked = thing?.kind === 'component' ? thing.id : undefined
  const shown = spec.components.find((one) => one.id === asked) ?? spec.components[0]
  const add = () => {
    const id = newId(
      words.fresh.vi,
      spec.components.map((one) => one.id),
      'component',
    )
    run(putComponent({ id, title: words.fresh, required: 'always', originals: 1, copies: 0, source: 'applicant' }))
  }
  return (
    <div className={styles.split}>
      <nav className={styles.index} aria-label={t.list}>
        {spec.components.map((component) => (
          <button
            key={component.id}
            type="button"
            aria-current={component === shown}
            className={names(styles.entry, component === shown && styles.current)}
            onClick={() => select({ kind: 'component', id: component.id })}
          >
            <span>
              {text(component.title)}
              {component.required === 'always' ? null : <span className={styles.soft}> · {t.whenShort}</span>}
            </span>
          </button>
        ))}
        <div className={styles.adder}>
          <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
            {t.add}
          </Button>
        </div>
      </nav>
      <div className={names(styles.content, styles.narrow)}>
        {shown ? (
          <ComponentFields key={shown.id} component={shown} />
        ) : (
          <Empty title={t.empty}>
            <p>{t.emptyHelp}</p>
          </Empty>
        )}
      </div>
    </div>
  )
}

function ComponentFields({ component }: { readonly component: Component }) {
  const t = useWords(words)
  const text = useText()
  const { spec, run } = useDesigner()
  const put = (next: Component) => run(putComponent(next, 'fields'))
  const files = Object.entries(spec.data.properties)
    .filter(([, field]) => isFile(field) || (field.type === 'array' && isFile(field.items)))
    .map(([id, field]) => ({ value: id, label: text(field.label) }))
  const { required } = component
  return (
    <>
      <ProblemsHere pointer={`/components/${spec.components.indexOf(component)}`} />
      <TextPair label={t.title} lines={2} value={component.title} onChange={(title) => put({ ...component, title })} />
      <ConditionalRequirement component={component} put={put} isAlways={required === 'always'} />
      <div className={styles.columns}>
        {(['originals', 'copies'] as const).map((key) => (
          <Field key={key} label={t[key]}>
            {(control) => (
              <NumberInput
                {...control}
                min={0}
                max={20}
                step={1}
                value={component[key]}
                onChange={(count) => put({ ...component, [key]: count ?? 0 })}
              />
            )}
          </Field>
        ))}
        <SelectField
          label={t.source}
          value={component.source}
          options={(['applicant', 'form', 'registry'] as const).map((one) => ({ value: one, label: t[one] }))}
          onChange={(source) => put({ ...component, source })}
        />
        <SelectField
          label={t.field}
          value={component.field ?? '-'}
          options={[{ value: '-', label: t.noField }, ...files]}
          onChange={(field) => {
            const { field: _, ...rest } = component
            put(field === '-' ? rest : { ...rest, field })
          }}
        />
      </div>
      <LegalField value={component.legalBasis} onChange={(refs) => put({ ...component, legalBasis: [...refs] })} />
      <div className={styles.row}>
        <Button
          look="danger"
          size="small"
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => run(removeComponent(component.id))}
        >
          {t.remove}
        </Button>
      </div>
    </>
  )
}

function isFile(field: { readonly type: string; readonly format?: string }): boolean {
  return field.type === 'string' && field.format === 'file'
}

interface RequirementProps {
  readonly component: Component
  readonly put: (component: Component) => void
  readonly isAlways: boolean
}

function ConditionalRequirement({ component, put, isAlways }: RequirementProps) {
  const t = useWords(words)
  const { required } = component
  return (
    <fieldset className={styles.card}>
      <legend className={styles.soft}>{t.required}</legend>
      {isAlways ? <p>{t.always}</p> : null}
      <ConditionBuilder
        value={required === 'always' ? undefined : required.when}
        addLabel={t.when}
        onChange={(when) => put({ ...component, required: { when } })}
        onClear={() => put({ ...component, required: 'always' })}
      />
    </fieldset>
  )
}
