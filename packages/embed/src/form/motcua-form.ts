import type { AnswerProblem, Answers, Spec } from '@motcua/spec'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { type Locale, localeOr, say } from '../locale.ts'
import { controlStyles } from '../look/control-styles.ts'
import { formStyles } from '../look/form-styles.ts'
import { tokens } from '../look/tokens.ts'
import { Filing, type ServerProblem } from '../service/filing.ts'
import { showFailure, showReceipt } from '../service/filing-view.ts'
import { serviceWords } from '../service/service-words.ts'
import { fieldOfPath } from './answer-path.ts'
import type { AnswerWords } from './answer-view.ts'
import { Answering, type FocusTarget } from './answering.ts'
import { DraftKeeper } from './draft-keeper.ts'
import { focusQuestion } from './error-summary.ts'
import { FormSettings } from './form-settings.ts'
import { fileAttached, formWords } from './form-words.ts'
import { showReview } from './review-view.ts'
import { Wizard } from './wizard.ts'
import { type Scene, showWholeForm, showWizard } from './wizard-view.ts'

/**
 * A form of a procedure. Given a `spec` it asks and hands the answers over; given `procedure` (and `src`, the runtime's
 * address) it loads the form, uploads, shows due date and fee, sends and shows the receipt by itself.
 *
 * @fires motcua-change `{answers}` after each change
 * @fires motcua-submit `{answers}` when the answers are complete and are to be sent by the page around
 * @fires motcua-problem `{problems}` when somebody wanted to go on and something was wrong
 * @fires motcua-filed `{filed}` when the element has sent them by itself
 */
export class MotcuaForm extends FormSettings {
  static override styles = [tokens, controlStyles, formStyles]

  #answering: Answering | undefined
  #wizard: Wizard | undefined
  #opened: readonly unknown[] = []
  #focus: FocusTarget | undefined
  #announcement = ''
  readonly #filing = new Filing(this)
  readonly #drafts = new DraftKeeper(this, () => ({
    answers: this.#answering?.session.answers ?? {},
    files: this.#answering?.files ?? [],
    step: this.#wizard?.stepKey ?? '',
    ...(this.#filing.unit === undefined ? {} : { unit: this.#filing.unit }),
  }))

  /**
   * Judges the whole form. With nothing wrong it gives the answers to send; otherwise it shows what is wrong, puts the
   * focus there and gives undefined.
   */
  submit(): Answers | undefined {
    const session = this.#answering?.session
    if (session === undefined || this.#refuse(this.#wizard?.wholeFormBlockers() ?? [])) return undefined
    return session.sendable()
  }

  /** The page around has sent the answers: the draft goes. */
  markSent(): void {
    this.#drafts.clear()
  }

  get #language(): Locale {
    return localeOr(this.locale, document.documentElement.lang)
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('procedure') || changed.has('src')) this.#load()
    this.#reopen()
    const answering = this.#answering
    if (answering === undefined) return
    answering.locale = this.#language
    answering.maxFileBytes = this.maxFileBytes
    answering.uploader = this.mode === 'preview' ? undefined : (this.uploader ?? this.#filing.uploader)
    answering.know(this.files)
    if (changed.has('serverProblems')) this.#showServerProblems(this.serverProblems)
  }

  protected override updated(): void {
    const target = this.#focus
    this.#focus = undefined
    if (target === undefined) return
    if ('question' in target) focusQuestion(this.renderRoot, target.question)
    else this.renderRoot.querySelector<HTMLElement>(`#${target.id}`)?.focus()
  }

  readonly #load = (): void => {
    if (this.procedure !== undefined) void this.#filing.load(this.src, this.procedure, () => this.#language)
  }

  /** Starts over with the form when what it is made of has changed; what was typed stays unless other answers came. */
  #reopen(): void {
    const spec = this.spec ?? this.#filing.service?.spec
    if (spec === undefined) return
    const key = this.#draftKey
    const opened = [spec, this.form, this.facts, this.calendar, this.today, key, this.answers]
    if (opened.every((part, i) => part === this.#opened[i])) return
    const [, , , , , lastKey, lastAnswers] = this.#opened
    const kept = this.answers === lastAnswers ? this.#answering?.session.answers : undefined
    const draft = key !== lastKey ? this.#drafts.open(key) : undefined
    this.#opened = opened
    this.#open(spec, draft?.answers ?? kept ?? this.answers)
    this.#answering?.know(draft?.files ?? [])
    if (draft?.unit !== undefined) this.#filing.choose(draft.unit)
    if (draft !== undefined) this.#wizard?.jump(draft.step)
    if (this.#wizard?.step?.kind === 'review') this.#askPromise()
  }

  #open(spec: Spec, answers: Answers): void {
    const form = this.form ?? this.#filing.service?.form ?? applicantForm(spec)
    const stepKey = this.#wizard?.stepKey ?? ''
    this.#answering = undefined
    this.#wizard = undefined
    if (form === undefined || !Object.hasOwn(spec.forms, form)) return
    const { facts, calendar } = this
    const context = { facts, today: this.today ?? localDay(), ...(calendar === undefined ? {} : { calendar }) }
    this.#answering = new Answering(spec, form, answers, context, {
      changed: () => this.#changed(),
      redraw: () => this.requestUpdate(),
      focusNext: (target) => this.#focusNext(target),
      announceFile: (name) => {
        this.#announcement = say(fileAttached(name), this.#language)
      },
    })
    this.#answering.chosenPlace = { read: () => this.#filing.unit, write: (unit) => this.#filing.choose(unit) }
    this.#wizard = new Wizard(this.#answering, this.#filing)
    this.#wizard.jump(stepKey)
  }

  get #draftKey(): string | undefined {
    if (this.mode !== 'wizard' && this.mode !== 'page') return undefined
    return this.draftKey ?? (this.procedure === undefined ? undefined : `${this.src} ${this.procedure}`)
  }

  #changed(): void {
    this.#drafts.touch()
    this.requestUpdate()
    this.#tell('motcua-change', { answers: this.#answering?.session.sendable() ?? {} })
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #focusNext(target: FocusTarget): void {
    this.#focus = target
    this.requestUpdate()
  }

  /** Shows problems, if there are any, and says whether there were. */
  #refuse(problems: readonly AnswerProblem[]): boolean {
    if (this.#answering !== undefined) this.#answering.problems = problems
    this.requestUpdate()
    if (problems.length === 0) return false
    this.#focusNext({ id: 'summary' })
    this.#tell('motcua-problem', { problems })
    return true
  }

  #showServerProblems(found: readonly ServerProblem[]): void {
    if (found.length === 0) return
    this.#refuse(
      found.map(({ path, code, message }) => {
        const place = path.replace(/^\/answers(?=\/|$)/, '')
        return { code, path: place, field: fieldOfPath(place), message }
      }),
    )
  }

  #moved(): void {
    this.#drafts.touch()
    this.#focusNext({ id: 'title' })
    if (this.#wizard?.step?.kind === 'review') this.#askPromise()
  }

  readonly #askPromise = (): void => {
    const answers = this.#answering?.session.sendable()
    if (answers !== undefined) void this.#filing.askPromise(answers)
  }

  readonly #next = (): void => {
    if (this.#wizard === undefined || this.#refuse(this.#wizard.blockers())) return
    this.#wizard.advance()
    this.#moved()
  }

  readonly #back = (): void => {
    this.#refuse([])
    this.#wizard?.back()
    this.#moved()
  }

  readonly #jump = (key: string): void => {
    this.#wizard?.jump(key)
    this.#moved()
  }

  readonly #goTo = (path: string): void => {
    this.#wizard?.revisit(path)
    this.#focusNext({ question: path })
  }

  readonly #send = (): void => {
    if (this.sending || this.#filing.sending || this.mode === 'preview') return
    const answers = this.submit()
    if (answers === undefined) return
    if (this.#filing.service === undefined) this.#tell('motcua-submit', { answers })
    else void this.#file(answers)
  }

  async #file(answers: Answers): Promise<void> {
    const found = await this.#filing.send(answers, this.#drafts.sendKey)
    this.#showServerProblems(found)
    if (this.#filing.filed === undefined) return
    this.#drafts.clear()
    this.#focusNext({ id: 'title' })
    this.#tell('motcua-filed', { filed: this.#filing.filed })
  }

  readonly #startOver = (): void => {
    this.#drafts.clear()
    const spec = this.spec ?? this.#filing.service?.spec
    if (spec !== undefined) this.#open(spec, this.answers)
    this.#jump('')
  }

  protected override render(): TemplateResult {
    const locale = this.#language
    return html`<div class="form" lang=${locale}>
      ${this.#body(locale)}
      <p class="unseen" role="status">${this.#announcement}</p>
    </div>`
  }

  #body(locale: Locale): TemplateResult | typeof nothing {
    const filing = this.#filing
    if (filing.filed !== undefined) return showReceipt(filing, locale)
    const [answering, wizard] = [this.#answering, this.#wizard]
    if (answering === undefined || wizard === undefined) return this.#nothingToShow(locale)
    const words = this.#answerWords(answering, locale)
    if (this.mode === 'readonly') {
      const { view, answers } = answering.session
      return showReview({ view, answers, words, change: undefined })
    }
    const scene = this.#scene(answering, wizard, words)
    return this.mode === 'page' ? showWholeForm(scene) : showWizard(scene)
  }

  #nothingToShow(locale: Locale): TemplateResult | typeof nothing {
    const { failure } = this.#filing
    if (failure !== undefined) return showFailure(say(failure, locale), locale, this.#load)
    if (this.procedure !== undefined)
      return html`<p class="loading" role="status">${say(serviceWords.loading, locale)}</p>`
    return this.spec === undefined ? nothing : html`<p class="help">${say(formWords.noForm, locale)}</p>`
  }

  #answerWords(answering: Answering, locale: Locale): AnswerWords {
    return { locale, file: (id) => answering.file(id), fileUrl: (id) => this.fileUrl?.(id) }
  }

  #scene(answering: Answering, wizard: Wizard, words: AnswerWords): Scene {
    return {
      ...{ answering, wizard, words, locale: words.locale, filing: this.#filing, drafts: this.#drafts },
      preview: this.mode === 'preview',
      sending: this.sending || this.#filing.sending,
      sendWords: this.sendWords ?? (this.mode === 'page' ? formWords.sendAnswers : formWords.send),
      withoutSend: this.withoutSend,
      next: this.#next,
      back: this.#back,
      send: this.#send,
      jump: this.#jump,
      goTo: this.#goTo,
      startOver: this.#startOver,
      retry: this.#askPromise,
    }
  }
}

function applicantForm(spec: Spec): string | undefined {
  const start = Object.values(spec.flow.nodes).find((node) => node.kind === 'start')
  return start?.kind === 'start' ? start.form : undefined
}

function localDay(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
