import { type CompiledCondition, type Condition, checkCondition, compileCondition, type FactTypes } from '@motcua/rules'
import type { Field } from '../data.ts'
import { factTypesOf } from '../fact-types.ts'
import type { Control, Form, FormElement } from '../form.ts'
import { fieldOf } from '../form-tree.ts'
import { pointer } from '../json-pointer.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import type { Answers } from './answers.ts'
import { formOf } from './form-of.ts'

/** A field as a form shows it. `label` is the control's own or else the field's; `where` is its place in the spec. */
export interface VisibleControl {
  readonly type: 'control'
  readonly field: string
  readonly definition: Field
  readonly label: Text
  readonly required: boolean
  readonly computed: boolean
  readonly where: string
}

export type VisibleElement =
  | VisibleControl
  | { readonly type: 'label'; readonly text: Text; readonly where: string }
  | {
      readonly type: 'row'
      readonly direction: 'horizontal' | 'vertical'
      readonly elements: readonly VisibleElement[]
      readonly where: string
    }
  | {
      readonly type: 'group'
      readonly label: Text
      readonly elements: readonly VisibleElement[]
      readonly where: string
    }

/** A page of the wizard with what is left of it; `page` is its position in the form as drawn. */
export interface VisiblePage {
  readonly type: 'page'
  readonly page: number
  readonly label: Text
  readonly elements: readonly VisibleElement[]
  readonly where: string
}

/** A form ready to be shown: conditions compiled, fields looked up. */
export interface CompiledForm {
  readonly id: string
  /** The form's fields in reading order. */
  readonly fields: ReadonlyMap<string, Field>
  /** What is shown when `facts` are known and `required` are the fields that must be answered. Empty pages are left out. */
  show(facts: Answers, required: ReadonlySet<string>): VisiblePage[]
}

interface View {
  readonly facts: Answers
  readonly required: ReadonlySet<string>
}

type Show<T> = (view: View) => T | undefined

interface Compiler {
  readonly spec: Spec
  readonly types: FactTypes
  readonly fields: Map<string, Field>
}

/**
 * @throws RangeError when the spec has no such form. A control of an unknown field, or one whose condition is wrong, is
 * left out: lint says so, and a draft can still be previewed.
 */
export function compileForm(spec: Spec, formId: string): CompiledForm {
  const form = formOf(spec, formId)
  const compiler: Compiler = { spec, types: factTypesOf(spec), fields: new Map() }
  const base = pointer('/forms', formId, 'layout', 'elements')
  const pages = form.layout.elements.map((page, i) => compilePage(compiler, page, i, pointer(base, i)))
  return {
    id: formId,
    fields: compiler.fields,
    show: (facts, required) => present(pages.map((show) => show({ facts, required }))),
  }
}

function compilePage(
  compiler: Compiler,
  page: Form['layout']['elements'][number],
  position: number,
  where: string,
): Show<VisiblePage> {
  const inner = compileElements(compiler, page.elements, where)
  return conditional(compiler, page.when, (view) => {
    const elements = inner(view)
    return elements.length === 0 ? undefined : { type: 'page', page: position, label: page.label, elements, where }
  })
}

function compileElements(compiler: Compiler, elements: readonly FormElement[], where: string) {
  const shows = elements.map((element, i) => compileElement(compiler, element, pointer(where, 'elements', i)))
  return (view: View) => present(shows.map((show) => show(view)))
}

function compileElement(compiler: Compiler, element: FormElement, where: string): Show<VisibleElement> {
  switch (element.type) {
    case 'Control':
      return compileControl(compiler, element, where)
    case 'Label':
      return conditional(compiler, element.when, () => ({ type: 'label', text: element.text, where }))
    case 'Group': {
      const inner = compileElements(compiler, element.elements, where)
      return conditional(compiler, element.when, (view) => {
        const elements = inner(view)
        return elements.length === 0 ? undefined : { type: 'group', label: element.label, elements, where }
      })
    }
    default: {
      const inner = compileElements(compiler, element.elements, where)
      const direction = element.type === 'HorizontalLayout' ? 'horizontal' : 'vertical'
      return conditional(compiler, element.when, (view) => {
        const elements = inner(view)
        return elements.length === 0 ? undefined : { type: 'row', direction, elements, where }
      })
    }
  }
}

function compileControl(compiler: Compiler, control: Control, where: string): Show<VisibleElement> {
  const field = fieldOf(control)
  const { properties } = compiler.spec.data
  const definition = Object.hasOwn(properties, field) ? properties[field] : undefined
  if (definition === undefined) return () => undefined
  compiler.fields.set(field, definition)
  const label = control.label ?? definition.label
  const computed = definition.computed !== undefined
  return conditional(compiler, control.when, ({ required }) => ({
    type: 'control',
    field,
    definition,
    label,
    required: required.has(field),
    computed,
    where,
  }))
}

function conditional<T>(compiler: Compiler, when: Condition | undefined, show: Show<T>): Show<T> {
  if (when === undefined) return show
  if (checkCondition(when, compiler.types).length > 0) return () => undefined
  const condition: CompiledCondition = compileCondition(when)
  return (view) => (condition.test(view.facts) === true ? show(view) : undefined)
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined)
}

/** The fields that a list of pages shows, each once, in reading order. */
export function visibleFields(pages: readonly VisiblePage[]): Set<string> {
  const fields = new Set<string>()
  const visit = (elements: readonly VisibleElement[]) => {
    for (const element of elements) {
      if (element.type === 'control') fields.add(element.field)
      else if ('elements' in element) visit(element.elements)
    }
  }
  for (const { elements } of pages) visit(elements)
  return fields
}
