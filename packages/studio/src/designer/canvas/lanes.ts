import type { Layout, Spec, Text } from '@motcua/spec'
import { at } from '../document/record.ts'
import { sizeOf } from '../nodes/blanks.ts'

/** A band of the drawing: the applicant's, or a role's. `top` and `height` in points of the drawing. */
export interface Lane {
  readonly id: string
  readonly title: Text
  readonly role?: string
  readonly top: number
  readonly height: number
}

export const ROW = 104
const PADDING = 12
const APPLICANT = 'applicant'
/** Boxes whose sides come nearer than this share no row. */
const CLEARANCE = 20

export interface Member {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Node → lane. What no role does stands where the work before it is done. */
export function laneOfNodes(spec: Spec): ReadonlyMap<string, string> {
  const lanes = new Map<string, string>()
  for (const [id, node] of Object.entries(spec.flow.nodes)) {
    if (node.kind === 'task' && Object.hasOwn(spec.roles, node.role)) lanes.set(id, roleLane(node.role))
    if (node.kind === 'start') lanes.set(id, APPLICANT)
    if (node.kind === 'wait' && 'message' in node.for && node.for.from === 'applicant') lanes.set(id, APPLICANT)
  }
  spread(spec, lanes, (edge) => [edge.from, edge.to])
  spread(spec, lanes, (edge) => [edge.to, edge.from])
  const first = Object.keys(spec.roles)[0]
  for (const id of Object.keys(spec.flow.nodes)) {
    if (!lanes.has(id)) lanes.set(id, first === undefined ? APPLICANT : roleLane(first))
  }
  return lanes
}

/** Hands lanes on along the edges until nothing changes; a lane of a role is preferred to the applicant's. */
function spread(
  spec: Spec,
  lanes: Map<string, string>,
  direction: (edge: { from: string; to: string }) => readonly [known: string, open: string],
): void {
  for (const allowApplicant of [false, true]) {
    for (let changed = true; changed; ) {
      changed = false
      for (const edge of spec.flow.edges) {
        const [known, open] = direction(edge)
        const lane = lanes.get(known)
        if (lane === undefined || lanes.has(open) || (lane === APPLICANT && !allowApplicant)) continue
        lanes.set(open, lane)
        changed = true
      }
    }
  }
}

function roleLane(role: string): string {
  return `role ${role}`
}

/** Rows inside a lane, from the boxes' order from top to bottom: as high as possible without touching another. */
export function rowsOf(members: readonly Member[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  const placed: { readonly row: number; readonly member: Member }[] = []
  const byHeight = [...members].sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2) || a.x - b.x)
  for (const member of byHeight) {
    let row = 0
    while (placed.some((other) => other.row === row && touches(other.member, member))) row++
    placed.push({ row, member })
    rows.set(member.id, row)
  }
  return rows
}

function touches(a: Member, b: Member): boolean {
  return a.x < b.x + b.width + CLEARANCE && b.x < a.x + a.width + CLEARANCE
}

export function membersOf(spec: Spec, layout: Layout): ReadonlyMap<string, readonly Member[]> {
  const lanes = laneOfNodes(spec)
  const members = new Map<string, Member[]>()
  for (const [id, node] of Object.entries(spec.flow.nodes)) {
    const point = at(layout.nodes, id) ?? { x: 0, y: 0 }
    const [width, height] = sizeOf(node)
    const lane = lanes.get(id) ?? APPLICANT
    members.set(lane, [...(members.get(lane) ?? []), { id, ...point, width, height }])
  }
  return members
}

/** The lanes from top to bottom: the applicant's when it holds something, then every role in the order of the spec. */
export function lanesOf(spec: Spec, layout: Layout = spec.layout): readonly Lane[] {
  const members = membersOf(spec, layout)
  const names: { id: string; title: Text; role?: string }[] = Object.entries(spec.roles).map(([role, { title }]) => ({
    id: roleLane(role),
    title,
    role,
  }))
  if (members.has(APPLICANT)) names.unshift({ id: APPLICANT, title: { vi: 'Người nộp', en: 'Applicant' } })
  let top = 0
  return names.map((lane) => {
    const rows = Math.max(1, ...[...rowsOf(members.get(lane.id) ?? []).values()].map((row) => row + 1))
    const height = rows * ROW + 2 * PADDING
    const placed = { ...lane, top, height }
    top += height
    return placed
  })
}

export function laneAt(lanes: readonly Lane[], y: number): Lane | undefined {
  return lanes.find((lane) => y < lane.top + lane.height) ?? lanes.at(-1)
}

/** The top of a box that stands in the middle of a row. */
export function topInRow(lane: Lane, row: number, height: number): number {
  return lane.top + PADDING + row * ROW + (ROW - height) / 2
}
