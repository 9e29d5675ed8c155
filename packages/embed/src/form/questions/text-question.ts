import type { Json, StringField } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { labelled, linksOf, type Question, type QuestionHost } from './question.ts'

/** One line of text; numbers that are no amounts (ids, phones, tax codes) get the digits' keyboard. */
export function textQuestion(question: Question<StringField>, host: QuestionHost): TemplateResult {
  const { path, field } = question
  const { id, describedBy, invalid, required } = linksOf(question, host)
  const short = field.format !== undefined || (field.maxLength ?? 100) <= 20
  return labelled(
    question,
    host,
    html`<input
      id=${id}
      class=${short ? 'short' : ''}
      type=${field.format === 'phone' ? 'tel' : 'text'}
      inputmode=${field.format === 'personal-id' ? 'numeric' : nothing}
      autocomplete=${field.format === 'phone' ? 'tel' : 'off'}
      spellcheck="false"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      aria-required=${required}
      .value=${live(textOf(host.read(path)))}
      @input=${(event: InputEvent) => host.write(path, typedIn(event))}
    />`,
  )
}

/** Several lines of text. */
export function multilineQuestion(question: Question<StringField>, host: QuestionHost): TemplateResult {
  const { path } = question
  const { id, describedBy, invalid, required } = linksOf(question, host)
  return labelled(
    question,
    host,
    html`<textarea
      id=${id}
      rows="4"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      aria-required=${required}
      .value=${live(textOf(host.read(path)))}
      @input=${(event: InputEvent) => host.write(path, typedIn(event))}
    ></textarea>`,
  )
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function typedIn({ target }: Event): string | undefined {
  const typed = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : ''
  return typed === '' ? undefined : typed
}
