import type { DecisionNode } from '@motcua/spec'
import { gather } from '../gathering.ts'
import type { Step } from '../model.ts'
import type { Move } from '../move.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const decision: NodeBehaviour<DecisionNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    return makeDecision(move, step, node)
  },
}

/** Decides, or asks registries for what is missing; without a result it goes where the drawing leads a failure, if anywhere. */
export function makeDecision(move: Move, step: Step, node: DecisionNode): Rejection | undefined {
  const made = move.model.decisions.get(node.decision)?.decide(move.facts())
  if (made === undefined) return refuse('decisionFailed', node.decision)
  if (made.ok) {
    const { rows, outputs } = made
    move.record({ type: 'DecisionMade', node: step.id, decision: node.decision, rows, outputs })
    return move.follow(step.byOutcome.get(''), step.id)
  }
  if (gather(move, step, made.facts)) return undefined
  const fallback = step.byOutcome.get('failed')
  if (fallback === undefined) {
    return refuse('decisionFailed', [node.decision, made.code, ...made.facts, ...made.rows].join(' '))
  }
  const { code, facts } = made
  move.record({ type: 'DecisionFailed', node: step.id, decision: node.decision, code, facts })
  return move.follow(fallback, step.id)
}
