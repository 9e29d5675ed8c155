import type { ExclusiveNode } from '@motcua/spec'
import { gather } from '../gathering.ts'
import type { Step, Way } from '../model.ts'
import type { Move } from '../move.ts'
import type { Rejection } from '../rejection.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const exclusive: NodeBehaviour<ExclusiveNode> = {
  enter(move, step, _node, way) {
    recordEntry(move, step, way)
    return chooseWay(move, step)
  },
}

/**
 * Follows the first way whose condition holds; unknown does not hold, unless a registry may still tell. The way without
 * condition is the rest, wherever it stands.
 */
export function chooseWay(move: Move, step: Step): Rejection | undefined {
  let rest: Way | undefined
  for (const way of step.ways) {
    if (way.when === undefined) {
      rest ??= way
      continue
    }
    const verdict = way.when.test(move.facts())
    if (verdict === true) return move.follow(way, step.id)
    if (verdict === undefined && gather(move, step, way.when.missing(move.facts()))) return undefined
  }
  return move.follow(rest, step.id)
}
