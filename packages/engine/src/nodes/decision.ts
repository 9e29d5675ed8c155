import type { DecisionNode } from '@motcua/spec'
import { refuse } from '../refusal.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const decision: NodeBehaviour<DecisionNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    const made = move.model.decisions.get(node.decision)?.decide(move.facts())
    if (made === undefined) return refuse('decisionFailed', node.decision)
    if (!made.ok) return refuse('decisionFailed', [node.decision, made.code, ...made.facts, ...made.rows].join(' '))
    move.record({
      type: 'DecisionMade',
      node: step.id,
      decision: node.decision,
      rows: made.rows,
      outputs: made.outputs,
    })
    return move.follow(step.ways[0], step.id)
  },
}
