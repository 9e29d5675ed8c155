import type { Json, Outputs } from '@motcua/rules'
import type { Answers } from '@motcua/spec'
import type { Model } from '../model.ts'
import { own } from '../own.ts'
import type { FactSources, Source } from './fact-sources.ts'
import { factsOf, isMetUnknown, type Need, needsByDeed, standingOf } from './needs.ts'
import type { Done } from './position.ts'

/** What the registries know, and what each deed of a play brings along, in the play's order. */
export interface FoundFacts {
  readonly registries: Answers
  readonly answers: readonly Answers[]
}

/** No facts make the play happen. `contradictory`: those that would have to be this and that. */
export interface NoFacts {
  readonly contradictory: ReadonlySet<string>
}

/** Who brings a fact that is not in a form: the registries. */
const REGISTRIES = -1

/** A place in a play at which a fact may be brought. */
interface Slot {
  readonly fact: string
  /** The deed that brings it. */
  readonly deed: number
  /** Needs from this position on see it. */
  readonly from: number
  /** Undefined until something depends on it; then filled in or left blank. */
  filled: { readonly value: Json } | 'blank' | undefined
}

const MOST_TRIES = 5000

/**
 * Looks for facts with which a play happens as it was thought out: what somebody fills in, what a registry knows. What the play
 * itself says of them stays.
 */
export function findFacts(sources: FactSources, model: Model, play: readonly Done[]): FoundFacts | NoFacts {
  return new Search(sources, model, play).find()
}

class Search {
  readonly #sources: FactSources
  readonly #brings: readonly Source[]
  readonly #needs: Need[] = []
  readonly #slots = new Map<string, Slot[]>()
  #outputs: readonly { readonly at: number; readonly outputs: Outputs }[] = []
  readonly #contradictory = new Set<string>()
  #tries = 0

  constructor(sources: FactSources, model: Model, play: readonly Done[]) {
    this.#sources = sources
    this.#brings = play.map(({ deed }) => sources.of(deed))
    for (const fact of sources.registry) this.#addSlot(fact, REGISTRIES, play[0]?.answers)
    const needs = needsByDeed(model, play)
    for (const [deed, done] of play.entries()) {
      for (const fact of this.#brings[deed]?.fields ?? []) this.#addSlot(fact, deed, done.answers)
      this.#needs.push(...(needs[deed] ?? []))
    }
  }

  find(): FoundFacts | NoFacts {
    if (!this.#goOn(0)) return { contradictory: this.#contradictory }
    return { registries: this.#broughtBy(REGISTRIES), answers: this.#brings.map((_, deed) => this.#broughtBy(deed)) }
  }

  #addSlot(fact: string, deed: number, given: Answers | undefined): void {
    const value = own(given ?? {}, fact)
    const slots = this.#slots.get(fact) ?? []
    slots.push({ fact, deed, from: this.#needs.length, filled: value === undefined ? undefined : { value } })
    this.#slots.set(fact, slots)
  }

  /** Whether all needs from a position on can be met. */
  #goOn(from: number): boolean {
    const known = this.#outputs
    this.#outputs = known.filter(({ at }) => at < from)
    for (let at = from; at < this.#needs.length; at++) {
      const need = this.#needs[at]
      if (need === undefined || this.#isMet(need, at)) continue
      if (this.#meet(need, at)) return true
      this.#outputs = known
      return false
    }
    if (this.#fitForms()) return true
    this.#outputs = known
    return false
  }

  /** Whether a need is met as things stand; what it still depends on is settled first. */
  #isMet(need: Need, at: number): boolean {
    const standing = standingOf(need, this.#factsFor(need, at))
    if ('missing' in standing)
      return standing.missing.every((fact) => this.#openSlot(fact, at) === undefined) && isMetUnknown(need)
    if (standing.isMet && standing.outputs !== undefined)
      this.#outputs = [...this.#outputs, { at, outputs: standing.outputs }]
    return standing.isMet
  }

  /** Fills in one thing more on which a need depends, and goes on from the first need that sees it. */
  #meet(need: Need, at: number): boolean {
    const standing = standingOf(need, this.#factsFor(need, at))
    const facts = 'missing' in standing ? standing.missing : factsOf(need)
    for (const fact of facts) {
      const slot = this.#openSlot(fact, at)
      if (slot !== undefined) return this.#fill(slot, this.#valuesFor(need, fact), () => this.#goOn(slot.from))
    }
    for (const fact of factsOf(need)) this.#contradictory.add(fact)
    return false
  }

  #valuesFor(need: Need, fact: string): readonly Json[] {
    return need.kind === 'value' ? [this.#sources.someValue(fact, need.value)] : this.#sources.values(fact)
  }

  /** Where a fact may still be brought, the last place first; not before one at which it was. */
  #openSlot(fact: string, at: number): Slot | undefined {
    const slot = this.#slots.get(fact)?.findLast(({ from, filled }) => from <= at && filled !== 'blank')
    return slot?.filled === undefined ? slot : undefined
  }

  #fill(slot: Slot, values: readonly Json[], goOn: () => boolean): boolean {
    const source = this.#brings[slot.deed]
    const mayBeBlank = source === undefined || !this.#sources.isRequired(slot.fact, source)
    for (const filled of [...values.map((value) => ({ value })), ...(mayBeBlank ? (['blank'] as const) : [])]) {
      this.#tries += 1
      if (this.#tries > MOST_TRIES) break
      slot.filled = filled
      if (goOn()) return true
    }
    slot.filled = undefined
    return false
  }

  #factsFor(need: Need, at: number): Answers {
    return this.#factsWhere(factsOf(need), ({ from }) => from <= at)
  }

  /** Facts as the slots that count and the decisions so far give them. */
  #factsWhere(facts: Iterable<string>, counts: (slot: Slot) => boolean): Answers {
    const known: Record<string, Json> = {}
    for (const fact of facts) {
      const slot = this.#slots.get(fact)?.findLast((one) => typeof one.filled === 'object' && counts(one))
      if (typeof slot?.filled === 'object') known[fact] = slot.filled.value
      const output = this.#outputs.findLast(({ outputs }) => Object.hasOwn(outputs, fact))?.outputs[fact]
      if (output !== undefined) known[fact] = output
    }
    return known
  }

  /** Whether forms take what is filled in; what they ask may depend on more. */
  #fitForms(): boolean {
    for (const [deed, source] of this.#brings.entries()) {
      const brought = this.#broughtBy(deed)
      const blank = this.#slotsOf(deed).flatMap(({ fact, filled }) => (filled === 'blank' ? [fact] : []))
      if (Object.keys(brought).length + blank.length === 0) continue
      const facts = this.#factsWhere(this.#slots.keys(), (slot) => slot.deed < deed)
      if (this.#sources.fits(source, brought, blank, facts)) continue
      const gates = [...Object.keys(brought), ...blank].flatMap((fact) => this.#sources.gatesOf(fact))
      const open = this.#slotsOf(deed).find(({ fact, filled }) => filled === undefined && gates.includes(fact))
      if (open !== undefined) return this.#fill(open, this.#sources.values(open.fact), () => this.#goOn(open.from))
      for (const fact of [...Object.keys(brought), ...blank, ...gates]) this.#contradictory.add(fact)
      return false
    }
    return true
  }

  #slotsOf(deed: number): readonly Slot[] {
    return [...this.#slots.values()].flatMap((slots) => slots.filter((slot) => slot.deed === deed))
  }

  #broughtBy(deed: number): Answers {
    const brought: Record<string, Json> = {}
    for (const { fact, filled } of this.#slotsOf(deed)) {
      if (typeof filled === 'object') Object.assign(brought, this.#sources.answersFor(fact, filled.value))
    }
    return brought
  }
}
