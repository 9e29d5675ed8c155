import type { SupplementRequest, TrackStep, TrackView } from '@motcua/api'
import { html, nothing, type TemplateResult } from 'lit'
import { type Locale, say } from '../locale.ts'
import { addressOn } from '../service/connect.ts'
import { showLedger } from '../service/filing-view.ts'
import { stepSigns, stepStates, trackerWords } from './tracker-words.ts'

/** One sentence first, then the dates, the steps and the slips. `news` and `supplement` are drawn by the element. */
export function showTrack(
  view: TrackView,
  src: string,
  locale: Locale,
  news: TemplateResult,
  supplement: TemplateResult | typeof nothing,
): TemplateResult {
  const { sentence, procedure, unit, code, receivedAt, due, steps, receiptUrl, refusalUrl } = view
  return html`<div>${news}<p class="help">${code} · ${say(procedure, locale)} · ${say(unit.title, locale)}</p></div>
    <h2 id="title" tabindex="-1">${say(sentence, locale)}</h2>
    ${supplement}
    <dl class="facts">
      <div><dt>${say(trackerWords.receivedAt, locale)}</dt><dd>${say(receivedAt.words, locale)}</dd></div>
      <div>
        <dt>${say(trackerWords.due, locale)}</dt>
        <dd>${say(due.due?.words ?? trackerWords.clockPaused, locale)}</dd>
        ${due.remaining === null ? nothing : html`<dd class="help">${say(due.remaining.words, locale)}</dd>`}
      </div>
    </dl>
    ${showLedger(view, locale)}
    <section class="track-steps" aria-labelledby="steps-title">
      <h3 id="steps-title">${say(trackerWords.steps, locale)}</h3>
      <ol class="steps">
        ${steps.map((step) => showStep(step, locale))}
      </ol>
    </section>
    ${showPicture(view, locale)}
    <p class="actions">
      <a class="button" href=${addressOn(src, receiptUrl)} target="_blank" rel="noopener">${say(trackerWords.receipt, locale)}</a>
      ${
        refusalUrl === null
          ? nothing
          : html`<a class="button" href=${addressOn(src, refusalUrl)} target="_blank" rel="noopener">${say(trackerWords.refusal, locale)}</a>`
      }
    </p>`
}

function showStep({ title, state, unit, at }: TrackStep, locale: Locale): TemplateResult {
  const details = [unit === undefined ? undefined : unit.title, at?.words].filter((words) => words !== undefined)
  return html`<li class=${state}>
    <span class="sign" aria-hidden="true"><svg viewBox="0 0 16 16" width="16" height="16"><path d=${stepSigns[state]} /></svg></span>
    <div>
      <p><span class="strong">${say(title, locale)}</span> <span class="step-state">${say(stepStates[state], locale)}</span></p>
      <p class="help">${details.map((words) => say(words, locale)).join(' · ')}</p>
    </div>
  </li>`
}

function showPicture({ spec, visited, steps }: TrackView, locale: Locale): TemplateResult {
  const current = steps.filter(({ state }) => state !== 'done').map(({ node }) => node)
  const done = visited.filter((id) => !current.includes(id))
  return html`<details>
    <summary>${say(trackerWords.picture, locale)}</summary>
    <motcua-flow .spec=${spec} .visited=${done} .current=${current} .locale=${locale}></motcua-flow>
  </details>`
}

/** What is missing and why, with the form to hand it in. */
export function showSupplement(
  { reason, faults, until, slipUrl }: SupplementRequest,
  src: string,
  locale: Locale,
  form: TemplateResult,
): TemplateResult {
  return html`<section class="supplement" aria-labelledby="supplement-title">
    <h3 id="supplement-title">${say(trackerWords.supplement, locale)}</h3>
    ${reason === '' ? nothing : html`<p>${reason}</p>`}
    ${
      faults.length === 0
        ? nothing
        : html`<ul class="faults">
            ${faults.map(({ title, fault }) => html`<li><span class="strong">${say(title, locale)}:</span> ${fault}</li>`)}
          </ul>`
    }
    ${until === null ? nothing : html`<p>${say(trackerWords.supplementUntil, locale)} <span class="strong">${say(until.words, locale)}</span></p>`}
    <p><a href=${addressOn(src, slipUrl)} target="_blank" rel="noopener">${say(trackerWords.supplementSlip, locale)}</a></p>
    ${form}
  </section>`
}
