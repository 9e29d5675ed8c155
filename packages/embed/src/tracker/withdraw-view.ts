import type { TrackView } from '@motcua/api'
import type { Answers } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { formWords } from '../form/form-words.ts'
import type { Uploader } from '../form/upload.ts'
import type { Locale } from '../locale.ts'
import { say } from '../locale.ts'
import type { ServerProblem } from '../service/filing.ts'
import { trackerWords } from './tracker-words.ts'

type PossibleWithdrawal = TrackView['withdraw'][number]

/** Where the reason is typed. */
export function reasonId(message: string): string {
  return `withdraw-${message}`
}

interface WithdrawParts {
  readonly view: TrackView
  readonly locale: Locale
  readonly uploader: Uploader | undefined
  readonly problems: readonly ServerProblem[]
  readonly sending: boolean
  /** The way whose reason is missing. */
  readonly lacking: string | undefined
  /** `answers` are those of its form; none where it has none. */
  readonly onSend: (way: PossibleWithdrawal, answers?: Answers) => void
  readonly answersOf: (event: Event) => Answers | undefined
}

/** The ways in which the applicant may take the dossier back, each folded until it is wanted. */
export function showWithdrawals(parts: WithdrawParts): TemplateResult[] {
  return parts.view.withdraw.map(
    (way) => html`<details class="withdraw">
      <summary>${say(way.title, parts.locale)}</summary>
      <p>${say(trackerWords.withdrawHelp, parts.locale)}</p>
      ${way.form === null ? plainForm(way, parts) : ownForm(way, way.form, parts)}
    </details>`,
  )
}

function plainForm(way: PossibleWithdrawal, { locale, lacking, sending, onSend }: WithdrawParts): TemplateResult {
  const onSubmit = (event: Event) => {
    event.preventDefault()
    if (!sending) onSend(way)
  }
  return html`<form novalidate @submit=${onSubmit}>
    ${reasonOf(way, lacking, locale)}
    <button type="submit" class="button danger" aria-disabled=${sending ? 'true' : 'false'}>
      ${say(sending ? trackerWords.withdrawSending : trackerWords.withdrawSend, locale)}
    </button>
  </form>`
}

function ownForm(way: PossibleWithdrawal, form: string, parts: WithdrawParts): TemplateResult {
  const { view, locale, lacking } = parts
  return html`${reasonOf(way, lacking, locale)}
    <motcua-form
      mode="page"
      .spec=${view.spec}
      .form=${form}
      .locale=${locale}
      .uploader=${parts.uploader}
      .sendWords=${trackerWords.withdrawSend}
      .serverProblems=${parts.problems}
      .sending=${parts.sending}
      @motcua-submit=${(event: Event) => parts.onSend(way, parts.answersOf(event))}
    ></motcua-form>`
}

function reasonOf({ message, reason }: PossibleWithdrawal, lacking: string | undefined, locale: Locale) {
  if (reason === 'none') return nothing
  const id = reasonId(message)
  const failed = lacking === message
  return html`<div class=${failed ? 'question failed' : 'question'}>
    <label for=${id}>${say(reason === 'required' ? trackerWords.reason : trackerWords.reasonOptional, locale)}</label>
    ${
      failed
        ? html`<p class="error" id="${id}-error">
            <span class="unseen">${say(formWords.errorPrefix, locale)}</span> ${say(trackerWords.reasonMissing, locale)}
          </p>`
        : nothing
    }
    <textarea
      id=${id}
      rows="3"
      maxlength="5000"
      aria-required=${reason === 'required' ? 'true' : nothing}
      aria-invalid=${failed ? 'true' : nothing}
      aria-describedby=${failed ? `${id}-error` : nothing}
    ></textarea>
  </div>`
}
