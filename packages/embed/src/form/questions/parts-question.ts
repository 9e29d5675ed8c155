import type { ArrayField, ObjectField, StringField } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { say } from '../../locale.ts'
import { isList, questionId } from '../answer-path.ts'
import { addItem, formWords, itemsLimit, itemTitle } from '../form-words.ts'
import { grouped, type Question, type QuestionHost } from './question.ts'

/** Something with parts: an address, a person. */
export function partsQuestion(question: Question<ObjectField>, host: QuestionHost): TemplateResult {
  return grouped(question, host, html`<div class="parts">${askParts(question.path, question.field, host)}</div>`)
}

function askParts(path: string, field: ObjectField, host: QuestionHost): TemplateResult[] {
  const required = new Set(field.required ?? [])
  return Object.entries(field.properties).map(([id, part]) =>
    host.ask({ path: `${path}/${id}`, field: part, label: part.label, required: required.has(id) }),
  )
}

/** A group that repeats: items to add and to take away. */
export function listQuestion(question: Question<ArrayField>, host: QuestionHost): TemplateResult {
  const { path, field } = question
  const value = host.read(path)
  const count = isList(value) ? value.length : 0
  const items = Array.from({ length: count }, (_, position) => listItem(question, field.items, position, host))
  const full = count >= field.maxItems
  return grouped(
    question,
    host,
    html`${items}
    ${
      full
        ? html`<p class="help">${say(itemsLimit(field.maxItems), host.locale)}</p>`
        : html`<button type="button" class="button" id="${questionId(path)}-add" @click=${() => host.addItem(path)}>
            ${say(addItem(field.items.label), host.locale)}
          </button>`
    }`,
  )
}

function listItem(
  { path }: Question<ArrayField>,
  item: ObjectField | StringField,
  position: number,
  host: QuestionHost,
): TemplateResult {
  const { locale } = host
  const place = `${path}/${position}`
  const title = itemTitle(item.label, position + 1)
  const parts =
    item.type === 'object'
      ? askParts(place, item, host)
      : [host.ask({ path: place, field: item, label: title, required: true })]
  const id = questionId(place)
  return html`<div class="item" role="group" aria-labelledby="${id}-title" id=${item.type === 'object' ? id : nothing}>
    <div class="item-head">
      <p class="item-title" id="${id}-title">${say(title, locale)}</p>
      <button type="button" class="quiet" @click=${() => host.removeItem(path, position)}>
        ${say(formWords.remove, locale)}<span class="unseen"> ${say(title, locale)}</span>
      </button>
    </div>
    <div class="parts">${parts}</div>
  </div>`
}
