import { type Actor, type Command, decide, type OpenTask } from '@motcua/engine'
import { organisationAt } from '../../organisation/engine-organisation.ts'
import type { LoadedDossier } from '../loaded-dossier.ts'
import type { ViewContext } from '../view-context.ts'

/** Stands for words that somebody has not written yet. */
const SOME_WORDS = '…'

/**
 * What a person may do with a dossier now. The engine is asked, with the very command and without doing it, so that a page
 * never offers what would be refused.
 */
export class Leave {
  readonly #loaded: LoadedDossier
  readonly #actor: Actor
  readonly #context: ViewContext

  constructor(loaded: LoadedDossier, actor: Actor, context: ViewContext) {
    this.#loaded = loaded
    this.#actor = actor
    this.#context = context
  }

  /** Whether this person may complete a task: an outcome that there is not is then what is wrong, and not the person. */
  work({ id: task, revision }: OpenTask): boolean {
    return this.#answerTo({ type: 'CompleteTask', task, revision, outcome: '' }) === 'unknownOutcome'
  }

  accept({ id: task, revision, handOver }: OpenTask): boolean {
    return handOver !== undefined && this.#allows({ type: 'AcceptHandOver', task, revision })
  }

  consult({ id: task, revision }: OpenTask, consultation: string): boolean {
    return this.#allows({ type: 'Consult', task, revision, consultation, question: SOME_WORDS })
  }

  recall(task: string): boolean {
    return this.#allows({ type: 'RecallTask', task, reason: SOME_WORDS })
  }

  interrupt(message: string): boolean {
    return this.#allows({ type: 'InterruptDossier', message, reason: SOME_WORDS })
  }

  suspend(): boolean {
    const { suspended } = this.#loaded.state
    return suspended === undefined && this.#allows({ type: 'SuspendDossier', reason: SOME_WORDS })
  }

  resume(): boolean {
    return this.#allows({ type: 'ResumeDossier' })
  }

  /** A time that is too short is then what is wrong, and nothing else. */
  reappoint(): boolean {
    const within = { amount: 1, unit: 'working-days' } as const
    return ['ok', 'notLater'].includes(this.#answerTo({ type: 'Reappoint', within, reason: SOME_WORDS }))
  }

  reopen(node: string): boolean {
    return this.#allows({ type: 'ReopenDossier', node, reason: SOME_WORDS })
  }

  #allows(command: Command): boolean {
    return this.#answerTo(command) === 'ok'
  }

  #answerTo(command: Command): string {
    const { model, state } = this.#loaded
    const { view, now } = this.#context
    const organisation = organisationAt(view, now)
    const decision = decide(model, state, command, {
      now,
      actor: this.#actor,
      dossier: state.dossier,
      organisation,
    })
    return decision.ok ? 'ok' : decision.rejection.code
  }
}
