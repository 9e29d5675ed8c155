import type { FactTypes } from '@motcua/rules'
import { outputsOf } from '../fact-types.ts'
import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem } from '../problem.ts'
import { conditionsOf, factsIn, type PlacedCondition, referencedFields } from '../references.ts'
import type { Spec } from '../spec.ts'
import type { FlowGraph } from './flow-graph.ts'
import { fieldsOfFormId, formsOf } from './form-uses.ts'
import type { LintRule } from './lint-rule.ts'

/**
 * A condition or decision asks only for facts that somebody fills: a form that is filled in at the same place or earlier,
 * a decision made earlier, or a registry. A deadline, a component and an extension are judged again whenever facts
 * change, so for them any place in the flow will do.
 */
export const unfilledFacts: LintRule = ({ spec, graph, types }) => {
  const fillers = fillersOf(spec, graph)
  const fills = (fact: string, asked: readonly string[] | undefined, form?: string) => {
    if (!Object.hasOwn(types, fact) || isLookedUp(spec, fact)) return true
    if (form !== undefined && fieldsOfFormId(spec, form).includes(fact)) return true
    const at = fillers.get(fact) ?? []
    if (asked === undefined) return at.length > 0
    return asked.length === 0 || asked.some((node) => at.some((filler) => graph.reach([filler]).has(node)))
  }
  return [...fromConditions(spec, graph, types, fills), ...fromDecisions(spec, graph, fills)]
}

/** Whether a fact is filled before one of the nodes that ask; `undefined`: anywhere in the flow. */
type Fills = (fact: string, asked: readonly string[] | undefined, form?: string) => boolean

function fromConditions(spec: Spec, graph: FlowGraph, types: FactTypes, fills: Fills): Problem[] {
  return conditionsOf(spec).flatMap((placed) => {
    const asked = askers(graph, placed)
    const form = placed.owner.kind === 'form' ? placed.owner.id : undefined
    return factsIn(placed.condition, types)
      .filter((fact) => !fills(fact, asked, form))
      .map((fact) => unfilled(fact, placed.where))
  })
}

function askers(graph: FlowGraph, { owner, where }: PlacedCondition): string[] | undefined {
  if (owner.kind === 'form') {
    return [...graph.nodes].filter(([, node]) => formsOf(node).includes(owner.id)).map(([id]) => id)
  }
  return owner.kind === 'node' && where.startsWith('/flow/edges/') ? [owner.id] : undefined
}

function fromDecisions(spec: Spec, graph: FlowGraph, fills: Fills): Problem[] {
  return referencedFields(spec)
    .filter(({ by }) => by === 'decision')
    .filter(({ fact, where }) => {
      const made = [...graph.nodes].filter(
        ([, node]) => node.kind === 'decision' && where.startsWith(`${pointer('/decisions', node.decision)}/`),
      )
      return !fills(
        fact,
        made.map(([id]) => id),
      )
    })
    .map(({ fact, where }) => unfilled(fact, where))
}

function fillersOf(spec: Spec, graph: FlowGraph): ReadonlyMap<string, readonly string[]> {
  const fillers = new Map<string, string[]>()
  const add = (fact: string, node: string) => fillers.set(fact, [...(fillers.get(fact) ?? []), node])
  for (const [id, node] of graph.nodes) {
    for (const form of formsOf(node)) for (const field of fieldsOfFormId(spec, form)) add(field, id)
    const decision =
      node.kind === 'decision' && Object.hasOwn(spec.decisions, node.decision)
        ? spec.decisions[node.decision]
        : undefined
    if (decision !== undefined) for (const output of outputsOf(decision)) add(output.id, id)
  }
  return fillers
}

function isLookedUp(spec: Spec, fact: string): boolean {
  return Object.hasOwn(spec.data.properties, fact) && spec.data.properties[fact]?.registry !== undefined
}

function unfilled(fact: string, where: string): Problem {
  return errorAt('unfilledFact', where, {
    vi: [`Đến đây chưa ai điền “${fact}”.`, 'Đưa trường này vào một biểu mẫu trước đó, hoặc bỏ điều kiện.'],
    en: [`Nobody has filled "${fact}" by then.`, 'Put the field into an earlier form, or drop the condition.'],
  })
}
