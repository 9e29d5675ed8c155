import type { SpecProblem } from '@motcua/api'
import { checkInSlices, problemsOfCheck } from '@motcua/engine/check'
import { type Spec, specHash } from '@motcua/spec'

/** After so long the server looks after others before it goes on with a check. */
const SLICE_MS = 10

/** Specs whose verdict is kept: the same draft is looked at again and again. */
const KEPT = 50

/** Whether every dossier of a spec can come to its end, worked out once for each version of it. */
export class FlowProblems {
  readonly #known = new Map<string, Promise<readonly SpecProblem[]>>()

  /** @param spec one in which the lint finds no error */
  of(spec: Spec): Promise<readonly SpecProblem[]> {
    const hash = specHash(spec)
    const known = this.#known.get(hash) ?? check(spec)
    this.#known.delete(hash)
    this.#known.set(hash, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest)
    return known
  }
}

async function check(spec: Spec): Promise<readonly SpecProblem[]> {
  let since = performance.now()
  const pause = () => {
    if (performance.now() - since < SLICE_MS) return undefined
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      since = performance.now()
    })
  }
  return problemsOfCheck(await checkInSlices(spec, { pause }))
}
