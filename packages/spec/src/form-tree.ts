import type { Condition } from '@motcua/rules'
import type { Control, Form, FormElement } from './form.ts'
import { pointer } from './json-pointer.ts'

type Part = Form['layout']['elements'][number] | FormElement

/** A part of a form (page, group, row, label, control) with its place below the form, in reading order. */
export interface FormPart {
  readonly part: Part
  readonly where: string
}

/** Every part of a form, pages first to last, each before what it holds. */
export function partsOf(form: Form): FormPart[] {
  const found: FormPart[] = []
  const visit = (part: Part, where: string) => {
    found.push({ part, where })
    if (!('elements' in part)) return
    for (const [i, element] of part.elements.entries()) visit(element, pointer(where, 'elements', i))
  }
  for (const [i, page] of form.layout.elements.entries()) visit(page, pointer('/layout/elements', i))
  return found
}

/** The data field that a control asks for. */
export function fieldOf(control: Control): string {
  return control.scope.slice('#/properties/'.length)
}

/** The data fields of a form, each once, in reading order. */
export function fieldsOfForm(form: Form): string[] {
  const fields = new Set<string>()
  for (const { part } of partsOf(form)) if (part.type === 'Control') fields.add(fieldOf(part))
  return [...fields]
}

/** The conditions of a form with their places below the form. */
export function conditionsOfForm(form: Form): { readonly condition: Condition; readonly where: string }[] {
  const found: { condition: Condition; where: string }[] = []
  for (const { part, where } of partsOf(form)) {
    if (part.when !== undefined) found.push({ condition: part.when, where: pointer(where, 'when') })
  }
  return found
}
