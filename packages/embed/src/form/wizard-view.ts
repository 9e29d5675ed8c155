import type { AnswerProblem, Text } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { type Locale, say } from '../locale.ts'
import type { Filing } from '../service/filing.ts'
import { showFailure, showPromise } from '../service/filing-view.ts'
import { serviceWords } from '../service/service-words.ts'
import type { AnswerWords } from './answer-view.ts'
import type { Answering } from './answering.ts'
import { type DraftKeeper, timeWords } from './draft-keeper.ts'
import { errorSummary } from './error-summary.ts'
import { draftRestored, draftSaved, formWords, stepOf } from './form-words.ts'
import { showPage } from './page-view.ts'
import { placeQuestion } from './place-question.ts'
import { askQuestion } from './questions/question-kinds.ts'
import { showPapers, showReview } from './review-view.ts'
import type { Step } from './steps.ts'
import type { Wizard } from './wizard.ts'

/** Everything a form on the screen consists of, and what its buttons do. */
export interface Scene {
  readonly locale: Locale
  readonly answering: Answering
  readonly wizard: Wizard
  readonly filing: Filing
  readonly drafts: DraftKeeper
  readonly words: AnswerWords
  readonly preview: boolean
  readonly sending: boolean
  readonly sendWords: Text
  readonly withoutSend: boolean
  next(): void
  back(): void
  send(): void
  jump(key: string): void
  goTo(path: string): void
  startOver(): void
  retry(): void
}

/** The wizard: progress, the open step, and the way on. */
export function showWizard(scene: Scene): TemplateResult {
  const { wizard, locale } = scene
  const { step, steps, position } = wizard
  if (step === undefined || steps.length < 2) return html`<p class="help">${say(formWords.noPages, locale)}</p>`
  return html`<form novalidate @submit=${(event: Event) => submitted(event, step.kind === 'review' ? scene.send : scene.next)}>
    ${progressLine(scene, steps, position)}
    <h2 id="title" tabindex="-1">${say(titleOf(step), locale)}</h2>
    ${draftNote(scene)} ${summaryOf(scene)} ${showStep(step, scene)} ${buttons(step, scene)} ${draftState(scene)}
  </form>`
}

/** All pages at once, for officers and for short forms. */
export function showWholeForm(scene: Scene): TemplateResult {
  const { answering, locale, withoutSend } = scene
  const { pages } = answering.session.view
  return html`<form novalidate @submit=${(event: Event) => submitted(event, scene.send)}>
    ${draftNote(scene)} ${summaryOf(scene)}
    ${pages.map(
      (page) => html`<section class="whole-page">
        ${pages.length > 1 ? html`<h2>${say(page.label, locale)}</h2>` : nothing} ${showPage(page, answering)}
      </section>`,
    )}
    ${withoutSend ? nothing : html`<div class="actions">${sendButton(scene)}</div>`} ${draftState(scene)}
  </form>`
}

function submitted(event: Event, act: () => void): void {
  event.preventDefault()
  act()
}

function titleOf(step: Step): Text {
  if (step.kind === 'page') return step.page.label
  return step.kind === 'place' ? serviceWords.placeTitle : formWords.reviewTitle
}

function progressLine({ locale, preview, jump }: Scene, steps: readonly Step[], position: number): TemplateResult {
  const words = say(stepOf(position + 1, steps.length), locale)
  if (preview) {
    return html`<ol class="tabs">
      ${steps.map(
        (step, i) => html`<li>
          <button type="button" aria-current=${i === position ? 'step' : nothing} @click=${() => jump(step.key)}>
            ${say(titleOf(step), locale)}
          </button>
        </li>`,
      )}
    </ol>`
  }
  return html`<div class="progress">
    <p class="help">${words}</p>
    <div class="track" aria-hidden="true">${steps.map((_, i) => html`<span class=${i <= position ? 'passed' : ''}></span>`)}</div>
  </div>`
}

function summaryOf({ answering, locale, goTo }: Scene): TemplateResult | typeof nothing {
  return errorSummary(answering.problems, locale, ({ path }: AnswerProblem) => goTo(path))
}

function showStep(step: Step, scene: Scene): TemplateResult {
  const { answering, filing } = scene
  if (step.kind === 'page') return showPage(step.page, answering)
  if (step.kind === 'review') return reviewStep(scene)
  return filing.service === undefined ? html`` : askQuestion(placeQuestion(filing.service), answering)
}

function reviewStep({ answering, filing, locale, words, goTo, retry }: Scene): TemplateResult {
  const { view, answers } = answering.session
  return html`${filing.failure === undefined ? nothing : showFailure(say(filing.failure, locale), locale, retry)}
  ${filing.service === undefined ? nothing : showPromise(filing, locale)}
  ${showReview({ view, answers, words, change: (_, field) => goTo(`/${field}`) })}
  ${showPapers(view.components, words)}`
}

function buttons(step: Step, scene: Scene): TemplateResult {
  const { wizard, locale, back, preview } = scene
  const backButton =
    wizard.position === 0
      ? nothing
      : html`<button type="button" class="button" @click=${back}>${say(formWords.back, locale)}</button>`
  if (step.kind === 'review') {
    const send = preview ? html`<p class="note">${say(formWords.previewNote, locale)}</p>` : sendButton(scene)
    return html`<div class="actions">${send} ${backButton}</div>`
  }
  const words = wizard.returnsToReview
    ? formWords.backToReview
    : wizard.leadsToReview
      ? formWords.toReview
      : formWords.next
  return html`<div class="actions">
    <button type="submit" class="button primary">${say(words, locale)}</button>
    ${backButton}
  </div>`
}

/** While sending the button stays where the focus is; pressing it again does nothing. */
function sendButton({ locale, sending, sendWords }: Scene): TemplateResult {
  return html`<button type="submit" class="button primary" aria-disabled=${sending ? 'true' : 'false'}>
    ${say(sending ? formWords.sending : sendWords, locale)}
  </button>`
}

function draftNote({ drafts, locale, startOver }: Scene): TemplateResult | typeof nothing {
  if (drafts.restoredAt === undefined) return nothing
  return html`<div class="note draft">
    <p>${say(draftRestored(timeWords(drafts.restoredAt)), locale)}</p>
    <button type="button" class="quiet" @click=${startOver}>${say(formWords.startOver, locale)}</button>
  </div>`
}

function draftState({ drafts, locale }: Scene): TemplateResult | typeof nothing {
  if (drafts.refused) return html`<p class="help">${say(formWords.draftCannotBeSaved, locale)}</p>`
  return drafts.savedAt === undefined
    ? nothing
    : html`<p class="help saved">${say(draftSaved(timeWords(drafts.savedAt)), locale)}</p>`
}
