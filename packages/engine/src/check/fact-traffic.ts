import type { Model } from '../model.ts'
import type { FactSources } from './fact-sources.ts'
import { factsAskedAt } from './facts-asked.ts'

/** Where the followed facts are brought and asked for. */
export class FactTraffic {
  readonly #followed: ReadonlySet<string>
  readonly #at = new Map<string, ReadonlySet<string>>()

  constructor(model: Model, sources: FactSources, followed: readonly string[]) {
    this.#followed = new Set(followed)
    if (followed.length === 0) return
    for (const step of model.steps.values()) {
      const { id } = step
      this.#at.set(id, new Set([...factsAskedAt(model, step), ...sources.outputsAt(id), ...sources.broughtAt(id)]))
    }
  }

  /** Whether facts that are brought, or that some nodes ask for, are brought or asked for at others too. */
  meets(brought: Iterable<string>, asking: Iterable<string>, others: ReadonlySet<string>): boolean {
    if (this.#followed.size === 0) return false
    const facts = [...brought, ...[...asking].flatMap((node) => [...(this.#at.get(node) ?? [])])]
    return facts.some((fact) => this.#followed.has(fact) && [...others].some((node) => this.#at.get(node)?.has(fact)))
  }
}
