import type { DossierState, Model, OpenCall, Step } from '@motcua/engine'
import type { Executor } from '../executor/executor.ts'
import type { OutboxKey } from '../store/outbox-port.ts'
import type { Delivery } from './courier.ts'

/** A call that is open still, with all that is needed to answer it. */
export interface OpenedCall {
  readonly open: OpenCall
  readonly state: DossierState
  readonly model: Model
  readonly step: Step
  /** Whom the dossier is about, for lists. */
  readonly label: string | null
}

/** An effect that wants a call answered. */
interface Asking extends OutboxKey {
  readonly effect: { readonly call: string; readonly attempt: number }
}

/** Looks before it asks: what nobody waits for any more, or not now, need not be asked of anybody. */
export class CallReader {
  readonly #executor: Executor

  constructor(executor: Executor) {
    this.#executor = executor
  }

  /** The open call of an entry, or what to do with the entry instead. */
  read({ dossier, effect: { call, attempt } }: Asking): Promise<OpenedCall | Delivery> {
    return this.of(dossier, call, attempt)
  }

  /** The same of any dossier; without an attempt, whichever is open. */
  async of(dossier: string, call: string, attempt?: number): Promise<OpenedCall | Delivery> {
    const tip = await this.#executor.look(dossier)
    const state = tip?.state
    const open = state?.calls !== undefined && Object.hasOwn(state.calls, call) ? state.calls[call] : undefined
    if (tip === undefined || state === undefined || open === undefined || open.failed) return 'done'
    if (attempt !== undefined && open.attempt !== attempt) return 'done'
    if (state.suspended !== undefined) return 'later'
    await this.#executor.models.load([state.specHash])
    const model = this.#executor.models.get(state.specHash)?.model
    const step = model?.steps.get(open.node)
    return model === undefined || step === undefined ? 'later' : { open, state, model, step, label: tip.label }
  }
}
