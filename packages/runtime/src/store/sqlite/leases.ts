/** One process holds the file, so a lease is only a memory of what was handed out. */
export class Leases {
  readonly #until = new Map<string, number>()

  /** False while somebody has it. */
  take(place: string, leaseMs: number): boolean {
    const clock = performance.now()
    if ((this.#until.get(place) ?? Number.NEGATIVE_INFINITY) > clock) return false
    this.#until.set(place, clock + leaseMs)
    return true
  }

  extend(place: string, leaseMs: number): void {
    if (this.#until.has(place)) this.#until.set(place, performance.now() + leaseMs)
  }

  free(place: string): void {
    this.#until.delete(place)
  }

  /** How many hold still; forgets those that are over. */
  count(): number {
    const clock = performance.now()
    for (const [place, until] of this.#until) if (until <= clock) this.#until.delete(place)
    return this.#until.size
  }
}
