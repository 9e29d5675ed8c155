import type { StringField } from '@motcua/spec'
import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { say } from '../../locale.ts'
import { type DateEntry, dateEntry, dateValue } from '../entry.ts'
import { formWords } from '../form-words.ts'
import { grouped, linksOf, type Question, type QuestionHost } from './question.ts'

const BOXES: readonly (keyof DateEntry)[] = ['day', 'month', 'year']

/** A day in three boxes, day first, as it is written here; no calendar to page through for a year of birth. */
export function dateQuestion(question: Question<StringField>, host: QuestionHost): TemplateResult {
  const { path } = question
  const { id, invalid, required } = linksOf(question, host)
  const entry = dateEntry(host.read(path))
  const onInput = (box: keyof DateEntry, { target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    host.write(path, dateValue({ ...dateEntry(host.read(path)), [box]: target.value }))
  }
  const boxes = BOXES.map(
    (box) => html`<div>
      <label class="small-label" for="${id}-${box}">${say(formWords[box], host.locale)}</label>
      <input
        id="${id}-${box}"
        class=${box}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength=${box === 'year' ? 4 : 2}
        aria-invalid=${invalid}
        aria-required=${required}
        .value=${live(entry[box])}
        @input=${(event: InputEvent) => onInput(box, event)}
      />
    </div>`,
  )
  return grouped(question, host, html`<div class="date">${boxes}</div>`)
}
