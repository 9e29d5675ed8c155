import { outputsOf } from '../fact-types.ts'
import { pointer } from '../json-pointer.ts'
import type { NamedThing } from '../named-things.ts'
import { errorAt, type Problem } from '../problem.ts'
import { conditionsOf, type FieldReference, factsIn, type PlacedCondition } from '../references.ts'
import type { Spec } from '../spec.ts'
import { fieldsOfFormId, formsAt, takenBy } from './filled-by.ts'
import type { FlowGraph } from './flow-graph.ts'
import type { LintContext, LintRule } from './lint-rule.ts'
import { isLookedUp } from './rule-facts.ts'

/**
 * A condition, a decision or a step asks only for facts that somebody fills: a form that is filled in at the same place or
 * earlier, a decision made earlier, a system or another procedure that answered, or a registry. What a step itself lives on
 * (its list, the unit of its role, what it sends, its date) must be known before it begins. A deadline, a component and an
 * extension are judged again whenever facts change, so for them any place in the flow will do.
 */
export const unfilledFacts: LintRule = (context) => {
  const fills = filling(context)
  return [...fromConditions(context, fills), ...fromDecisions(context, fills), ...fromSteps(context, fills)]
}

/** Who asks for a fact: at which nodes (absent: anywhere in the flow), and whether what they fill themselves counts. */
interface Asked {
  readonly at?: readonly string[]
  readonly before?: true
}

type Fills = (fact: string, asked: Asked) => boolean

function filling({ spec, graph, types }: LintContext): Fills {
  const fillers = fillersOf(spec, graph)
  const after = reaching(graph)
  return (fact, { at, before }) => {
    if (!Object.hasOwn(types, fact) || isLookedUp(spec, fact)) return true
    const filledAt = fillers.get(fact) ?? []
    if (at === undefined) return filledAt.length > 0
    const isFilled = (node: string) => filledAt.some((filler) => after(filler, before === true).has(node))
    return at.length === 0 || (before ? at.every(isFilled) : at.some(isFilled))
  }
}

/** The nodes that may come after one: itself included, or only if the flow comes back to it. Worked out once for each. */
function reaching(graph: FlowGraph): (node: string, isStrict: boolean) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  const leaps = [...graph.interrupts, ...graph.reopenings]
  return (node, isStrict) => {
    const key = `${node} ${isStrict}`
    const found = known.get(key)
    if (found !== undefined) return found
    const entered = leaps.filter(({ from }) => from.includes(node)).map(({ to }) => to)
    const from = isStrict ? [...graph.out(node).map(({ edge }) => edge.to), ...entered] : [node]
    const reached = graph.reachOn(from, () => true, leaps)
    known.set(key, reached)
    return reached
  }
}

function fromConditions({ spec, graph, types }: LintContext, fills: Fills): Problem[] {
  return conditionsOf(spec).flatMap((placed) => {
    const asked = askers(spec, graph, placed)
    return factsIn(placed.condition, types)
      .filter((fact) => !fills(fact, asked))
      .map((fact) => unfilled(fact, placed.where))
  })
}

function askers(spec: Spec, graph: FlowGraph, { owner, where }: PlacedCondition): Asked {
  if (owner.kind === 'form') {
    const at = [...graph.nodes].filter(([id, node]) => formsAt(spec, id, node).includes(owner.id)).map(([id]) => id)
    return { at }
  }
  return owner.kind === 'node' && where.startsWith('/flow/edges/') ? { at: [owner.id] } : {}
}

function fromDecisions({ references, graph }: LintContext, fills: Fills): Problem[] {
  return references
    .filter(({ by }) => by === 'decision')
    .filter(({ fact, where }) => {
      const made = [...graph.nodes].filter(
        ([, node]) => node.kind === 'decision' && where.startsWith(`${pointer('/decisions', node.decision)}/`),
      )
      return !fills(fact, { at: made.map(([id]) => id) })
    })
    .map(({ fact, where }) => unfilled(fact, where))
}

function fromSteps({ references, named, graph }: LintContext, fills: Fills): Problem[] {
  const isLivedOn = ({ by }: FieldReference) => by === 'list' || by === 'send' || by === 'wait' || by === 'unit'
  return references
    .filter(isLivedOn)
    .filter(({ fact, where, node }) => {
      const at = node === undefined ? stepsOfRole(named, where) : [node]
      return !fills(fact, { at: at.filter((id) => graph.nodes.has(id)), before: true })
    })
    .map(({ fact, where }) => unfilled(fact, where))
}

/** The steps that want somebody of the role whose unit rule stands at `where`. */
function stepsOfRole(named: readonly NamedThing[], where: string): string[] {
  return named.flatMap(({ kind, id, by }) =>
    kind === 'role' && by !== undefined && where.startsWith(`${pointer('/roles', id)}/`) ? [by] : [],
  )
}

function fillersOf(spec: Spec, graph: FlowGraph): ReadonlyMap<string, readonly string[]> {
  const fillers = new Map<string, string[]>()
  const add = (fact: string, node: string) => {
    const known = fillers.get(fact)
    if (known === undefined) fillers.set(fact, [node])
    else known.push(node)
  }
  for (const [id, node] of graph.nodes) {
    for (const form of formsAt(spec, id, node)) for (const field of fieldsOfFormId(spec, form)) add(field, id)
    for (const field of takenBy(node)) add(field, id)
    const decision =
      node.kind === 'decision' && Object.hasOwn(spec.decisions, node.decision)
        ? spec.decisions[node.decision]
        : undefined
    if (decision !== undefined) for (const output of outputsOf(decision)) add(output.id, id)
  }
  return fillers
}

function unfilled(fact: string, where: string): Problem {
  return errorAt('unfilledFact', where, {
    vi: [`Đến đây chưa ai điền “${fact}”.`, 'Đưa trường này vào một biểu mẫu trước đó, hoặc không dùng nó ở đây.'],
    en: [`Nobody has filled "${fact}" by then.`, 'Put the field into an earlier form, or do not use it here.'],
  })
}
