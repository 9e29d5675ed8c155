import type { Edge, Flow } from '../flow.ts'
import type { Outcome, TaskNode } from '../nodes/task.ts'
import type { Text } from '../text.ts'
import type { DraftRoles } from './draft-roles.ts'
import type { TableRow } from './read-row.ts'
import type { TimeUnit } from './time-unit.ts'

export const START = 'filing'
export const SUPPLEMENT = 'supplement'
export const REFUSED = 'refused'
export const GRANTED = 'granted'
export const FORM = 'application'

/** The id of the task that a row becomes, from 0. */
export function stepId(at: number): string {
  return `step${at + 1}`
}

/** Whether the first row is the counter's: then it is the intake of the one-stop mechanism, with its three outcomes. */
export function hasIntake({ byRow, counter }: DraftRoles): boolean {
  return counter !== undefined && byRow[0] === counter
}

/** The rows as tasks one behind the other, from the filing to the end. */
export function draftFlow(rows: readonly TableRow[], roles: DraftRoles, unit: TimeUnit): Flow {
  const isIntake = hasIntake(roles)
  const nodes: Flow['nodes'] = {
    [START]: { kind: 'start', title: { vi: 'Nộp hồ sơ', en: 'Filing' }, form: FORM },
  }
  const edges: Edge[] = [{ id: 'filed', from: START, to: stepId(0) }]
  for (const [at, row] of rows.entries()) {
    const id = stepId(at)
    nodes[id] = taskOf(row, at, roles, unit)
    const to = at === rows.length - 1 ? GRANTED : stepId(at + 1)
    edges.push({ id: `${id}-accept`, from: id, to, outcome: 'accept' })
  }
  if (isIntake) {
    Object.assign(nodes, INTAKE_NODES)
    edges.push(...INTAKE_EDGES)
  }
  nodes[GRANTED] = { kind: 'end', title: { vi: 'Trả kết quả', en: 'Result returned' }, result: 'granted' }
  return { nodes, edges }
}

function taskOf(row: TableRow, at: number, roles: DraftRoles, unit: TimeUnit): TaskNode {
  const isIntake = at === 0 && hasIntake(roles)
  const isReturn = at > 0 && at === roles.byRow.length - 1 && roles.byRow[at] === roles.counter
  const { amount } = row
  const kind = isIntake ? 'intake' : isReturn ? 'return' : 'other'
  return {
    kind: 'task',
    title: titleOf(row, at, kind),
    role: roles.byRow[at] ?? '',
    ...(amount === undefined || amount === 0 ? {} : { allotted: { amount, unit } }),
    outcomes: [{ id: 'accept', title: DONE[kind], meaning: 'accept', reason: 'none' }, ...(isIntake ? MORE : [])],
  }
}

type StepKind = 'intake' | 'return' | 'other'

function titleOf({ step, unit, number }: TableRow, at: number, kind: StepKind): Text {
  if (step !== undefined) return { vi: step, en: step }
  if (kind === 'intake') return { vi: 'Tiếp nhận hồ sơ', en: 'Intake' }
  if (kind === 'return') return { vi: 'Trả kết quả', en: 'Return of the result' }
  const shown = number ?? at + 1
  if (unit === undefined) return { vi: `Bước ${shown}`, en: `Step ${shown}` }
  return { vi: `${unit} xử lý`, en: `Handling by ${unit}` }
}

const DONE: Readonly<Record<StepKind, Text>> = {
  intake: { vi: 'Tiếp nhận', en: 'Accept' },
  return: { vi: 'Đã trả kết quả', en: 'Handed over' },
  other: { vi: 'Hoàn thành', en: 'Done' },
}

/** What the one-stop mechanism lets the counter do beside accepting: exactly one of the three. */
const MORE: Outcome[] = [
  {
    id: 'supplement',
    title: { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
    meaning: 'supplement',
    reason: 'required',
  },
  { id: 'refuse', title: { vi: 'Từ chối tiếp nhận', en: 'Refuse' }, meaning: 'refuse', reason: 'required' },
]

/** The wait has no end of its own: no source states how long an applicant may take. */
const INTAKE_NODES: Flow['nodes'] = {
  [SUPPLEMENT]: {
    kind: 'wait',
    title: { vi: 'Chờ người nộp bổ sung', en: 'Waiting for the supplement' },
    for: { message: 'supplement', from: 'applicant', form: FORM },
    pausesClock: true,
  },
  [REFUSED]: { kind: 'end', title: { vi: 'Từ chối', en: 'Refused' }, result: 'refused' },
}

const INTAKE_EDGES: readonly Edge[] = [
  { id: `${stepId(0)}-supplement`, from: stepId(0), to: SUPPLEMENT, outcome: 'supplement' },
  { id: 'supplement-received', from: SUPPLEMENT, to: stepId(0), outcome: 'received' },
  { id: `${stepId(0)}-refuse`, from: stepId(0), to: REFUSED, outcome: 'refuse' },
]
