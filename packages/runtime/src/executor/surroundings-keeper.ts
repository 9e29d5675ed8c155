import { localDate } from '@motcua/calendar'
import type { InputText } from '@motcua/engine/commit'
import type { Store } from '../store/port.ts'
import { type Surroundings, surroundings } from './surroundings.ts'

/** Keeps today's surroundings, and sees to it that every text a commit is going to name is stored before. */
export class SurroundingsKeeper {
  readonly #store: Store
  readonly #utcOffset: string
  readonly #stored = new Set<string>()
  #current: Surroundings | undefined

  constructor(store: Store, utcOffset: string) {
    this.#store = store
    this.#utcOffset = utcOffset
  }

  async at(now: number): Promise<Surroundings> {
    const day = localDate(now, this.#utcOffset)
    const revision = await this.#store.directory.revision()
    if (this.#current?.day === day && this.#current.revision === revision) return this.#current
    const directory = await this.#store.directory.read()
    this.#current = surroundings(directory, day)
    return this.#current
  }

  async keep(texts: readonly InputText[]): Promise<void> {
    const missing = texts.filter(({ digest }) => !this.#stored.has(digest))
    if (missing.length === 0) return
    await this.#store.inputs.put(missing)
    for (const { digest } of missing) this.#stored.add(digest)
  }
}
