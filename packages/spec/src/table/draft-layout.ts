import type { Layout } from '../spec.ts'
import { GRANTED, hasIntake, REFUSED, START, SUPPLEMENT, stepId } from './draft-flow.ts'
import type { DraftRoles } from './draft-roles.ts'

/** Distances of the designer's drawing: a column holds a box and the name of its outcome, a lane one row of boxes. */
const COLUMN = 280
const LANE = 128
const ROW = 104
/** Half the height of a box of each kind. */
const HALF = { start: 26, task: 38, wait: 38, end: 34 } as const

/** From left to right in the order of the rows, each in the lane of its role, the applicant's on top. */
export function draftLayout(roles: DraftRoles): Layout {
  const lanes = Object.keys(roles.roles)
  const laneOf = (at: number) => lanes.indexOf(roles.byRow[at] ?? '') + 1
  const point = (column: number, lane: number, half: number) => ({
    x: column * COLUMN,
    y: lane * LANE + LANE / 2 - half,
  })
  const nodes: Layout['nodes'] = { [START]: point(0, 0, HALF.start) }
  for (const at of roles.byRow.keys()) nodes[stepId(at)] = point(at + 1, laneOf(at), HALF.task)
  const last = roles.byRow.length
  nodes[GRANTED] = point(last + 1, laneOf(last - 1), HALF.end)
  if (!hasIntake(roles)) return { nodes }
  // The lane's row is free behind the intake unless the flow goes on in it; then the end stands below.
  const isTaken = last === 1 || laneOf(1) === laneOf(0)
  const refused = point(2, laneOf(0), HALF.end)
  nodes[REFUSED] = isTaken ? { ...refused, y: refused.y + ROW } : refused
  nodes[SUPPLEMENT] = point(2, 0, HALF.wait)
  return { nodes }
}
