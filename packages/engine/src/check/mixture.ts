import type { Step } from '../model.ts'

/** A fork with more conditions tries them alone, in pairs and all together, not each of a thousand mixtures. */
const MANY_CONDITIONS = 8
const FEW_TOGETHER = 2

/** Which ways out of a fork with very many conditions are tried together. */
export class Mixture {
  readonly #first: number
  #held = 0
  #before = 0

  constructor(first: number) {
    this.#first = first
  }

  /** The answer that is left for the condition of the way at a position; undefined where both are. */
  forced(at: number): boolean | undefined {
    if (at === this.#first) this.#held = this.#before = 0
    const areAllHeld = this.#held === this.#before
    this.#before += 1
    if (areAllHeld) return this.#held > FEW_TOGETHER ? true : undefined
    return this.#held >= FEW_TOGETHER ? false : undefined
  }

  count(): void {
    this.#held += 1
  }
}

/** Undefined where every mixture is tried. */
export function mixtureOf({ node, ways }: Step): Mixture | undefined {
  const conditional = ways.filter(({ when }) => when !== undefined)
  const [first] = conditional
  if (node.kind !== 'inclusive' || first === undefined || conditional.length <= MANY_CONDITIONS) return undefined
  return new Mixture(ways.indexOf(first))
}
