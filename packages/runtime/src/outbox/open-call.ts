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
  async read({ dossier, effect: { call, attempt } }: Asking): Promise<OpenedCall | Delivery> {
    const state = (await this.#executor.look(dossier))?.state
    const open = state?.calls !== undefined && Object.hasOwn(state.calls, call) ? state.calls[call] : undefined
    if (state === undefined || open === undefined || open.attempt !== attempt || open.failed) return 'done'
    if (state.suspended !== undefined) return 'later'
    await this.#executor.models.load([state.specHash])
    const model = this.#executor.models.get(state.specHash)?.model
    const step = model?.steps.get(open.node)
    return model === undefined || step === undefined ? 'later' : { open, state, model, step }
  }
}
