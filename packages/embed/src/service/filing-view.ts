import type { TrackView } from '@motcua/api'
import { html, nothing, type TemplateResult } from 'lit'
import { type Locale, say } from '../locale.ts'
import { addressOn } from './connect.ts'
import type { Filing } from './filing.ts'
import { serviceWords } from './service-words.ts'

/** Due date and fee before sending. */
export function showPromise({ promise, failure }: Filing, locale: Locale): TemplateResult {
  if (promise === undefined) {
    if (failure !== undefined) return html``
    return html`<p class="help" role="status">${say(serviceWords.promising, locale)}</p>`
  }
  const { due, fee } = promise
  return html`<section class="promise" aria-labelledby="promise-title">
    <h3 id="promise-title">${say(serviceWords.promiseTitle, locale)}</h3>
    <dl class="facts">
      <div>
        <dt>${say(serviceWords.appointed, locale)}</dt>
        <dd class="strong">${due.due === null ? '–' : say(due.due.words, locale)}</dd>
      </div>
      <div>
        <dt>${say(serviceWords.fee, locale)}</dt>
        <dd class="strong">${say(fee?.words ?? serviceWords.feeUnknown, locale)}</dd>
      </div>
    </dl>
    ${due.provisional ? html`<p class="help">${say(serviceWords.provisional, locale)}</p>` : nothing}
    ${showLedger(promise, locale)}
  </section>`
}

type Reasons = Pick<TrackView, 'ledger' | 'dueSummary'>

/** In a few sentences how a due date was counted; each day counted, skipped or paused behind "why this day?". */
export function showLedger({ ledger, dueSummary }: Reasons, locale: Locale): TemplateResult | typeof nothing {
  if (ledger.length === 0) return nothing
  return html`${dueSummary === null ? nothing : html`<p class="help">${say(dueSummary, locale)}</p>`}
  <details>
    <summary>${say(serviceWords.why, locale)}</summary>
    <ol class="ledger">
      ${ledger.map(
        ({ words, count }) => html`<li class=${count === undefined ? 'skipped' : ''}>${say(words, locale)}</li>`,
      )}
    </ol>
  </details>`
}

/** What the applicant takes away: code, secret, due date, slip. */
export function showReceipt({ filed, src }: Filing, locale: Locale): TemplateResult {
  if (filed === undefined) return html``
  const { code, secret, receivedAt, due, receiptUrl, trackUrl } = filed
  return html`<section class="receipt" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${say(serviceWords.sentTitle, locale)}</h2>
    ${
      due.due === null
        ? nothing
        : html`<p class="lead">${say(serviceWords.appointed, locale)}: <strong>${say(due.due.words, locale)}</strong></p>`
    }
    <dl class="facts">
      <div><dt>${say(serviceWords.code, locale)}</dt><dd class="code">${code}</dd></div>
      <div><dt>${say(serviceWords.secret, locale)}</dt><dd class="code">${secret}</dd></div>
      <div><dt>${say(serviceWords.receivedAt, locale)}</dt><dd>${say(receivedAt.words, locale)}</dd></div>
    </dl>
    <p class="note">${say(serviceWords.keepSecret, locale)}</p>
    <p class="actions">
      <a class="button primary" href=${addressOn(src, receiptUrl)} target="_blank" rel="noopener">${say(serviceWords.slip, locale)}</a>
      <a class="button" href=${addressOn(src, trackUrl)}>${say(serviceWords.track, locale)}</a>
    </p>
  </section>`
}

/** A failure with a way to try again. */
export function showFailure(words: string, locale: Locale, retry: () => void): TemplateResult {
  return html`<div class="failure" role="alert">
    <p>${words}</p>
    <button type="button" class="button" @click=${retry}>${say(serviceWords.retry, locale)}</button>
  </div>`
}
