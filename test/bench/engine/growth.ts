import { compile } from '../../../packages/engine/src/index.ts'
import { end, specOf, start, task } from '../../../packages/engine/src/spec-parts.fixture.ts'
import { lintSpec, type Spec } from '../../../packages/spec/src/index.ts'
import { sideBySide } from '../side-by-side/compare.ts'

const SIZES = [10, 100, 1_000]

/** How many flows a second are linted and compiled; the ratio is to ten nodes, so that 0.01 at a thousand is linear growth. */
export async function measureGrowth(bench: string): Promise<void> {
  const [small = chain(10)] = SIZES.map(chain)
  for (const size of SIZES.slice(1)) {
    const large = chain(size)
    await compareSizes('lints/s', (spec) => lintSpec(spec), small, large)
    await compareSizes('compiles/s', (spec) => compile(spec, 'hash'), small, large)
  }

  async function compareSizes(unit: string, work: (spec: Spec) => unknown, less: Spec, more: Spec): Promise<void> {
    const side = (name: string, spec: Spec) => ({
      name,
      work: () => {
        work(spec)
        return [true]
      },
    })
    const size = Object.keys(more.flow.nodes).length
    await sideBySide({
      bench,
      unit,
      subject: side(`${size} nodes`, more),
      peers: [side('10 nodes', less)],
      more: { size },
    })
  }
}

/** A start, tasks one after another, an end: `count` nodes. */
function chain(count: number): Spec {
  const ids = Array.from({ length: count - 2 }, (_, i) => `n${i}`)
  const path = ['start', ...ids, 'done']
  const lines = path.slice(1).map((to, i) => (i === 0 ? `start > ${to}` : `${path[i]} -accept> ${to}`))
  return specOf({ start, ...Object.fromEntries(ids.map((id) => [id, task()])), done: end() }, lines)
}
