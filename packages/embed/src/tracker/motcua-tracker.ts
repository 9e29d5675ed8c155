import type { SupplementRequest, TrackView } from '@motcua/api'
import type { Answers, Text } from '@motcua/spec'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { formWords } from '../form/form-words.ts'
import { MotcuaForm } from '../form/motcua-form.ts'
import { type Locale, localeOr, say } from '../locale.ts'
import { controlStyles } from '../look/control-styles.ts'
import { tokens } from '../look/tokens.ts'
import { trackerStyles } from '../look/tracker-styles.ts'
import { showSupplement, showTrack } from './track-view.ts'
import { trackerWords } from './tracker-words.ts'
import { type Credentials, Tracking } from './tracking.ts'
import { reasonId, showWithdrawals } from './withdraw-view.ts'

type Asked = keyof Credentials

const SENT = { supplement: trackerWords.supplementSent, withdrawal: trackerWords.withdrawSent } as const

/**
 * Where a dossier is, for who has its code and its look-up secret. The code may stand in the page's address (`?code=…`) or in
 * the attribute; the secret is asked for, unless the page hands it in as a property.
 *
 * @fires motcua-tracked `{view}` when a dossier is shown
 */
export class MotcuaTracker extends LitElement {
  static override styles = [tokens, controlStyles, trackerStyles]
  static override properties = { src: {}, code: {}, secret: { attribute: false }, locale: {} }

  /** Address of the runtime ("https://host"), empty for the page's own. */
  declare src: string
  declare code: string
  declare secret: string
  declare locale: Locale | undefined

  readonly #tracking = new Tracking(this)
  #missing: ReadonlySet<Asked> = new Set()
  #lacking: string | undefined
  #focus: string | undefined

  constructor() {
    super()
    this.src = ''
    this.code = new URLSearchParams(location.search).get('code') ?? ''
    this.secret = ''
  }

  get #language(): Locale {
    return localeOr(this.locale, document.documentElement.lang)
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) this.#tracking.connect(this.src, () => this.#language)
    if (!this.hasUpdated && this.code !== '' && this.secret !== '') void this.#look()
  }

  protected override updated(): void {
    const id = this.#focus
    this.#focus = undefined
    if (id !== undefined) this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus()
  }

  async #look(): Promise<void> {
    const credentials = { code: this.code.trim(), secret: this.secret.trim() }
    this.#missing = new Set((['code', 'secret'] as const).filter((name) => credentials[name] === ''))
    const [first] = this.#missing
    if (first !== undefined) {
      this.#focus = first
      return this.requestUpdate()
    }
    await this.#tracking.look(credentials)
    const { view } = this.#tracking
    this.#focus = view === undefined ? 'failure' : 'title'
    this.requestUpdate()
    if (view === undefined) return
    this.dispatchEvent(new CustomEvent('motcua-tracked', { detail: { view }, bubbles: true, composed: true }))
  }

  readonly #leave = (): void => {
    this.code = ''
    this.secret = ''
    this.#focus = 'code'
    this.#tracking.leave()
  }

  async #supplement(event: Event): Promise<void> {
    const form = event.target
    const answers = answersOf(event)
    if (answers === undefined || !(await this.#tracking.supplement(answers))) return
    if (form instanceof MotcuaForm) form.markSent()
    this.#focus = 'title'
    this.requestUpdate()
  }

  async #withdraw({ message, reason: asks }: TrackView['withdraw'][number], answers?: Answers): Promise<void> {
    const typed = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${reasonId(message)}`)?.value.trim() ?? ''
    this.#lacking = asks === 'required' && typed === '' ? message : undefined
    this.requestUpdate()
    if (this.#lacking !== undefined) {
      this.#focus = reasonId(message)
      return
    }
    const said = { ...(typed === '' ? {} : { reason: typed }), ...(answers === undefined ? {} : { answers }) }
    if (!(await this.#tracking.withdraw({ message, ...said }))) return
    this.#focus = 'title'
    this.requestUpdate()
  }

  protected override render(): TemplateResult {
    const locale = this.#language
    const { view } = this.#tracking
    return html`<div class="tracker" lang=${locale}>${view === undefined ? this.#ask(locale) : this.#show(view, locale)}</div>`
  }

  #show(view: TrackView, locale: Locale): TemplateResult {
    const { supplement } = view
    const asked = supplement === null ? nothing : this.#askSupplement(view, supplement, locale)
    const withdrawals = showWithdrawals({
      view,
      locale,
      uploader: this.#tracking.uploader,
      problems: this.#tracking.withdrawalProblems,
      sending: this.#tracking.sending,
      lacking: this.#lacking,
      onSend: (way, answers) => void this.#withdraw(way, answers),
      answersOf,
    })
    return html`${showTrack(view, this.src, locale, this.#news(locale), asked)}
      ${withdrawals}
      <button type="button" class="quiet" @click=${this.#leave}>${say(trackerWords.another, locale)}</button>`
  }

  #news(locale: Locale): TemplateResult {
    const { failure, sent } = this.#tracking
    return html`<div class="news" role="status">
      ${failure === undefined ? nothing : html`<p class="note">${say(failure, locale)} ${say(trackerWords.stale, locale)}</p>`}
      ${sent === undefined ? nothing : html`<p class="note">${say(SENT[sent], locale)}</p>`}
    </div>`
  }

  #askSupplement({ code, spec }: TrackView, asked: SupplementRequest, locale: Locale): TemplateResult {
    const form =
      asked.form === null
        ? html`<p>${say(trackerWords.supplementAtCounter, locale)}</p>`
        : html`<motcua-form
            mode="page"
            .spec=${spec}
            .form=${asked.form}
            .answers=${asked.answers}
            .facts=${asked.answers}
            .locale=${locale}
            .uploader=${this.#tracking.uploader}
            .draftKey=${`${code} ${asked.wait} ${asked.revision}`}
            .sendWords=${trackerWords.supplementSend}
            .serverProblems=${this.#tracking.supplementProblems}
            .sending=${this.#tracking.sending}
            @motcua-submit=${(event: Event) => void this.#supplement(event)}
          ></motcua-form>`
    return showSupplement(asked, this.src, locale, form)
  }

  #ask(locale: Locale): TemplateResult {
    const { failure, looking } = this.#tracking
    const onSubmit = (event: Event) => {
      event.preventDefault()
      if (!looking) void this.#look()
    }
    return html`<h2>${say(trackerWords.title, locale)}</h2>
      ${
        failure === undefined
          ? nothing
          : html`<p class="failure" id="failure" tabindex="-1" role="alert">${say(failure, locale)}</p>`
      }
      <form novalidate @submit=${onSubmit}>
        ${this.#input('code', trackerWords.codeHint, trackerWords.codeMissing, locale)}
        ${this.#input('secret', trackerWords.secretHint, trackerWords.secretMissing, locale)}
        <button type="submit" class="button primary" aria-disabled=${looking ? 'true' : 'false'}>
          ${say(looking ? trackerWords.looking : trackerWords.look, locale)}
        </button>
      </form>`
  }

  #input(name: Asked, hint: Text, missing: Text, locale: Locale): TemplateResult {
    const failed = this.#missing.has(name)
    return html`<div class=${failed ? 'question failed' : 'question'}>
      <label for=${name}>${say(trackerWords[name], locale)}</label>
      <p class="help" id="${name}-help">${say(hint, locale)}</p>
      ${
        failed
          ? html`<p class="error" id="${name}-error">
              <span class="unseen">${say(formWords.errorPrefix, locale)}</span> ${say(missing, locale)}
            </p>`
          : nothing
      }
      <input
        id=${name}
        type="text"
        autocomplete="off"
        spellcheck="false"
        autocapitalize="characters"
        aria-required="true"
        aria-invalid=${failed ? 'true' : nothing}
        aria-describedby=${failed ? `${name}-help ${name}-error` : `${name}-help`}
        .value=${live(this[name])}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) this[name] = target.value
        }}
      />
    </div>`
  }
}

function answersOf(event: Event): Answers | undefined {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined
  return hasAnswers(detail) ? detail.answers : undefined
}

function hasAnswers(detail: unknown): detail is { readonly answers: Answers } {
  return typeof detail === 'object' && detail !== null && 'answers' in detail
}
