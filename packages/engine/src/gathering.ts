import { FACTS_WITHIN_MS, openCall, repeatCall } from './calls.ts'
import type { Effect } from './event.ts'
import type { Step } from './model.ts'
import type { Move } from './move.ts'
import { own } from './own.ts'
import type { OpenCall } from './state.ts'

/**
 * Rests at a node whose rules want facts that a registry may know. True when there is something to ask: a field with a
 * registry that nobody answered, and that was not asked for in vain at this node.
 */
export function gather(move: Move, step: Step, missing: Iterable<string>): boolean {
  const { registryFields } = move.model
  if (registryFields.size === 0) return false
  const facts = [...new Set(missing)].filter((fact) => registryFields.has(fact) && !isUnavailable(move, step.id, fact))
  if (facts.length === 0) return false
  const id = move.nextOpening(step)
  openCall(move, { id, node: step.id, kind: 'facts', facts, within: FACTS_WITHIN_MS }, asking(id, step.id, facts))
  return true
}

function isUnavailable({ state }: Move, node: string, fact: string): boolean {
  return own(state.answers, fact) !== undefined || state.unavailable?.includes(`${node}/${fact}`) === true
}

export function gatherAgain(move: Move, open: OpenCall): void {
  repeatCall(move, open, FACTS_WITHIN_MS, asking(open.id, open.node, open.facts ?? []))
}

function asking(call: string, node: string, facts: readonly string[]): (attempt: number) => Effect {
  return (attempt) => ({ type: 'FactsRequired', call, attempt, node, facts })
}
