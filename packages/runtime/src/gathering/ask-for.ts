import type { Json } from '@motcua/engine'
import { type CompiledCondition, type Condition, compileCondition, readPath } from '@motcua/rules'
import { Engine } from 'json-rules-engine'
import { addOperators, boundOf } from './bounds.ts'

/** A fact that a registry may know. */
export interface Askable {
  readonly cost: number
  /** Undefined: the registry has no such entry. */
  ask(): Promise<Json | undefined>
}

/** What is known, and what may be asked for; an answer counts as known from then on. */
export class KnownFacts {
  readonly gathered: Record<string, Json> = {}
  readonly #known: Readonly<Record<string, Json>>
  readonly #askable: ReadonlyMap<string, Askable>
  readonly #asked = new Map<string, Promise<Json | undefined>>()

  constructor(known: Readonly<Record<string, Json>>, askable: ReadonlyMap<string, Askable>) {
    this.#known = known
    this.#askable = askable
  }

  all(): Readonly<Record<string, Json>> {
    return { ...this.#known, ...this.gathered }
  }

  /** What it costs to ask for everything that keeps a condition open. */
  costOf(condition: Condition): number {
    const missing = compileCondition(condition)
      .missing(this.all())
      .filter((fact) => this.#mayAsk(fact))
    return missing.reduce((sum, fact) => sum + (this.#askable.get(fact)?.cost ?? 0), 0)
  }

  /** Facts that may still be asked for. */
  open(): readonly string[] {
    return [...this.#askable.keys()].filter((fact) => this.#mayAsk(fact))
  }

  ask(fact: string): Promise<Json | undefined> {
    const asked = this.#asked.get(fact) ?? this.#note(fact)
    this.#asked.set(fact, asked)
    return asked
  }

  async #note(fact: string): Promise<Json | undefined> {
    const value = await this.#askable.get(fact)?.ask()
    if (value !== undefined) this.gathered[fact] = value
    return value
  }

  #mayAsk(fact: string): boolean {
    return this.#askable.has(fact) && !this.#asked.has(fact) && !Object.hasOwn(this.#known, fact)
  }
}

/**
 * Asks registries for what one condition needs, and for nothing that it does not: json-rules-engine's almanac asks for a fact
 * when a comparison comes to it. What the almanac makes of the rule is not looked at; our compiled condition has the verdict.
 */
export async function askFor(condition: Condition, compiled: CompiledCondition, facts: KnownFacts): Promise<void> {
  for (const bound of ['certain', 'possible'] as const) {
    if (facts.open().length === 0 || compiled.test(facts.all()) !== undefined) return
    const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: readPath })
    addOperators(engine)
    for (const [fact, value] of Object.entries(facts.all())) engine.addFact(fact, value)
    for (const fact of facts.open()) engine.addFact(fact, () => facts.ask(fact))
    engine.addRule({ conditions: boundOf(condition, bound, (part) => facts.costOf(part)), event: { type: bound } })
    await engine.run()
  }
}
