import {
  type Actor,
  type Command,
  type DossierState,
  type Event,
  type EventType,
  type NamedDossier,
  namedRejection,
  type Rejection,
  type RejectionCode,
} from '@motcua/engine'
import type { ErasePersonalValues } from '@motcua/engine/commit'
import type { Spec } from '@motcua/spec'
import type { Clock } from '../clock.ts'
import type { Dispatcher } from '../executor/dispatcher.ts'
import type { LookUpSecrets } from '../executor/look-up-secret.ts'
import type { Accepted, CommandAnswer } from '../executor/request.ts'
import { HttpProblem, hasMovedOn, notFound, refusal } from '../http/problem.ts'
import type { PeopleNames } from '../organisation/people-names.ts'
import type { Courier } from '../outbox/courier.ts'
import type { NamedFile } from '../store/file-port.ts'
import type { Store } from '../store/port.ts'
import type { DossierReader, LoadedDossier } from './loaded-dossier.ts'
import { historyOf } from './loaded-dossier.ts'
import type { Recounter } from './recounter.ts'
import type { Scheduler } from './scheduler.ts'

/** One command on its way to the executor. */
export interface Order {
  readonly dossier: { readonly id: string } | { readonly specHash: string }
  readonly command: Command | ErasePersonalValues
  readonly actor: Actor
  readonly key: string
  readonly label?: string
  readonly files?: readonly NamedFile[]
}

const KEPT_STATES = 10_000

/** What the routes want of dossiers: read one, send it a command, tell refusals as problems. */
export class Dossiers {
  readonly reader: DossierReader
  readonly secrets: LookUpSecrets
  readonly #dispatcher: Dispatcher
  readonly #store: Store
  readonly #clock: Clock
  readonly #scheduler: Scheduler
  readonly #courier: Courier
  readonly #recounter: Recounter
  /** States as this process saw them last; only for judging answers before the engine has the last word. */
  readonly #states = new Map<string, DossierState>()

  constructor(parts: {
    readonly dispatcher: Dispatcher
    readonly reader: DossierReader
    readonly secrets: LookUpSecrets
    readonly store: Store
    readonly clock: Clock
    readonly scheduler: Scheduler
    readonly courier: Courier
    readonly recounter: Recounter
  }) {
    this.#dispatcher = parts.dispatcher
    this.reader = parts.reader
    this.secrets = parts.secrets
    this.#store = parts.store
    this.#clock = parts.clock
    this.#scheduler = parts.scheduler
    this.#courier = parts.courier
    this.#recounter = parts.recounter
    parts.dispatcher.onCommit(({ state }) => this.#keep(state))
  }

  async load(id: string): Promise<LoadedDossier> {
    const loaded = await this.reader.read(id)
    if (loaded === undefined) throw noDossier()
    return loaded
  }

  /** The state to judge a command's answers against; read anew where other processes may have moved it on. */
  async stateOf(id: string): Promise<DossierState> {
    const known = this.#store.shared ? undefined : this.#states.get(id)
    if (known !== undefined) return known
    const { state } = await this.load(id)
    this.#keep(state)
    return state
  }

  /** @throws HttpProblem with the engine's refusal, 409 with what happened meanwhile. */
  async execute(order: Order, names: PeopleNames): Promise<Accepted> {
    const answer = await this.#dispatcher.execute(order)
    if (answer.ok) return answer
    throw await this.#refusal(order, answer, names)
  }

  /** Fires every timer, delivers every effect that is due by now, and counts anew; resolves when all of it is through. */
  async settle(): Promise<void> {
    for (;;) {
      const recounted = await this.#recounter.recountAll()
      const fired = await this.#scheduler.fireDue()
      const delivered = await this.#courier.deliverDue()
      if (recounted + fired + delivered === 0) return
    }
  }

  /** A calendar was published: open dossiers are counted anew, by and by. */
  recountSoon(): void {
    this.#recounter.expect()
  }

  /** A dossier by code and secret. Both wrong and unknown look alike, and take alike. */
  async track(code: string, secret: string): Promise<LoadedDossier> {
    const row = await this.#store.histories.rowByCode(code.trim().toUpperCase())
    const matches = this.secrets.matches(row?.dossier ?? 'none', secret)
    if (row !== undefined && matches) return this.load(row.dossier)
    const text = {
      vi: 'Mã hồ sơ và mã tra cứu không khớp. Xem lại hai mã trên giấy tiếp nhận.',
      en: 'Code and look-up secret do not match. See both on your receipt.',
    }
    throw new HttpProblem('wrongSecret', text)
  }

  now(): number {
    return this.#clock.now()
  }

  #keep(state: DossierState): void {
    this.#states.delete(state.dossier)
    if (state.status === 'ended') return
    this.#states.set(state.dossier, state)
    if (this.#states.size <= KEPT_STATES) return
    const [oldest] = this.#states.keys()
    if (oldest !== undefined) this.#states.delete(oldest)
  }

  async #refusal(order: Order, answer: Exclude<CommandAnswer, Accepted>, names: PeopleNames): Promise<HttpProblem> {
    switch (answer.code) {
      case 'unknownDossier':
        return noDossier()
      case 'unknownSpec':
        return notFound({ vi: 'thủ tục này', en: 'such procedure' })
      case 'idempotencyMismatch':
        return keyUsed()
      case 'notEnded':
        return notEnded()
      case 'rejected':
        return this.#rejected(order, answer.rejection, names)
    }
  }

  async #rejected({ dossier, command }: Order, rejection: Rejection, names: PeopleNames): Promise<HttpProblem> {
    if (!('id' in dossier)) {
      const spec = await this.reader.specOf(dossier.specHash)
      return refusal(
        spec === undefined ? rejection : named(spec, command, rejection, { id: '', name: spec.identity.title }),
      )
    }
    const loaded = await this.load(dossier.id)
    const { code } = loaded.row
    const told = named(loaded.spec, command, rejection, { id: dossier.id, name: { vi: code, en: code } })
    if (!hasMovedOn(rejection)) return refusal(told)
    this.#states.delete(dossier.id)
    return refusal(told, historyOf(loaded, names, seenBy(loaded, command, rejection)))
  }
}

function named(spec: Spec, command: Order['command'], rejection: Rejection, dossier: NamedDossier): Rejection {
  return command.type === 'ErasePersonalValues' ? rejection : namedRejection(spec, command, rejection, dossier)
}

/** What explains a refusal, where nothing that the command names was opened. */
const EXPLAINED_BY: Readonly<Partial<Record<RejectionCode, EventType>>> = {
  ended: 'DossierEnded',
  suspended: 'DossierSuspended',
  notSuspended: 'DossierResumed',
  alreadyReappointed: 'DossierReappointed',
}

/**
 * The last commit that the sender of a command must have seen: the one that opened what it is about (completed what is to
 * be taken back), else the one before what explains the refusal, else all but the last.
 */
function seenBy({ commits }: LoadedDossier, command: Order['command'], { code }: Rejection): number {
  const thing = 'task' in command ? command.task : 'wait' in command ? command.wait : undefined
  const begins = command.type === 'RecallTask' ? completes : opens
  const opening = commits.findLast(({ commit }) => commit.events.some((event) => begins(event, thing)))
  if (opening !== undefined) return opening.commit.sequence
  const type = EXPLAINED_BY[code]
  const explained = commits.findLast(({ commit }) => commit.events.some((event) => event.type === type))
  return ((explained ?? commits.at(-1))?.commit.sequence ?? 1) - 1
}

function completes(event: Event, thing: string | undefined): boolean {
  return event.type === 'TaskCompleted' && event.task === thing
}

function opens(event: Event, thing: string | undefined): boolean {
  return (event.type === 'TaskOpened' && event.task === thing) || (event.type === 'WaitOpened' && event.wait === thing)
}

function noDossier(): HttpProblem {
  return notFound({ vi: 'hồ sơ này, hoặc bạn không có quyền xem', en: 'such dossier, or you may not see it' })
}

function keyUsed(): HttpProblem {
  const text = {
    vi: 'Idempotency-Key này đã dùng cho nội dung khác; tạo khoá mới cho yêu cầu mới.',
    en: 'This Idempotency-Key was used with another content; make a new key for a new request.',
  }
  return new HttpProblem('idempotencyMismatch', text)
}

function notEnded(): HttpProblem {
  const text = { vi: 'Hồ sơ chưa kết thúc.', en: 'The dossier has not ended yet.' }
  return new HttpProblem('wrongState', text)
}
