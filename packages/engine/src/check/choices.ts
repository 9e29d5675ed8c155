interface Choice {
  readonly way: number
  readonly of: number
}

/** Goes the way once more that was gone before. */
export class SameChoices {
  readonly #picks: readonly number[]
  #at = 0

  constructor(picks: readonly number[]) {
    this.#picks = picks
  }

  /** Which of so many ways was gone; 0 where there was no such choice. */
  pick(of: number): number {
    const way = this.#picks[this.#at] ?? 0
    this.#at += 1
    return way < of ? way : 0
  }
}

/**
 * Goes through every way in which a command may come out. Each run asks `pick` as often as it has to choose; `next` begins
 * the run that takes another way at the last choice that has one.
 */
export class Choices {
  readonly #made: Choice[] = []
  #at = 0

  /** Which of so many ways this run goes, 0 first. */
  pick(of: number): number {
    const at = this.#at
    this.#at += 1
    const made = this.#made[at]
    if (made !== undefined) return made.way
    this.#made.push({ way: 0, of })
    return 0
  }

  /** Begins the next run; false when there is none. */
  next(): boolean {
    this.#at = 0
    for (let last = this.#made.pop(); last !== undefined; last = this.#made.pop()) {
      if (last.way + 1 === last.of) continue
      this.#made.push({ way: last.way + 1, of: last.of })
      return true
    }
    return false
  }

  /** The ways of all choices after the first so many are known already. */
  forgetAfter(count: number): void {
    if (count < this.#made.length) this.#made.length = count
  }
}
