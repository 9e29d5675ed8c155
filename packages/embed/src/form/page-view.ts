import type { VisibleControl, VisibleElement, VisiblePage } from '@motcua/spec'
import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { say } from '../locale.ts'
import { showAnswer } from './answer-view.ts'
import type { QuestionHost } from './questions/question.ts'
import type { UploadedFile } from './upload.ts'

/** What a page needs beside asking: the values of computed fields. */
export interface PageHost extends QuestionHost {
  computed(field: string): ReturnType<QuestionHost['read']>
  /** Whether a field holds a paper that this dossier needs, attached already or not. */
  isNeededPaper(field: string): boolean
  file(id: string): UploadedFile | undefined
}

/** The questions of one page. */
export function showPage({ elements }: VisiblePage, host: PageHost): TemplateResult {
  return showElements(elements, host)
}

function showElements(elements: readonly VisibleElement[], host: PageHost): TemplateResult {
  return html`${repeat(
    elements,
    ({ where }) => where,
    (element) => showElement(element, host),
  )}`
}

function showElement(element: VisibleElement, host: PageHost): TemplateResult {
  switch (element.type) {
    case 'control':
      return element.computed ? showComputed(element, host) : ask(element, host)
    case 'label':
      return html`<p class="note">${say(element.text, host.locale)}</p>`
    case 'row':
      return html`<div class=${element.direction === 'horizontal' ? 'row' : 'column'}>
        ${showElements(element.elements, host)}
      </div>`
    case 'group':
      return html`<section class="group">
        <h3>${say(element.label, host.locale)}</h3>
        ${showElements(element.elements, host)}
      </section>`
  }
}

function ask({ field, definition, label, required }: VisibleControl, host: PageHost): TemplateResult {
  return host.ask({ path: `/${field}`, field: definition, label, required: required || host.isNeededPaper(field) })
}

function showComputed({ field, definition, label }: VisibleControl, host: PageHost): TemplateResult {
  const words = { locale: host.locale, file: (id: string) => host.file(id), fileUrl: () => undefined }
  const value = host.computed(field)
  return html`<div class="question">
    <p class="label">${say(label, host.locale)}</p>
    <p class="computed" role="status">${value === undefined ? '–' : showAnswer(definition, value, words)}</p>
  </div>`
}
