import { type CompiledCondition, type Condition, compileCondition } from '@motcua/rules'
import type { Answers, Form } from '@motcua/spec'

type Gates = readonly CompiledCondition[]

interface Part {
  readonly when?: Condition
  readonly scope?: string
  readonly elements?: readonly Part[]
}

const SCOPE = '#/properties/'

/** On what it depends which fields a form asks for. */
export class FormGates {
  /** For each field the places at which it is asked, each with the conditions that must all hold there. */
  readonly #gates = new Map<string, Gates[]>()

  constructor({ layout }: Form) {
    for (const page of layout.elements) this.#read(page, [])
  }

  get fields(): readonly string[] {
    return [...this.#gates.keys()]
  }

  /** The facts on which it depends whether a field is asked for. */
  factsOf(field: string): readonly string[] {
    return (this.#gates.get(field) ?? []).flat().flatMap(({ facts }) => facts)
  }

  /** Whether a field is asked for, whatever the facts are. */
  isAlwaysAsked(field: string): boolean {
    return this.#gates.get(field)?.some((gates) => gates.length === 0) === true
  }

  isAsked(field: string, facts: Answers): boolean {
    return this.#gates.get(field)?.some((gates) => gates.every((gate) => gate.test(facts) === true)) === true
  }

  #read({ when, scope, elements = [] }: Part, outer: Gates): void {
    const gates = when === undefined ? outer : [...outer, compileCondition(when)]
    if (scope !== undefined) {
      const field = scope.slice(SCOPE.length)
      this.#gates.set(field, [...(this.#gates.get(field) ?? []), gates])
    }
    for (const element of elements) this.#read(element, gates)
  }
}

/** The conditions of a form. */
export function conditionsIn({ layout }: Form): readonly Condition[] {
  const within = ({ when, elements = [] }: Part): readonly Condition[] => [
    ...(when === undefined ? [] : [when]),
    ...elements.flatMap(within),
  ]
  return layout.elements.flatMap(within)
}
