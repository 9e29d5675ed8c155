import type { InclusiveNode } from '@motcua/spec'
import { gather } from '../gathering.ts'
import type { Step, Way } from '../model.ts'
import type { Move } from '../move.ts'
import type { Rejection } from '../rejection.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'
import { arrive, startBranches } from './branches.ts'

export const inclusive: NodeBehaviour<InclusiveNode> = {
  enter(move, step, node, way) {
    if (node.mode === 'join') return arrive(move, step, way)
    recordEntry(move, step, way)
    return includeWays(move, step, node.join)
  },
}

/** Starts every way whose condition holds; where none does, the ways without condition. Unknown does not hold. */
export function includeWays(move: Move, step: Step, join: string): Rejection | undefined {
  const missing: string[] = []
  const chosen: Way[] = []
  for (const way of step.ways) {
    const verdict = way.when?.test(move.facts())
    if (verdict === true) chosen.push(way)
    else if (verdict === undefined && way.when !== undefined) missing.push(...way.when.missing(move.facts()))
  }
  if (missing.length > 0 && gather(move, step, missing)) return undefined
  const ways = chosen.length > 0 ? chosen : step.ways.filter(({ when }) => when === undefined)
  return startBranches(move, step, join, ways)
}
