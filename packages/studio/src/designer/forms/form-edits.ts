import type { Condition } from '@motcua/rules'
import type { Control, Form, FormElement, FormPage, Text } from '@motcua/spec'
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

/** A note or a question: what may stand anywhere, also inside groups and rows. */
type Leaf = Control | Extract<FormElement, { type: 'Label' }>

/** What holds other parts, or speaks: all that can be added to a page beside questions. */
export type Frame = Exclude<FormElement, { type: 'Control' }>

/** A group, a row or a note at the end of a page. */
export function withFrame(form: Form, page: number, frame: Frame): Form {
  return withPages(
    form,
    form.layout.elements.map((one, at) => (at === page ? { ...one, elements: [...one.elements, frame] } : one)),
  )
}

/** Other words for a group or a note. */
export function reworded(form: Form, path: ElementPath, words: Text): Form {
  return changedPart(form, path, (part) => {
    if ('elements' in part && 'label' in part) return { ...part, label: words }
    return 'text' in part ? { ...part, text: words } : part
  })
}

/** The path into the group or row right above a question, where it may go; undefined where there is none. */
export function pathInto(form: Form, path: ElementPath): ElementPath | undefined {
  const above = [...path.slice(0, -1), last(path) - 1]
  const [part, frame] = [partAt(form, path), partAt(form, above)]
  if (!part || 'elements' in part || !frame || !('elements' in frame) || path.length < 2) return undefined
  return [...above, frame.elements.length]
}

/** The path right below the group or row that a question stands in. */
export function pathOut(form: Form, path: ElementPath): ElementPath | undefined {
  const part = partAt(form, path)
  if (path.length < 3 || !part || 'elements' in part) return undefined
  const frame = path.slice(0, -1)
  return [...frame.slice(0, -1), last(frame) + 1]
}

/** Takes a question from one place to another; `to` is counted after it was taken. */
export function carriedPart(form: Form, from: ElementPath, to: ElementPath): Form {
  const part = partAt(form, from)
  if (!part || 'elements' in part) return form
  const [page = 0, ...rest] = to
  const left = removedPart(form, from)
  return withPages(
    left,
    left.layout.elements.map((one, at) =>
      at === page ? { ...one, elements: withLeaf(one.elements, rest, part) } : one,
    ),
  )
}

function withLeaf(elements: readonly FormElement[], [first = 0, ...rest]: ElementPath, leaf: Leaf): FormElement[] {
  if (rest.length === 0) return elements.toSpliced(first, 0, leaf)
  return elements.map((element, at) => {
    if (at !== first || !('elements' in element)) return element
    if (element.type !== 'Group') return { ...element, elements: element.elements.toSpliced(rest[0] ?? 0, 0, leaf) }
    return { ...element, elements: withLeafInGroup(element.elements, rest, leaf) }
  })
}

function withLeafInGroup(rows: readonly Row[], [first = 0, place]: ElementPath, leaf: Leaf): Row[] {
  if (place === undefined) return rows.toSpliced(first, 0, leaf)
  return rows.map((row, at) =>
    at === first && 'elements' in row ? { ...row, elements: row.elements.toSpliced(place, 0, leaf) } : row,
  )
}

function partAt(form: Form, path: ElementPath): FormElement | undefined {
  const page = form.layout.elements[path[0] ?? -1]
  return page && listedParts(page, path[0] ?? 0).find((one) => one.path.join() === path.join())?.part
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
