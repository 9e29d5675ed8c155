// `npm run bench -- check [--json] [--quick]`: lint, compile and check for flows of 10 to 1,000 nodes, and how their cost grows.
import { checkSpec } from '../../packages/engine/src/check/index.ts'
import { compile } from '../../packages/engine/src/index.ts'
import { lintSpec, type Spec } from '../../packages/spec/src/index.ts'
import { exampleSpec } from './check/example-spec.ts'
import { flowOf } from './check/flow-of.ts'
import { InvalidRun, sideBySide } from './side-by-side/compare.ts'
import { printLine } from './side-by-side/print-line.ts'

const BENCH = 'check'
const SIZES = [10, 100, 500, 1000]

interface Operation {
  readonly name: string
  readonly work: (spec: Spec) => unknown
}

const OPERATIONS: readonly Operation[] = [
  { name: 'lint', work: (spec) => lintSpec(spec).filter(({ severity }) => severity === 'error').length },
  { name: 'compile', work: (spec) => compile(spec, 'hash').steps.size },
  { name: 'check', work: (spec) => checkSpec(spec).decided },
  { name: 'check of a slip', work: (spec) => checkSpec(withSlip(spec)).findings.length > 0 },
]

const specs = SIZES.map((size) => ({ ...exampleSpec, flow: flowOf(size) }))
for (const spec of specs) {
  const result = checkSpec(spec)
  const size = Object.keys(spec.flow.nodes).length
  if (!result.decided || result.findings.length > 0)
    throw new InvalidRun(`The sound flow of ${size} nodes is said to be none.`)
  if (checkSpec(withSlip(spec)).findings.length === 0) throw new InvalidRun(`The slip in ${size} nodes is not found.`)
}
for (const operation of OPERATIONS) await measure(operation)

/** Each size by itself; then how much dearer a node is than in the smallest flow. */
async function measure({ name, work }: Operation): Promise<void> {
  let least: { readonly size: number; readonly rate: number } | undefined
  for (const spec of specs) {
    const size = Object.keys(spec.flow.nodes).length
    const medians = await sideBySide({
      bench: BENCH,
      unit: 'specs/s',
      subject: { name, work: () => [work(spec)] },
      peers: [],
    })
    const rate = medians.get(name) ?? 0
    least ??= { size, rate }
    printLine({
      bench: BENCH,
      subject: name,
      peer: `${name}, ${least.size} nodes`,
      unit: 'specs/s',
      subjectMedian: rate,
      peerMedian: least.rate,
      ratio: rate / least.rate,
      size,
      ms: Number((1000 / rate).toPrecision(3)),
      perNode: Number((least.rate / rate / (size / least.size)).toPrecision(3)),
    })
  }
}

/** One branch of the last parallel fork skips its join and goes to the end. */
function withSlip(spec: Spec): Spec {
  const { nodes, edges } = spec.flow
  const joins = Object.keys(nodes).filter((id) => nodes[id]?.kind === 'parallel' && Object(nodes[id]).mode === 'join')
  const at = edges.findLastIndex(({ to }) => joins.includes(to))
  const edge = edges[at]
  if (edge === undefined) return spec
  return { ...spec, flow: { nodes, edges: edges.with(at, { ...edge, to: 'granted' }) } }
}
