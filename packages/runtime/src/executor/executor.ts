import type { Clock } from '../clock.ts'
import { type Store, StoreAway } from '../store/port.ts'
import { BatchRun, type Waiting } from './batch-run.ts'
import { commandKey, newDossierId } from './identity.ts'
import { Models } from './models.ts'
import type { CommandAnswer, CommandRequest } from './request.ts'
import type { Surroundings } from './surroundings.ts'
import { SurroundingsKeeper } from './surroundings-keeper.ts'
import { type Tip, TipCache } from './tip-cache.ts'

export interface ExecutorOptions {
  readonly store: Store
  readonly clock: Clock
  /** In which zone a day of the installation begins. */
  readonly utcOffset: string
  /** How many dossiers stay in memory between two commands. */
  readonly cachedDossiers?: number
}

const MOST_IN_A_BATCH = 256
const MOST_TRIES = 20

/**
 * Takes commands, decides them on the tip of their dossier and answers once they are durable. Commands that arrive
 * together share a transaction; two on one dossier in a batch are decided one after the other.
 */
export class Executor {
  readonly models: Models
  readonly #store: Store
  readonly #clock: Clock
  readonly #surroundings: SurroundingsKeeper
  readonly #tips: TipCache
  #waiting: Waiting[] = []
  #running = false
  #latest = 0

  constructor({ store, clock, utcOffset, cachedDossiers }: ExecutorOptions) {
    this.#store = store
    this.#clock = clock
    this.models = new Models(store.inputs)
    this.#surroundings = new SurroundingsKeeper(store, utcOffset)
    this.#tips = new TipCache(store.histories, cachedDossiers ?? 10_000)
  }

  /** Resolves after the commit is durable. Rejects with `StoreAway` when the store does not answer: try again with the same key. */
  execute(request: CommandRequest): Promise<CommandAnswer> {
    return new Promise((resolve, reject) => {
      const { dossier, actor, key } = request
      const addressed = {
        request,
        key: commandKey(actor, key),
        dossier: 'id' in dossier ? dossier.id : newDossierId(actor, key),
      }
      this.#waiting.push({ ...addressed, resolve, reject, tries: 0 })
      if (this.#running) return
      this.#running = true
      setImmediate(() => void this.#drain())
    })
  }

  /** Where a dossier stands now; undefined when there is none. */
  async look(dossier: string): Promise<Tip | undefined> {
    if (this.#store.shared) this.#tips.drop(dossier)
    return (await this.#tips.load(new Set([dossier]))).get(dossier)
  }

  /** What decides beside spec, state and command, now. */
  around(): Promise<Surroundings> {
    return this.#surroundings.at(this.#clock.now())
  }

  async #drain(): Promise<void> {
    for (;;) {
      await this.#runAll(this.#waiting.splice(0, MOST_IN_A_BATCH))
      if (this.#waiting.length === 0) break
      // What arrived while the disk was busy joins the next transaction.
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#running = false
  }

  /** A batch that fails is done again one by one, so that one bad command harms nobody else. */
  async #runAll(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.#run(batch)
    } catch (error) {
      const open = batch.filter(({ settled }) => settled !== true)
      if (batch.length === 1 || error instanceof StoreAway) for (const waiting of open) waiting.reject(error)
      else for (const waiting of open) await this.#runAll([waiting])
    }
  }

  async #run(batch: readonly Waiting[]): Promise<void> {
    // A clock that was set back must not make a command older than the one before it.
    this.#latest = Math.max(this.#latest, this.#clock.now())
    const run = new BatchRun(this.#store, this.models, this.#tips, this.#surroundings, this.#latest)
    const again = await run.run(batch)
    for (const waiting of again) {
      waiting.tries += 1
      if (waiting.tries > MOST_TRIES) waiting.reject(new StoreAway(new Error('too many conflicts')))
    }
    this.#waiting.unshift(...again.filter(({ tries }) => tries <= MOST_TRIES))
  }
}
