import type { EventOf } from '../event.ts'
import type { Step, Way } from '../model.ts'
import type { Move } from '../move.ts'
import { own, type Writable } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { recordEntry } from './behaviour.ts'

/** Starts branches that a join awaits; the first of the spec is followed first. */
export function startBranches(move: Move, step: Step, join: string, ways: readonly Way[]): Rejection | undefined {
  if (ways.length === 0) return refuse('noWay', step.id)
  move.record({ type: 'Forked', node: step.id, join, branches: ways.length })
  for (let i = ways.length - 1; i >= 0; i--) {
    const refused = move.follow(ways[i], step.id)
    if (refused !== undefined) return refused
  }
  return undefined
}

/** Counts an arrival; the last one that the fork activated goes on. */
export function arrive(move: Move, step: Step, way: Way | undefined): Rejection | undefined {
  const under = own(move.state.joins, step.id)
  if (under === undefined) return refuse('noWay', step.id)
  const arrived = under.arrived + 1
  const { expected } = under
  const event: Writable<EventOf<'BranchArrived'>> = { type: 'BranchArrived', join: step.id, arrived, expected }
  if (way !== undefined) event.edge = way.edge.id
  move.record(event)
  if (arrived < expected) return undefined
  recordEntry(move, step, way)
  return move.follow(step.ways[0], step.id)
}
