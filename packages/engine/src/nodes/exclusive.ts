import type { ExclusiveNode } from '@motcua/spec'
import type { Step, Way } from '../model.ts'
import type { Move } from '../move.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const exclusive: NodeBehaviour<ExclusiveNode> = {
  enter(move, step, _node, way) {
    recordEntry(move, step, way)
    return move.follow(chosenWay(move, step), step.id)
  },
}

/** The first way whose condition holds; unknown does not hold. The way without condition is the rest, wherever it stands. */
function chosenWay(move: Move, step: Step): Way | undefined {
  let rest: Way | undefined
  for (const way of step.ways) {
    if (way.when === undefined) rest ??= way
    else if (way.when.test(move.facts()) === true) return way
  }
  return rest
}
