import { type Condition, checkCondition, compileCondition, type FactTypes } from '@motcua/rules'
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

type Test = (facts: Answers) => boolean

/** A control with every condition that must hold for it to be shown: its own, its group's, its page's. */
export interface GatedControl {
  readonly field: string
  readonly definition: Field
  readonly label: Text
  readonly gates: readonly Test[]
}

/** A form ready to be shown: conditions compiled, fields looked up. */
export interface CompiledForm {
  readonly id: string
  /** Every control in reading order, for judging without drawing. */
  readonly controls: readonly GatedControl[]
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
  readonly controls: GatedControl[]
}

/**
 * @throws RangeError when the spec has no such form. A control of an unknown field, or one whose condition is wrong, is
 * left out: lint says so, and a draft can still be previewed.
 */
export function compileForm(spec: Spec, formId: string): CompiledForm {
  const form = formOf(spec, formId)
  const compiler: Compiler = { spec, types: factTypesOf(spec), fields: new Map(), controls: [] }
  const base = pointer('/forms', formId, 'layout', 'elements')
  const pages = form.layout.elements.map((page, i) => compilePage(compiler, page, i, pointer(base, i)))
  return {
    id: formId,
    controls: compiler.controls,
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
  const gates = gatesWith(compiler, [], page.when)
  const inner = compileElements(compiler, page.elements, where, gates)
  return gated(gates, (view) => {
    const elements = inner(view)
    return elements.length === 0 ? undefined : { type: 'page', page: position, label: page.label, elements, where }
  })
}

function compileElements(compiler: Compiler, elements: readonly FormElement[], where: string, outer: Gates) {
  const shows = elements.map((element, i) => compileElement(compiler, element, pointer(where, 'elements', i), outer))
  return (view: View) => present(shows.map((show) => show(view)))
}

function compileElement(compiler: Compiler, element: FormElement, where: string, outer: Gates): Show<VisibleElement> {
  const gates = gatesWith(compiler, outer, element.when)
  switch (element.type) {
    case 'Control':
      return compileControl(compiler, element, where, gates)
    case 'Label':
      return gated(gates, () => ({ type: 'label', text: element.text, where }))
    case 'Group': {
      const inner = compileElements(compiler, element.elements, where, gates)
      return gated(gates, (view) => {
        const elements = inner(view)
        return elements.length === 0 ? undefined : { type: 'group', label: element.label, elements, where }
      })
    }
    default: {
      const inner = compileElements(compiler, element.elements, where, gates)
      const direction = element.type === 'HorizontalLayout' ? 'horizontal' : 'vertical'
      return gated(gates, (view) => {
        const elements = inner(view)
        return elements.length === 0 ? undefined : { type: 'row', direction, elements, where }
      })
    }
  }
}

function compileControl(compiler: Compiler, control: Control, where: string, gates: Gates): Show<VisibleElement> {
  const field = fieldOf(control)
  const { properties } = compiler.spec.data
  const definition = Object.hasOwn(properties, field) ? properties[field] : undefined
  if (definition === undefined) return () => undefined
  const label = control.label ?? definition.label
  const computed = definition.computed !== undefined
  compiler.fields.set(field, definition)
  compiler.controls.push({ field, definition, label, gates })
  return gated(gates, ({ required }) => ({
    type: 'control',
    field,
    definition,
    label,
    required: required.has(field),
    computed,
    where,
  }))
}

type Gates = readonly Test[]

/** The outer conditions and one more. A condition that is wrong never holds. */
function gatesWith(compiler: Compiler, outer: Gates, when: Condition | undefined): Gates {
  if (when === undefined) return outer
  if (checkCondition(when, compiler.types).length > 0) return [...outer, () => false]
  const condition = compileCondition(when)
  return [...outer, (facts) => condition.test(facts) === true]
}

/** Shows a part when all its conditions hold, and asks them again for its inner parts: they are few and quick. */
function gated<T>(gates: Gates, show: Show<T>): Show<T> {
  return gates.length === 0 ? show : (view) => (isOpen(gates, view.facts) ? show(view) : undefined)
}

/** Whether every condition holds; what is unknown does not. */
export function isOpen(gates: readonly Test[], facts: Answers): boolean {
  return gates.every((test) => test(facts))
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined)
}
