import type { Field, Json } from '@motcua/spec'
import { html, type TemplateResult } from 'lit'
import { dayWords, type Locale, say } from '../locale.ts'
import { isList, isParts } from './answer-path.ts'
import { formWords, itemTitle, withUnit } from './form-words.ts'
import { labelOfChoice } from './questions/choice-question.ts'
import type { UploadedFile } from './upload.ts'

/** What showing an answer needs to know beside it. */
export interface AnswerWords {
  readonly locale: Locale
  file(id: string): UploadedFile | undefined
  /** Where a file can be opened; undefined shows its name only. */
  fileUrl(id: string): string | undefined
}

/** An answer as a person reads it: labels instead of ids, dates and numbers as they are written here. */
export function showAnswer(field: Field, value: Json | undefined, words: AnswerWords): TemplateResult {
  const { locale } = words
  if (value === undefined || value === null || value === '') {
    return html`<span class="help">${say(formWords.notAnswered, locale)}</span>`
  }
  if (typeof value === 'boolean') return html`${say(value ? formWords.yes : formWords.no, locale)}`
  if (typeof value === 'number') {
    return html`${say(withUnit(value, 'unit' in field ? field.unit : undefined), locale)}`
  }
  if (typeof value === 'string') return showText(field, value, words)
  if (isList(value)) return showList(field, value, words)
  return isParts(value) ? showParts(field, value, words) : html``
}

function showText(field: Field, value: string, words: AnswerWords): TemplateResult {
  if (field.type !== 'string') return html`${value}`
  if (field.format === 'date') return html`${dayWords(value)}`
  if (field.format === 'file') return showFile(value, words)
  if (field.enum !== undefined) return html`${say(labelOfChoice(field, value), words.locale)}`
  return html`<span class="said">${value}</span>`
}

function showFile(id: string, words: AnswerWords): TemplateResult {
  const name = words.file(id)?.name ?? id.slice(0, 15)
  const url = words.fileUrl(id)
  return url === undefined ? html`${name}` : html`<a href=${url} target="_blank" rel="noopener">${name}</a>`
}

function showList(field: Field, values: readonly Json[], words: AnswerWords): TemplateResult {
  const items = field.type === 'array' ? field.items : undefined
  if (items === undefined || values.length === 0) return html`0`
  if (items.type === 'string') {
    return html`<ul class="plain">
      ${values.map((value) => html`<li>${showAnswer(items, value, words)}</li>`)}
    </ul>`
  }
  return html`${values.map(
    (value, i) => html`<div class="answer-item">
      <p class="item-title">${say(itemTitle(items.label, i + 1), words.locale)}</p>
      ${showAnswer(items, value, words)}
    </div>`,
  )}`
}

function showParts(field: Field, value: Readonly<Record<string, Json>>, words: AnswerWords): TemplateResult {
  if (field.type !== 'object') return html``
  const given = Object.entries(field.properties).filter(([id]) => Object.hasOwn(value, id))
  if (field.control === 'address') {
    return html`${given.map(([id, part], i) => html`${i === 0 ? '' : ', '}${showAnswer(part, value[id], words)}`)}`
  }
  return html`<dl class="parts-answer">
    ${given.map(
      ([id, part]) => html`<div>
        <dt>${say(part.label, words.locale)}</dt>
        <dd>${showAnswer(part, value[id], words)}</dd>
      </div>`,
    )}
  </dl>`
}
