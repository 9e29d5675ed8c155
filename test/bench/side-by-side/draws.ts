/** `draw(n)` is a whole number from 0 to n - 1. */
export type Draw = (below: number) => number

/** The same draws on every run and machine: a linear congruential generator (Numerical Recipes). */
export function drawsFrom(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
