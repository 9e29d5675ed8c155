import type { NumberField } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { say } from '../../locale.ts'
import { numberEntry, numberValue } from '../entry.ts'
import { unitWords } from '../form-words.ts'
import { labelled, linksOf, type Question, type QuestionHost } from './question.ts'

/** A number or an amount of money. It is grouped as soon as nobody types in it any more. */
export function numberQuestion(question: Question<NumberField>, host: QuestionHost): TemplateResult {
  const { path, field } = question
  const { id, describedBy, invalid, required } = linksOf(question, host)
  const unit = unitWords(field.unit)
  const onInput = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    host.type(path, target.value)
    host.write(path, numberValue(target.value, field, host.locale))
  }
  return labelled(
    question,
    host,
    html`<div class="amount">
      <input
        id=${id}
        type="text"
        inputmode=${field.type === 'integer' || field.unit === 'VND' ? 'numeric' : 'decimal'}
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        aria-required=${required}
        .value=${live(host.typed(path) ?? numberEntry(host.read(path), host.locale))}
        @input=${onInput}
        @change=${() => host.type(path, undefined)}
      />${unit === undefined ? nothing : html`<span class="unit">${say(unit, host.locale)}</span>`}
    </div>`,
  )
}
