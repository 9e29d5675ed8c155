import { ApiProblem, type Filed, type Preview, type Service } from '@motcua/api'
import type { Answers, Text } from '@motcua/spec'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Uploader } from '../form/upload.ts'
import type { Locale } from '../locale.ts'
import { connect, type Runtime, uploaderTo } from './connect.ts'
import { serviceWords } from './service-words.ts'

/** A problem of one answer, as the server tells it; `path` may start with `/answers`. */
export interface ServerProblem {
  readonly path: string
  readonly code: string
  readonly message: Text
}

/** Files one procedure with one runtime: loads what it takes, asks for the promise, sends. Keeps what the page shows of it. */
export class Filing implements ReactiveController {
  service: Service | undefined
  unit: string | undefined
  promise: Preview | undefined
  filed: Filed | undefined
  sending = false
  /** Why loading, the promise or sending failed, in words. */
  failure: Text | undefined
  readonly #host: ReactiveControllerHost
  #runtime: Runtime | undefined
  #src = ''
  #asked = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  get src(): string {
    return this.#src
  }

  get choosesPlace(): boolean {
    return (this.service?.units.length ?? 0) > 1
  }

  get uploader(): Uploader | undefined {
    return this.#runtime === undefined ? undefined : uploaderTo(this.#runtime, this.#src)
  }

  /** Chooses the unit to file at; one that does not take this procedure is no choice. */
  choose(unit: string | undefined): void {
    this.unit = this.service?.units.some(({ id }) => id === unit) ? unit : undefined
  }

  /** Loads the procedure; `failure` says why when it could not. */
  async load(src: string, procedure: string, locale: () => Locale): Promise<void> {
    const asked = ++this.#asked
    const runtime = connect(src, locale)
    this.#src = src
    this.#runtime = runtime
    this.service = undefined
    await this.#attempt(async () => {
      const service = await runtime.getService({ params: { id: procedure } })
      if (asked !== this.#asked) return
      this.service = service
      this.unit = service.units.length === 1 ? service.units[0]?.id : undefined
    })
  }

  /** Asks what would be promised for these answers. Without it the form can still be sent. */
  async askPromise(answers: Answers): Promise<void> {
    const { service, unit } = this
    this.promise = undefined
    if (service === undefined || unit === undefined) return
    const body = { unit, channel: 'online', answers } as const
    await this.#attempt(async () => {
      this.promise = await this.#runtime?.preview({ params: { id: service.summary.id }, body })
    })
  }

  /** Sends the answers under a key, so that a second try after a lost answer files nothing twice. Resolves to what the server found wrong. */
  async send(answers: Answers, key: string): Promise<readonly ServerProblem[]> {
    const { service, unit } = this
    if (service === undefined || unit === undefined || this.sending) return []
    this.sending = true
    let found: readonly ServerProblem[] = []
    await this.#attempt(
      async () => {
        const body = { procedure: service.summary.id, unit, channel: 'online', answers } as const
        this.filed = await this.#runtime?.fileDossier({ body, key })
      },
      (problem) => {
        found = problem.problem.fields ?? []
        return found.length > 0 ? undefined : wordsOf(problem)
      },
    )
    this.sending = false
    this.#host.requestUpdate()
    return found
  }

  async #attempt(
    act: () => Promise<void>,
    explain: (problem: ApiProblem) => Text | undefined = wordsOf,
  ): Promise<void> {
    this.failure = undefined
    this.#host.requestUpdate()
    try {
      await act()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      this.failure = explain(error)
    }
    this.#host.requestUpdate()
  }
}

function wordsOf(problem: ApiProblem): Text {
  return problem.code === 'unreachable' ? serviceWords.notConnected : problem.problem.text
}
