import type { Model } from '../model.ts'
import type { FactSources } from './fact-sources.ts'

/** Where the followed facts are brought and asked for. */
export class FactTraffic {
  readonly #followed: ReadonlySet<string>
  readonly #at = new Map<string, ReadonlySet<string>>()

  constructor(model: Model, sources: FactSources, followed: readonly string[]) {
    this.#followed = new Set(followed)
    if (followed.length === 0) return
    for (const { id, node, ways, items } of model.steps.values()) {
      const asked = ways.flatMap(({ when }) => when?.facts ?? [])
      const decided = node.kind === 'decision' ? (model.decisions.get(node.decision)?.facts ?? []) : []
      const made = node.kind === 'decision' ? sources.outputsAt(id) : []
      this.#at.set(id, new Set([...asked, ...(items?.facts ?? []), ...decided, ...made, ...sources.broughtAt(id)]))
    }
  }

  /** Whether facts that are brought, or that some nodes ask for, are brought or asked for at others too. */
  meets(brought: Iterable<string>, asking: Iterable<string>, others: ReadonlySet<string>): boolean {
    if (this.#followed.size === 0) return false
    const facts = [...brought, ...[...asking].flatMap((node) => [...(this.#at.get(node) ?? [])])]
    return facts.some((fact) => this.#followed.has(fact) && [...others].some((node) => this.#at.get(node)?.has(fact)))
  }
}
