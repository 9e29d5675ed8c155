import { ApiProblem, type TrackView, type Withdraw } from '@motcua/api'
import type { Answers, Text } from '@motcua/spec'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { newKey } from '../form/draft-keeper.ts'
import type { Uploader } from '../form/upload.ts'
import type { Locale } from '../locale.ts'
import { connect, type Runtime, uploaderTo } from '../service/connect.ts'
import type { ServerProblem } from '../service/filing.ts'

/** What opens a dossier to its applicant. */
export interface Credentials {
  readonly code: string
  readonly secret: string
}

const EVERY_MS = 60_000
const SELDOM_MS = 600_000

/** Follows one dossier: looks it up, looks again now and then while somebody is watching, sends supplements. */
export class Tracking implements ReactiveController {
  view: TrackView | undefined
  looking = false
  sending = false
  /** What was sent last, to be confirmed. */
  sent: 'supplement' | 'withdrawal' | undefined
  failure: Text | undefined
  supplementProblems: readonly ServerProblem[] = []
  withdrawalProblems: readonly ServerProblem[] = []
  readonly #host: ReactiveControllerHost
  #runtime: Runtime | undefined
  #uploader: Uploader | undefined
  #credentials: Credentials | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #pause = EVERY_MS
  #sendKey = newKey()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get uploader(): Uploader | undefined {
    return this.#uploader
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#lookAgain)
    this.#lookLater()
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#lookAgain)
    clearTimeout(this.#timer)
  }

  connect(src: string, locale: () => Locale): void {
    this.#runtime = connect(src, locale)
    this.#uploader = uploaderTo(this.#runtime, src)
  }

  /** Looks a dossier up; `failure` says why it could not be shown. */
  async look(credentials: Credentials): Promise<void> {
    this.looking = true
    this.#credentials = credentials
    await this.#attempt(async () => this.#show(await this.#runtime?.track({ body: credentials })))
    this.looking = false
    this.#host.requestUpdate()
  }

  /** Goes back to asking for a dossier. */
  leave(): void {
    clearTimeout(this.#timer)
    this.view = undefined
    this.#credentials = undefined
    this.failure = undefined
    this.sent = undefined
    this.#host.requestUpdate()
  }

  /** Sends what was missing. Says whether it arrived; what the server found wrong stands in `supplementProblems`. */
  async supplement(answers: Answers): Promise<boolean> {
    const asked = this.view?.supplement
    const credentials = this.#credentials
    if (asked === undefined || asked === null || credentials === undefined || this.sending) return false
    const body = { ...credentials, wait: asked.wait, revision: asked.revision, answers }
    this.supplementProblems = await this.#send('supplement', async () =>
      this.#runtime?.sendSupplement({ body, key: this.#sendKey }),
    )
    return this.sent !== undefined
  }

  /** Takes the dossier back. Says whether that is recorded; what the server found wrong stands in `withdrawalProblems`. */
  async withdraw(said: Omit<Withdraw, keyof Credentials>): Promise<boolean> {
    const credentials = this.#credentials
    if (credentials === undefined || this.sending) return false
    const body = { ...credentials, ...said }
    this.withdrawalProblems = await this.#send('withdrawal', async () =>
      this.#runtime?.withdraw({ body, key: this.#sendKey }),
    )
    return this.sent !== undefined
  }

  async #send(what: 'supplement' | 'withdrawal', call: () => Promise<TrackView | undefined>) {
    this.sending = true
    this.sent = undefined
    const problems = await this.#attempt(async () => {
      this.#show(await call())
      this.sent = what
      this.#sendKey = newKey()
    })
    this.sending = false
    this.#host.requestUpdate()
    return problems
  }

  /** Answers what the server found wrong in fields; of anything else `failure` tells. */
  async #attempt(act: () => Promise<void>): Promise<readonly ServerProblem[]> {
    let problems: readonly ServerProblem[] = []
    this.failure = undefined
    this.#host.requestUpdate()
    try {
      await act()
      this.#pause = EVERY_MS
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      problems = error.problem.fields ?? []
      if (problems.length === 0) this.failure = error.problem.text
      this.#pause = Math.min(SELDOM_MS, this.#pause * 2)
    }
    this.#lookLater()
    return problems
  }

  /** An open supplement that is still the same stays the same object, so that what is being typed stays. */
  #show(view: TrackView | undefined): void {
    const before = this.view
    const [old, now] = [before?.supplement, view?.supplement]
    const same = old?.wait === now?.wait && old?.revision === now?.revision
    this.view =
      view !== undefined && before !== undefined && old && same ? { ...view, supplement: old, spec: before.spec } : view
  }

  #lookLater(): void {
    clearTimeout(this.#timer)
    if (this.view?.status === 'open') this.#timer = setTimeout(this.#lookAgain, this.#pause)
  }

  readonly #lookAgain = (): void => {
    if (document.visibilityState !== 'visible' || this.view?.status !== 'open' || this.sending) return
    const credentials = this.#credentials
    if (credentials === undefined) return
    void this.#attempt(async () => {
      this.#show(await this.#runtime?.track({ body: credentials }))
    }).then(() => this.#host.requestUpdate())
  }
}
