import type { Form, FormElement } from '@motcua/spec'
import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, X } from 'lucide-react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { ConditionBuilder } from '../conditions/condition-builder.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { TextPair } from '../inputs/text-pair.tsx'
import { FieldEditor } from './field-editor.tsx'
import { kindNames, kindOf } from './field-kinds.ts'
import {
  carriedPart,
  conditionedPart,
  type ElementPath,
  fieldIn,
  pathInto,
  pathOut,
  removedPart,
  reworded,
  shiftedPart,
} from './form-edits.ts'
import styles from './forms.module.css'
import { words } from './words.ts'

interface PartProps {
  readonly form: Form
  readonly formId: string
  readonly path: ElementPath
  readonly part: FormElement
  readonly put: (form: Form, merge?: string) => void
}

/** One part of a page: a question that opens to be edited, or a frame around others. */
export function Part({ form, formId, path, part, put }: PartProps) {
  const t = useWords(words)
  const text = useText()
  const { spec, thing, select } = useDesigner()
  const id = part.type === 'Control' ? fieldIn(part) : undefined
  const field = id !== undefined && Object.hasOwn(spec.data.properties, id) ? spec.data.properties[id] : undefined
  const isHere = thing?.kind === 'form' && thing.id === formId && thing.path?.join() === path.join()
  const isOpen = id === undefined ? isHere : isHere || (thing?.kind === 'field' && thing.id === id)
  const name = usePartName(part)
  return (
    <li className={names(styles.part, isOpen && styles.open)} data-depth={path.length - 2}>
      <div className={styles.partHead}>
        {id === undefined ? (
          <button
            type="button"
            className={styles.question}
            aria-expanded={isOpen}
            onClick={() => select(isOpen ? undefined : { kind: 'form', id: formId, path })}
          >
            <span className={styles.frame}>{name}</span>
          </button>
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
      {isOpen ? (
        <div className={styles.details}>
          {field && id !== undefined ? <FieldEditor id={id} field={field} /> : null}
          <FrameWords form={form} path={path} part={part} put={put} />
          <fieldset>
            <legend className={styles.soft}>{id === undefined ? t.whenShown : t.whenTitle}</legend>
            <ConditionBuilder
              value={part.when}
              addLabel={id === undefined ? t.showWhen : t.when}
              onChange={(when) => put(conditionedPart(form, path, when), `when ${path.join('.')}`)}
              onClear={() => put(conditionedPart(form, path, undefined))}
            />
          </fieldset>
        </div>
      ) : null}
    </li>
  )
}

type FrameWordsProps = Pick<PartProps, 'form' | 'path' | 'part' | 'put'>

/** The title of a group, the words of a note. */
function FrameWords({ form, path, part, put }: FrameWordsProps) {
  const t = useWords(words)
  const said = part.type === 'Group' ? part.label : part.type === 'Label' ? part.text : undefined
  if (!said) return null
  return (
    <TextPair
      label={part.type === 'Group' ? t.groupTitle : t.noteText}
      lines={part.type === 'Label' ? 2 : 1}
      value={said}
      onChange={(next) => put(reworded(form, path, next), `words ${path.join('.')}`)}
    />
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

/** Up, down, into the group above, out of it, away. */
export function Mover({ form, path, put, dropLabel, canDrop }: MoverProps) {
  const t = useWords(words)
  const into = pathInto(form, path)
  const out = pathOut(form, path)
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
      {into ? (
        <IconButton
          size="small"
          label={t.moveIn}
          icon={<IndentIncrease size={14} aria-hidden />}
          onPress={() => put(carriedPart(form, path, into))}
        />
      ) : null}
      {out ? (
        <IconButton
          size="small"
          label={t.moveOut}
          icon={<IndentDecrease size={14} aria-hidden />}
          onPress={() => put(carriedPart(form, path, out))}
        />
      ) : null}
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
