import type { ArrayField, Field, Json, StringField, Text } from '@motcua/spec'
import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { say } from '../../locale.ts'
import { isList } from '../answer-path.ts'
import { formWords } from '../form-words.ts'
import { grouped, labelled, linksOf, type Question, type QuestionHost } from './question.ts'

/** One of a few: radio buttons, all in sight. */
export function radioQuestion(question: Question<StringField>, host: QuestionHost): TemplateResult {
  const options = (question.field.enum ?? []).map((id) => ({ value: id, words: labelOfChoice(question.field, id) }))
  return radios(question, host, options, 'choices')
}

/** Yes or no. Nothing is chosen beforehand. */
export function yesNoQuestion(question: Question, host: QuestionHost): TemplateResult {
  const options = [
    { value: true, words: formWords.yes },
    { value: false, words: formWords.no },
  ]
  return radios(question, host, options, 'choices inline')
}

interface Option {
  readonly value: string | boolean
  readonly words: Text
}

function radios(question: Question, host: QuestionHost, options: readonly Option[], layout: string): TemplateResult {
  const { path } = question
  const { id, invalid } = linksOf(question, host)
  const chosen = host.read(path)
  const choices = options.map(
    ({ value, words }) => html`<label class="choice">
      <input
        type="radio"
        name=${id}
        aria-invalid=${invalid}
        .checked=${live(chosen === value)}
        @change=${() => host.write(path, value)}
      /><span>${say(words, host.locale)}</span>
    </label>`,
  )
  return grouped(question, host, html`<div class=${layout}>${choices}</div>`)
}

/** One of many: a list to open. */
export function selectQuestion(question: Question<StringField>, host: QuestionHost): TemplateResult {
  const { path, field } = question
  const { id, describedBy, invalid, required } = linksOf(question, host)
  const chosen = host.read(path)
  const onChange = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) host.write(path, target.value === '' ? undefined : target.value)
  }
  return labelled(
    question,
    host,
    html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} aria-required=${required} @change=${onChange}>
      <option value="" .selected=${chosen === undefined}>${say(formWords.choose, host.locale)}</option>
      ${(field.enum ?? []).map(
        (choice) =>
          html`<option value=${choice} .selected=${choice === chosen}>
            ${say(labelOfChoice(field, choice), host.locale)}
          </option>`,
      )}
    </select>`,
  )
}

/** Several of a list: boxes to tick. */
export function checkboxQuestion(question: Question<ArrayField>, host: QuestionHost): TemplateResult {
  const { path, field } = question
  const { invalid } = linksOf(question, host)
  const { items } = field
  if (items.type !== 'string') return html``
  const chosen = chosenOf(host.read(path))
  const toggle = (choice: string) => {
    const next = chosen.includes(choice) ? chosen.filter((id) => id !== choice) : [...chosen, choice]
    host.write(path, next.length === 0 ? undefined : next)
  }
  const boxes = (items.enum ?? []).map(
    (choice) => html`<label class="choice">
      <input
        type="checkbox"
        aria-invalid=${invalid}
        .checked=${live(chosen.includes(choice))}
        @change=${() => toggle(choice)}
      /><span>${say(labelOfChoice(items, choice), host.locale)}</span>
    </label>`,
  )
  return grouped(question, host, html`<div class="choices">${boxes}</div>`)
}

function chosenOf(value: Json | undefined): string[] {
  return isList(value) ? value.filter((choice) => typeof choice === 'string') : []
}

/** What a choice is called. */
export function labelOfChoice(field: Field, choice: string): Text {
  const labels = field.type === 'string' ? field.labels : undefined
  const label = labels !== undefined && Object.hasOwn(labels, choice) ? labels[choice] : undefined
  return label ?? { vi: choice, en: choice }
}
