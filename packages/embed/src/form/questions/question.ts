import type { AnswerProblem, Field, Json, Text } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { type Locale, say } from '../../locale.ts'
import { questionId } from '../answer-path.ts'
import { formWords } from '../form-words.ts'
import type { PendingUpload, UploadedFile } from '../upload.ts'

/** One question as it is asked: `path` is where its answer goes. */
export interface Question<F extends Field = Field> {
  readonly path: string
  readonly field: F
  readonly label: Text
  readonly required: boolean
}

/** What a question may ask of the form that it stands in. */
export interface QuestionHost {
  readonly locale: Locale
  readonly mayUpload: boolean
  readonly maxFileBytes: number
  read(path: string): Json | undefined
  problemAt(path: string): AnswerProblem | undefined
  write(path: string, value: Json | undefined): void
  /** What is in a number's box while somebody types in it. */
  typed(path: string): string | undefined
  type(path: string, text: string | undefined): void
  file(id: string): UploadedFile | undefined
  pendingAt(path: string): readonly PendingUpload[]
  attach(question: Question, files: readonly File[]): void
  addItem(path: string): void
  removeItem(path: string, position: number): void
  ask(question: Question): TemplateResult
}

/** What ties a control to its words: put on the input, select or fieldset. */
export interface ControlLinks {
  readonly id: string
  readonly describedBy: string | typeof nothing
  readonly invalid: 'true' | typeof nothing
  readonly required: 'true' | 'false'
}

/** Links of a control to its help and its error. */
export function linksOf({ path, field, required }: Question, host: QuestionHost): ControlLinks {
  const id = questionId(path)
  const failed = host.problemAt(path) !== undefined
  const described = [hintOf(field) === undefined ? '' : `${id}-help`, failed ? `${id}-error` : ''].filter(Boolean)
  return {
    id,
    describedBy: described.length === 0 ? nothing : described.join(' '),
    invalid: failed ? 'true' : nothing,
    required: required ? 'true' : 'false',
  }
}

/** A question with one control: label, help, error, control. */
export function labelled(question: Question, host: QuestionHost, control: TemplateResult): TemplateResult {
  const { path } = question
  return html`<div class=${failedClass(question, host)}>
    <label class="label" for=${questionId(path)}>${labelWords(question, host)}</label>
    ${helpAndError(question, host)} ${control}
  </div>`
}

/** A question with several controls: fieldset, legend, help, error, controls. */
export function grouped(question: Question, host: QuestionHost, controls: TemplateResult): TemplateResult {
  const { id, describedBy } = linksOf(question, host)
  return html`<fieldset class=${failedClass(question, host)} id=${id} aria-describedby=${describedBy}>
    <legend class="label">${labelWords(question, host)}</legend>
    ${helpAndError(question, host)} ${controls}
  </fieldset>`
}

function failedClass({ path }: Question, host: QuestionHost): string {
  return host.problemAt(path) === undefined ? 'question' : 'question failed'
}

function labelWords({ label, required }: Question, { locale }: QuestionHost): TemplateResult {
  const optional = required ? nothing : html` <span class="optional">${say(formWords.optional, locale)}</span>`
  return html`${say(label, locale)}${optional}`
}

function helpAndError({ path, field }: Question, host: QuestionHost): TemplateResult {
  const { locale } = host
  const id = questionId(path)
  const hint = hintOf(field)
  const problem = host.problemAt(path)
  return html`${hint === undefined ? nothing : html`<p class="help" id="${id}-help">${say(hint, locale)}</p>`}
  ${
    problem === undefined
      ? nothing
      : html`<p class="error" id="${id}-error">
          <span class="unseen">${say(formWords.errorPrefix, locale)}</span> ${say(problem.message, locale)}
        </p>`
  }`
}

/** The help of a field: its own words, else what its format looks like. */
function hintOf(field: Field): Text | undefined {
  if (field.help !== undefined || field.type !== 'string') return field.help
  switch (field.format) {
    case 'date':
      return formWords.dateHint
    case 'personal-id':
      return formWords.personalIdHint
    case 'phone':
      return formWords.phoneHint
    case 'tax-code':
      return formWords.taxCodeHint
    default:
      return undefined
  }
}
