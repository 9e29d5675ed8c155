import {
  type AnswerChecker,
  type AnswerContext,
  type AnswerProblem,
  type Answers,
  createAnswerChecker,
  type Field,
  type FormView,
  type Json,
  type Spec,
  type VisibleControl,
  type VisibleElement,
  type VisiblePage,
} from '@motcua/spec'
import { isList, isParts, readAt, writeAt } from './answer-path.ts'

/** One form while somebody fills it in. Everything about what is shown, needed and wrong comes from `@motcua/spec`. */
export class FormSession {
  readonly #checker: AnswerChecker
  readonly #context: AnswerContext
  #answers: Answers
  #view: FormView

  /** @throws RangeError when the spec has no such form */
  constructor(spec: Spec, formId: string, answers: Answers, context: AnswerContext) {
    this.#checker = createAnswerChecker(spec, formId)
    this.#context = context
    this.#answers = answers
    this.#view = this.#checker.view(answers, context)
  }

  /** What was entered, fields included that are hidden meanwhile: they come back with their answers. */
  get answers(): Answers {
    return this.#answers
  }

  get view(): FormView {
    return this.#view
  }

  read(path: string): Json | undefined {
    return readAt(this.#answers, path)
  }

  write(path: string, value: Json | undefined): void {
    this.#answers = writeAt(this.#answers, path, value)
    this.#view = this.#checker.view(this.#answers, this.#context)
  }

  /** What would be sent: the answers of what is shown, blanks and computed values left out. */
  sendable(): Answers {
    const sent: Record<string, Json> = {}
    for (const { field, definition, required, computed } of this.controls()) {
      const value = computed ? undefined : withoutBlanks(readAt(this.#answers, `/${field}`), definition, required)
      if (value !== undefined) sent[field] = value
    }
    return sent
  }

  /** Everything that is wrong with what would be sent, in the form's order. */
  problems(): readonly AnswerProblem[] {
    return this.#checker.check(this.sendable(), this.#context).problems
  }

  problemsOn(page: VisiblePage): readonly AnswerProblem[] {
    const fields = new Set([...controlsIn(page.elements)].map(({ field }) => field))
    return this.problems().filter(({ field }) => fields.has(field))
  }

  /** The page that asks for a field, or undefined when none does with these answers. */
  pageOf(field: string): VisiblePage | undefined {
    return this.#view.pages.find(({ elements }) => [...controlsIn(elements)].some((control) => control.field === field))
  }

  *controls(): Generator<VisibleControl> {
    for (const { elements } of this.#view.pages) yield* controlsIn(elements)
  }
}

/** The controls of a page, in reading order. */
export function* controlsIn(elements: readonly VisibleElement[]): Generator<VisibleControl> {
  for (const element of elements) {
    if (element.type === 'control') yield element
    else if ('elements' in element) yield* controlsIn(element.elements)
  }
}

/**
 * A value without blank parts. Something required with parts stays even when all are blank, so that the missing parts are
 * named; so does each item of a list, because somebody added it.
 */
function withoutBlanks(value: Json | undefined, definition: Field, keep: boolean): Json | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (definition.type === 'object') {
    const parts: Record<string, Json> = {}
    for (const [id, part] of Object.entries(definition.properties)) {
      const left = isParts(value) ? withoutBlanks(readAt(value, `/${id}`), part, false) : undefined
      if (left !== undefined) parts[id] = left
    }
    return keep || Object.keys(parts).length > 0 ? parts : undefined
  }
  if (definition.type === 'array' && isList(value)) {
    const items = value.map((item) => withoutBlanks(item, definition.items, true)).filter((item) => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  return value ?? undefined
}
