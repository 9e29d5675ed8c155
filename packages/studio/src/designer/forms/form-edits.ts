import type { Condition } from '@motcua/rules'
import type { Control, Form, FormElement, FormPage } from '@motcua/spec'
import { moved } from '../document/record.ts'

/** Where an element stands: page, then places inside. `[1, 0, 2]` is the third part of the first element of page two. */
export type ElementPath = readonly number[]

/** Reorders or shortens any list, whatever it holds. */
type ListEdit = <T>(list: readonly T[]) => T[]
type Conditional = { when?: Condition }
type PartEdit = <T extends Conditional>(part: T) => T

type Row = Extract<FormElement, { type: 'Group' }>['elements'][number]

function inRow(row: Row, path: ElementPath, edit: ListEdit): Row {
  return 'elements' in row && path.length === 0 ? { ...row, elements: edit(row.elements) } : row
}

function inElement(element: FormElement, [first, ...rest]: ElementPath, edit: ListEdit): FormElement {
  if (!('elements' in element)) return element
  if (element.type !== 'Group') return first === undefined ? { ...element, elements: edit(element.elements) } : element
  if (first === undefined) return { ...element, elements: edit(element.elements) }
  return { ...element, elements: element.elements.map((row, at) => (at === first ? inRow(row, rest, edit) : row)) }
}

function withPages(form: Form, elements: FormPage[]): Form {
  return { ...form, layout: { ...form.layout, elements } }
}

function editedList(form: Form, [page, ...rest]: ElementPath, edit: ListEdit): Form {
  if (page === undefined) return withPages(form, edit(form.layout.elements))
  const [first, ...deeper] = rest
  return withPages(
    form,
    form.layout.elements.map((one, at) => {
      if (at !== page) return one
      if (first === undefined) return { ...one, elements: edit(one.elements) }
      return { ...one, elements: one.elements.map((part, i) => (i === first ? inElement(part, deeper, edit) : part)) }
    }),
  )
}

function last(path: ElementPath): number {
  return path.at(-1) ?? -1
}

export function removedPart(form: Form, path: ElementPath): Form {
  const place = last(path)
  return editedList(form, path.slice(0, -1), (list) => list.filter((_, at) => at !== place))
}

/** One place earlier or later among its neighbours. */
export function shiftedPart(form: Form, path: ElementPath, by: -1 | 1): Form {
  const place = last(path)
  return editedList(form, path.slice(0, -1), (list) =>
    place + by < 0 || place + by >= list.length ? [...list] : moved(list, place, place + by),
  )
}

/** When a page, group, row or field is shown; without a condition it always is. */
export function conditionedPart(form: Form, path: ElementPath, when: Condition | undefined): Form {
  const change: PartEdit = (part) => (when === undefined ? withoutWhen(part) : { ...part, when })
  return changedPart(form, path, change)
}

function withoutWhen<T extends Conditional>(part: T): T {
  const bare = { ...part }
  delete bare.when
  return bare
}

function changedPart(form: Form, path: ElementPath, change: PartEdit): Form {
  const place = last(path)
  return editedList(form, path.slice(0, -1), (list) =>
    list.map((one, at) => (at === place && isConditional(one) ? change(one) : one)),
  )
}

function isConditional(part: unknown): part is Conditional {
  return typeof part === 'object' && part !== null
}

export function renamedPage(form: Form, page: number, label: FormPage['label']): Form {
  return withPages(
    form,
    form.layout.elements.map((one, at) => (at === page ? { ...one, label } : one)),
  )
}

export function withPage(form: Form, label: FormPage['label']): Form {
  return withPages(form, [...form.layout.elements, { type: 'Category', label, elements: [] }])
}

export function fieldIn(control: Control): string {
  return control.scope.slice('#/properties/'.length)
}

export interface Listed {
  readonly path: ElementPath
  readonly part: FormElement
}

/** Everything on a page, in reading order, each before what it holds. */
export function listedParts(page: FormPage, at: number): readonly Listed[] {
  const below = (part: FormElement, path: ElementPath): Listed[] => [
    { path, part },
    ...('elements' in part ? part.elements.flatMap((inner, i) => below(inner, [...path, i])) : []),
  ]
  return page.elements.flatMap((part, i) => below(part, [at, i]))
}
