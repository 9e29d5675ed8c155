import { canonicalText } from '../canonical-text.ts'
import type { Duration, TimeLimit } from '../deadline.ts'
import { durationText } from '../duration-text.ts'
import type { TaskNode } from '../nodes/task.ts'
import type { WaitNode } from '../nodes/wait.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { Text } from '../text.ts'
import type { LintContext, LintRule } from './lint-rule.ts'
import { amountIn, exceeds, type Terms, termsOf, wayText } from './time-limits.ts'
import { isOtherUnit, unitsBefore } from './units-before.ts'

/**
 * The steps' times fit into the committed time: along the longest way, of branches the longest, loops once, work per item
 * once. Only limits of the commitment's own unit are added, so what is reported is certain. Waiting that pauses the clock
 * takes no time, and how long a system or another procedure takes nobody knows. A variant of the deadline takes the
 * extended times that have its condition. What comes after a reopening has the time that the reopening gives.
 */
export const allottedTimes: LintRule = (context) => [
  ...termsOf(context.spec).flatMap((terms) => aboutTerms(context, terms)),
  ...aboutReopening(context),
]

function aboutTerms(context: LintContext, terms: Terms): Problem[] {
  const { graph } = context
  const found = longestWay(context, graph.entries(graph.interrupts), terms, unitOf(terms.committed))
  const said = tooLong(found, terms.committed)
  if (said === undefined) return []
  const { needed, given, steps } = said
  return [
    errorAt('allottedAboveCommitted', `${terms.where}/committed`, {
      vi: [
        `Các bước cần ${needed.vi} (${steps.vi}), cam kết chỉ có ${given.vi}.`,
        'Giảm thời gian của các bước hoặc tăng thời gian cam kết.',
      ],
      en: [
        `The steps take ${needed.en} (${steps.en}), the commitment is ${given.en}.`,
        'Shorten the steps or lengthen the commitment.',
      ],
    }),
  ]
}

function aboutReopening(context: LintContext): Problem[] {
  const { reopening } = context.spec.flow
  if (reopening === undefined) return []
  const entries = context.graph.reopenings.map(({ to }) => to)
  const found = longestWay(context, entries, {}, unitOf(reopening.allotted))
  const said = tooLong(found, reopening.allotted)
  if (said === undefined) return []
  const { needed, given, steps } = said
  return [
    errorAt('allottedAboveReopening', '/flow/reopening/allotted', {
      vi: [
        `Sau khi mở lại, các bước cần ${needed.vi} (${steps.vi}), nhưng chỉ có ${given.vi}.`,
        'Tăng thời gian khi mở lại, hoặc mở lại ở bước sau.',
      ],
      en: [
        `After reopening the steps take ${needed.en} (${steps.en}), but have ${given.en}.`,
        'Give a reopened dossier more time, or reopen it at a later step.',
      ],
    }),
  ]
}

function unitOf(limit: TimeLimit): Duration['unit'] {
  return 'unit' in limit ? limit.unit : 'working-days'
}

interface Way {
  readonly amount: number
  readonly unit: Duration['unit']
  readonly steps: readonly Text[]
}

/** What a way needs and has, in words; undefined where it fits. */
function tooLong({ amount, unit, steps }: Way, limit: TimeLimit) {
  if (amount === 0 || !exceeds({ amount, unit }, limit)) return undefined
  return { needed: durationText({ amount, unit }), given: durationText(limit), steps: wayText(steps) }
}

/** The condition of the deadline's variant, where it is about one. */
type Variant = Pick<Terms, 'when'>

function timeAt(context: LintContext, id: string, variant: Variant, unit: Duration['unit']): number {
  const node = context.graph.nodes.get(id)
  if (node?.kind === 'wait') return node.pausesClock ? 0 : amountIn(waiting(node), unit)
  if (node?.kind !== 'task') return 0
  return amountIn(allotted(node, variant), unit) + amountIn(handOver(context, id, node), unit)
}

/** How long a wait certainly lasts: a message may come at once, unless they are gathered to the end. */
function waiting({ for: what }: WaitNode): TimeLimit | undefined {
  if ('duration' in what) return what.duration
  return 'message' in what && what.closes === 'end' ? what.within : undefined
}

function allotted({ extended, allotted }: TaskNode, { when }: Variant): TimeLimit | undefined {
  if (extended === undefined || when === undefined) return allotted
  return canonicalText(extended.when) === canonicalText(when) ? extended.allotted : allotted
}

/** The time for handing over, where the dossier certainly comes from another unit. */
function handOver(context: LintContext, id: string, node: TaskNode): TimeLimit | undefined {
  const { roles } = context.spec
  const unit = Object.hasOwn(roles, node.role) ? roles[node.role]?.unit : undefined
  if (node.handOver === undefined || unit === undefined) return undefined
  const before = unitsBefore(context, id) ?? []
  return before.length > 0 && before.every((other) => isOtherUnit(other, unit)) ? node.handOver.within : undefined
}

function longestWay(context: LintContext, entries: readonly string[], variant: Variant, unit: Duration['unit']): Way {
  const { graph } = context
  const { order, forward } = graph.forwardOrder(entries)
  const nothing: Way = { amount: 0, unit, steps: [] }
  const best = new Map<string, Way>()
  let longest = nothing
  for (const id of order) {
    let before = nothing
    for (const placed of graph.into(id)) {
      const way = forward(placed) ? best.get(placed.edge.from) : undefined
      if (way !== undefined && way.amount > before.amount) before = way
    }
    const time = timeAt(context, id, variant, unit)
    const title = graph.nodes.get(id)?.title
    const steps = time > 0 && title !== undefined ? [...before.steps, title] : before.steps
    const here = { amount: before.amount + time, unit, steps }
    best.set(id, here)
    if (here.amount > longest.amount) longest = here
  }
  return longest
}
