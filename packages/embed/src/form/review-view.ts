import type { Answers, FormView, RequiredComponent, VisiblePage } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { say } from '../locale.ts'
import { readAt } from './answer-path.ts'
import { type AnswerWords, showAnswer } from './answer-view.ts'
import { controlsIn } from './form-session.ts'
import { formWords } from './form-words.ts'

interface Review {
  readonly view: FormView
  readonly answers: Answers
  readonly words: AnswerWords
  /** Goes back to a page to change it; undefined where nothing can be changed. */
  readonly change: ((page: VisiblePage, field: string) => void) | undefined
}

/** All answers, page by page, each with a way back to its question. */
export function showReview({ view, answers, words, change }: Review): TemplateResult {
  return html`<div class="review">${view.pages.map((page) => reviewPage(page, { view, answers, words, change }))}</div>`
}

function reviewPage(page: VisiblePage, { view, answers, words, change }: Review): TemplateResult {
  const { locale } = words
  const rows = [...controlsIn(page.elements)].map(({ field, definition, label, computed }) => {
    const value = readAt(computed ? view.computed : answers, `/${field}`)
    return html`<div class="answer">
      <dt>${say(label, locale)}</dt>
      <dd>${showAnswer(definition, value, words)}</dd>
      ${
        change === undefined || computed
          ? nothing
          : html`<dd class="answer-change">
              <button type="button" class="quiet" @click=${() => change(page, field)}>
                ${say(formWords.change, locale)}<span class="unseen"> ${say(label, locale)}</span>
              </button>
            </dd>`
      }
    </div>`
  })
  return html`<section class="review-page">
    <h3>${say(page.label, locale)}</h3>
    <dl class="answers">${rows}</dl>
  </section>`
}

/** The papers that belong to the dossier, with what is attached already. */
export function showPapers(components: readonly RequiredComponent[], { locale }: AnswerWords): TemplateResult {
  const papers = components.filter(({ component }) => component.source === 'applicant')
  if (papers.length === 0) return html``
  return html`<section class="review-page">
    <h3>${say(formWords.papersTitle, locale)}</h3>
    <ul class="papers">
      ${papers.map(
        ({ component, given }) => html`<li>
          ${say(component.title, locale)}
          <span class="help">(${say(given ? formWords.paperGiven : formWords.paperToBring, locale)})</span>
        </li>`,
      )}
    </ul>
  </section>`
}
