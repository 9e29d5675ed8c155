import type { CompiledCondition, Decision, Facts, Json, Outputs, Verdict } from '@motcua/rules'
import { LATER } from './bare-spec.ts'

/** One thing that the data were asked on the way of a command, and the answer that this way of it took. */
export type Asked =
  | { readonly node: string; readonly when: CompiledCondition; readonly holds: boolean }
  | { readonly node: string; readonly decides: boolean; readonly outputs: Outputs }
  | { readonly node: string; readonly list: string; readonly items: number }

/** Who chooses among answers: which of so many, 0 first. `what`: what is asked. */
export interface Chooser {
  pick(of: number, what: unknown): number
}

/** What was chosen on the way of a command, so that it can be gone again. `putsOff`: questions were put off. */
export interface Chosen {
  readonly picks: readonly number[]
  readonly putsOff: boolean
}

/** A condition to be answered: `first` is the answer to try first, `forced` the only one. */
interface Question {
  readonly node: string
  readonly when: CompiledCondition
  readonly first: boolean
  readonly forced: boolean | undefined
}

/** A list whose items are wanted: `first` is the one to try first. */
interface ListQuestion {
  readonly node: string
  readonly list: string
  readonly first: readonly Json[]
}

/** The two lists that differ in where they lead: a bare flow does not look at an item. */
export const NO_ITEMS: readonly Json[] = []
export const ONE_ITEM: readonly Json[] = ['']

/**
 * Answers in place of the data: what the followed facts leave open is chosen, one way after the other. Put off, a question
 * is not answered within the command: the branch rests there, as it does while a registry is asked.
 */
export class Questions {
  readonly #followed: ReadonlySet<string>
  readonly #answered = new Set<unknown>()
  readonly #seen = new Set<unknown>()
  readonly #nodes = new Set<string>()
  #circledAfter: number | undefined
  #chooser: Chooser = { pick: () => 0 }
  #picks: number[] = []
  #asked: Asked[] = []
  #isPuttingOff = false
  #answering: string | undefined

  constructor(followed: ReadonlySet<string>) {
    this.#followed = followed
  }

  /** What was asked since the command began. */
  get asked(): readonly Asked[] {
    return this.#asked
  }

  get chosen(): Chosen {
    return { picks: this.#picks, putsOff: this.#isPuttingOff }
  }

  /** How many nodes chose among answers since the command began. */
  get asking(): number {
    return this.#nodes.size
  }

  /**
   * A command begins.
   *
   * @param answering the node whose question was put off before and is answered now
   */
  begin(chooser: Chooser, isPuttingOff: boolean, answering: string | undefined): void {
    this.#chooser = chooser
    this.#picks = []
    this.#asked = []
    this.#isPuttingOff = isPuttingOff
    this.#answering = answering
    this.#answered.clear()
    this.#seen.clear()
    this.#nodes.clear()
    this.#circledAfter = undefined
  }

  /** How many choices were made before something was asked a second time; undefined when nothing was. */
  get circledAfter(): number | undefined {
    return this.#circledAfter
  }

  holds({ node, when, first, forced }: Question, facts: Facts): Verdict {
    this.#see(when)
    const known = when.test(facts)
    if (known !== undefined || this.#areFollowed(when.missing(facts))) {
      this.#asked.push({ node, when, holds: known === true })
      return known
    }
    if (this.#isPutOff(node, when)) return undefined
    this.#nodes.add(node)
    const holds = forced ?? (this.#pick(2, when) === 0 ? first : !first)
    this.#asked.push({ node, when, holds })
    return holds
  }

  /** The items of a list: those that are followed, else none or one. Undefined where the question is put off. */
  items({ node, list, first }: ListQuestion, known: Json | undefined): Json | undefined {
    this.#see(node)
    const isKnown = known !== undefined || this.#areFollowed([list])
    if (!isKnown && this.#isPutOff(node, node)) return undefined
    if (!isKnown) this.#nodes.add(node)
    const chosen = isKnown ? (known ?? []) : this.#pick(2, list) === 0 ? first : otherThan(first)
    this.#asked.push({ node, list, items: Array.isArray(chosen) ? chosen.length : 0 })
    return chosen
  }

  /** What a decision comes to: what the followed facts make of it, else one of `results`. */
  decides(node: string, made: Decision, results: readonly Decision[]): Decision {
    this.#see(node)
    const isOpen = !made.ok && made.code === 'unknownFact' && !this.#areFollowed(made.facts)
    if (isOpen && this.#isPutOff(node, node)) return PUT_OFF
    if (isOpen) this.#nodes.add(node)
    const result = isOpen ? (results[this.#pick(results.length, node)] ?? made) : made
    this.#asked.push({ node, decides: result.ok, outputs: result.ok ? result.outputs : {} })
    return result
  }

  #pick(of: number, what: unknown): number {
    const way = this.#chooser.pick(of, what)
    this.#picks.push(way)
    return way
  }

  #see(what: unknown): void {
    if (this.#seen.has(what)) this.#circledAfter ??= this.#picks.length
    this.#seen.add(what)
  }

  /** Whether facts are missing because nobody brought them, and not because they are not followed. */
  #areFollowed(missing: readonly string[]): boolean {
    return this.#followed.size > 0 && missing.every((fact) => this.#followed.has(fact))
  }

  /** What is asked a second time belongs to the next visit of the node. */
  #isPutOff(node: string, what: unknown): boolean {
    if (!this.#isPuttingOff) return false
    if (node !== this.#answering || this.#answered.has(what)) return true
    this.#answered.add(what)
    return false
  }
}

function otherThan(items: readonly Json[]): readonly Json[] {
  return items.length === 0 ? ONE_ITEM : NO_ITEMS
}

const PUT_OFF: Decision = { ok: false, code: 'unknownFact', rows: [], facts: [LATER] }
