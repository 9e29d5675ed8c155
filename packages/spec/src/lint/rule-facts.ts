import { pointer } from '../json-pointer.ts'
import type { FlowNode } from '../nodes/registry.ts'
import { factsIn } from '../references.ts'
import type { Spec } from '../spec.ts'
import type { LintContext } from './lint-rule.ts'

/** The first fact that a node's own rules ask a registry for; the rules of a decision, or conditions on the edges out of it. */
export function askedOfRegistry(context: LintContext, id: string, node: FlowNode): string | undefined {
  return ruleFactsAt(context, id, node).find((fact) => isLookedUp(context.spec, fact))
}

function ruleFactsAt({ references, graph, types }: LintContext, id: string, node: FlowNode): string[] {
  if (node.kind === 'decision') {
    const base = `${pointer('/decisions', node.decision)}/`
    return references.flatMap(({ fact, where, by }) => (by === 'decision' && where.startsWith(base) ? [fact] : []))
  }
  return graph.drawnFrom(id).flatMap(({ edge }) => (edge.when === undefined ? [] : factsIn(edge.when, types)))
}

/** Whether a fact is looked up in a registry. */
export function isLookedUp({ data }: Spec, fact: string): boolean {
  return Object.hasOwn(data.properties, fact) && data.properties[fact]?.registry !== undefined
}
