import type { AnswerContext, AnswerProblem, Answers, Json, Spec } from '@motcua/spec'
import type { TemplateResult } from 'lit'
import type { Locale } from '../locale.ts'
import { isList } from './answer-path.ts'
import { FormSession } from './form-session.ts'
import type { PageHost } from './page-view.ts'
import { PLACE_PATH } from './place-question.ts'
import { acceptOf, fileIds } from './questions/file-question.ts'
import type { Question } from './questions/question.ts'
import { askQuestion, holdsFiles } from './questions/question-kinds.ts'
import { type PendingUpload, type UploadedFile, type Uploader, Uploads } from './upload.ts'

/** Where the focus goes once the page stands: a question, or an element by its id. */
export type FocusTarget = { readonly question: string } | { readonly id: string }

/** What the element around it does when something happens. */
export interface AnsweringEvents {
  changed(): void
  redraw(): void
  focusNext(target: FocusTarget): void
  announceFile(name: string): void
}

interface ChosenPlace {
  read(): string | undefined
  write(unit: string | undefined): void
}

/** A form while it is answered: the session, the files, what is being typed, and what was found wrong. */
export class Answering implements PageHost {
  readonly session: FormSession
  readonly uploads: Uploads
  locale: Locale = 'vi'
  uploader: Uploader | undefined
  maxFileBytes = 0
  problems: readonly AnswerProblem[] = []
  /** The unit to file at stands beside the answers. */
  chosenPlace: ChosenPlace | undefined
  readonly #typed = new Map<string, string>()
  readonly #files = new Map<string, UploadedFile>()
  readonly #events: AnsweringEvents

  /** @throws RangeError when the spec has no such form */
  constructor(spec: Spec, form: string, answers: Answers, context: AnswerContext, events: AnsweringEvents) {
    this.session = new FormSession(spec, form, answers, context)
    this.#events = events
    this.uploads = new Uploads(() => events.redraw())
  }

  get mayUpload(): boolean {
    return this.uploader !== undefined
  }

  /** The files that the answers name. */
  get files(): readonly UploadedFile[] {
    const named = [...this.session.controls()]
      .filter(({ definition }) => holdsFiles(definition))
      .flatMap(({ field }) => fileIds(this.session.read(`/${field}`)))
    return named.map((id) => this.#files.get(id)).filter((file) => file !== undefined)
  }

  know(files: readonly UploadedFile[]): void {
    for (const file of files) this.#files.set(file.id, file)
  }

  file(id: string): UploadedFile | undefined {
    return this.#files.get(id)
  }

  read(path: string): Json | undefined {
    return path === PLACE_PATH ? this.chosenPlace?.read() : this.session.read(path)
  }

  computed(field: string): Json | undefined {
    const { computed } = this.session.view
    return Object.hasOwn(computed, field) ? computed[field] : undefined
  }

  isNeededPaper(field: string): boolean {
    return this.session.view.components.some(({ component }) => component.field === field)
  }

  problemAt(path: string): AnswerProblem | undefined {
    return this.problems.find((problem) => problem.path === path)
  }

  write(path: string, value: Json | undefined): void {
    if (path === PLACE_PATH) this.chosenPlace?.write(typeof value === 'string' ? value : undefined)
    else this.session.write(path, value)
    this.#events.changed()
  }

  typed(path: string): string | undefined {
    return this.#typed.get(path)
  }

  type(path: string, text: string | undefined): void {
    if (text === undefined) this.#typed.delete(path)
    else this.#typed.set(path, text)
    this.#events.redraw()
  }

  pendingAt(path: string): readonly PendingUpload[] {
    return this.uploads.at(path)
  }

  attach(question: Question, files: readonly File[]): void {
    const { path, field } = question
    const several = field.type === 'array'
    const free = several ? field.maxItems - fileIds(this.read(path)).length - this.uploads.at(path).length : 1
    this.uploads.dismissFailures(path)
    for (const file of files.slice(0, Math.max(0, free))) void this.#send(question, file, several)
  }

  async #send({ path, field }: Question, file: File, several: boolean): Promise<void> {
    if (this.uploader === undefined) return
    const wanted = { path, accept: acceptOf(field), maxBytes: this.maxFileBytes }
    const stored = await this.uploads.send(file, wanted, this.uploader)
    if (stored === undefined) return
    this.know([stored])
    const attached = fileIds(this.read(path)).filter((id) => id !== stored.id)
    this.write(path, several ? [...attached, stored.id] : stored.id)
    this.problems = this.problems.filter((problem) => problem.path !== path)
    this.#events.announceFile(stored.name)
  }

  addItem(path: string): void {
    const items = this.#itemsAt(path)
    const blank = typeof items[0] === 'string' ? '' : {}
    this.write(path, [...items, blank])
    this.#events.focusNext({ question: `${path}/${items.length}` })
  }

  /** Takes an item away. Problems of the list's items no longer point at the right ones, so they go too. */
  removeItem(path: string, position: number): void {
    const left = this.#itemsAt(path).filter((_, i) => i !== position)
    for (const key of this.#typed.keys()) if (key.startsWith(`${path}/`)) this.#typed.delete(key)
    this.problems = this.problems.filter((problem) => !problem.path.startsWith(`${path}/`))
    this.write(path, left.length === 0 ? undefined : left)
    this.#events.focusNext({ question: path })
  }

  ask(question: Question): TemplateResult {
    return askQuestion(question, this)
  }

  #itemsAt(path: string): readonly Json[] {
    const value = this.read(path)
    return isList(value) ? value : []
  }
}
