import { classOf, dueAfter, receivedAt } from './loop-calendar.ts'
import {
  CLERK,
  COMMITTED_DAYS,
  LARGE_AREA,
  LARGE_FEE,
  NOW,
  type Outcome,
  SMALL_FEE,
  STATUTORY_DAYS,
  TASKS,
} from './work.ts'

interface Way {
  readonly id: string
  readonly to: string
}

interface Node {
  readonly kind: 'start' | 'task' | 'decision' | 'fork' | 'join' | 'end'
  readonly role?: string
  readonly ways: readonly Way[]
}

/** The flow of `work.ts` as a good programmer would keep it: JSON, walked by name. */
const GRAPH: Readonly<Record<string, Node>> = {
  start: { kind: 'start', ways: [{ id: 'e1', to: 'check' }] },
  check: { kind: 'task', role: 'clerk', ways: [{ id: 'e2', to: 'fee' }] },
  fee: { kind: 'decision', ways: [{ id: 'e3', to: 'split' }] },
  split: {
    kind: 'fork',
    ways: [
      { id: 'e4', to: 'appraise' },
      { id: 'e5', to: 'tax' },
    ],
  },
  appraise: { kind: 'task', role: 'clerk', ways: [{ id: 'e6', to: 'both' }] },
  tax: { kind: 'task', role: 'clerk', ways: [{ id: 'e7', to: 'both' }] },
  both: { kind: 'join', ways: [{ id: 'e8', to: 'sign' }] },
  sign: { kind: 'task', role: 'clerk', ways: [{ id: 'e9', to: 'done' }] },
  done: { kind: 'end', ways: [] },
}
const BRANCHES = 2

const FEES = [
  { row: 'small', below: LARGE_AREA, fee: SMALL_FEE },
  { row: 'large', below: Number.POSITIVE_INFINITY, fee: LARGE_FEE },
]

const PEOPLE: Readonly<Record<string, readonly string[]>> = { clerk: ['clerk-1', 'clerk-2'] }

interface Task {
  readonly id: string
  readonly node: string
  readonly role: string
  readonly revision: number
  readonly openedAt: number
}

interface State {
  readonly dossier: string
  readonly status: 'open' | 'granted'
  readonly filedAt: number
  readonly area: number
  readonly fee?: number
  readonly statutory: number
  readonly committed: number
  readonly timeClass?: string
  readonly tasks: Readonly<Record<string, Task>>
  readonly openings: Readonly<Record<string, number>>
  readonly joins: Readonly<Record<string, number>>
  readonly doneBy: Readonly<Record<string, string>>
}

type Event =
  | { readonly type: 'Received'; readonly dossier: string; readonly area: number; readonly at: number }
  | { readonly type: 'DeadlineSet'; readonly statutory: number; readonly committed: number }
  | { readonly type: 'Entered'; readonly node: string; readonly edge?: string }
  | {
      readonly type: 'TaskOpened'
      readonly task: string
      readonly node: string
      readonly role: string
      readonly at: number
    }
  | { readonly type: 'TaskCompleted'; readonly task: string; readonly node: string; readonly by: string }
  | { readonly type: 'Decided'; readonly node: string; readonly row: string; readonly fee: number }
  | { readonly type: 'Arrived'; readonly node: string; readonly edge: string; readonly arrived: number }
  | { readonly type: 'Ended'; readonly node: string; readonly at: number; readonly timeClass: string }

type Command =
  | { readonly type: 'receive'; readonly dossier: string; readonly area: number; readonly at: number }
  | {
      readonly type: 'complete'
      readonly task: string
      readonly revision: number
      readonly by: string
      readonly at: number
    }

const NONE: State = {
  dossier: '',
  status: 'open',
  filedAt: 0,
  area: 0,
  statutory: 0,
  committed: 0,
  tasks: {},
  openings: {},
  joins: {},
  doneBy: {},
}

function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'Received':
      return { ...state, dossier: event.dossier, area: event.area, filedAt: event.at }
    case 'DeadlineSet':
      return { ...state, statutory: event.statutory, committed: event.committed }
    case 'Entered':
      return state
    case 'TaskOpened': {
      const { task: id, node, role, at } = event
      return {
        ...state,
        openings: { ...state.openings, [node]: (state.openings[node] ?? 0) + 1 },
        tasks: { ...state.tasks, [id]: { id, node, role, revision: 1, openedAt: at } },
      }
    }
    case 'TaskCompleted': {
      const { [event.task]: _done, ...tasks } = state.tasks
      return { ...state, tasks, doneBy: { ...state.doneBy, [event.node]: event.by } }
    }
    case 'Decided':
      return { ...state, fee: event.fee }
    case 'Arrived':
      return { ...state, joins: { ...state.joins, [event.node]: event.arrived } }
    case 'Ended':
      return { ...state, status: 'granted', timeClass: event.timeClass }
  }
}

/** Decides one command on a state: the events, each folded at once since what follows depends on it. */
function decide(before: State, command: Command, events: Event[]): State {
  let state = before
  const record = (event: Event) => {
    events.push(event)
    state = evolve(state, event)
  }
  const pending: Way[] = []
  if (command.type === 'receive') {
    const { dossier, area, at } = command
    const from = receivedAt(at)
    record({ type: 'Received', dossier, area, at })
    record({
      type: 'DeadlineSet',
      statutory: dueAfter(from, STATUTORY_DAYS),
      committed: dueAfter(from, COMMITTED_DAYS),
    })
    record({ type: 'Entered', node: 'start' })
    pending.push(...(GRAPH.start?.ways ?? []))
  } else {
    const task = state.tasks[command.task]
    if (task === undefined) throw new Error(`${command.task} is not open`)
    if (task.revision !== command.revision) throw new Error(`${command.task} has moved on`)
    if (!PEOPLE[task.role]?.includes(command.by)) throw new Error(`${command.task} is not for ${command.by}`)
    record({ type: 'TaskCompleted', task: task.id, node: task.node, by: command.by })
    pending.push(...(GRAPH[task.node]?.ways ?? []))
  }
  for (let way = pending.pop(); way !== undefined; way = pending.pop()) {
    const id = way.to
    const node = GRAPH[id]
    if (node === undefined) throw new Error(`no node ${id}`)
    if (node.kind === 'join') {
      const arrived = (state.joins[id] ?? 0) + 1
      record({ type: 'Arrived', node: id, edge: way.id, arrived })
      if (arrived < BRANCHES) continue
    }
    record({ type: 'Entered', node: id, edge: way.id })
    if (node.kind === 'task') {
      const { role = '' } = node
      record({ type: 'TaskOpened', task: `${id}#${(state.openings[id] ?? 0) + 1}`, node: id, role, at: command.at })
      continue
    }
    if (node.kind === 'decision') record(decideFee(id, state.area))
    if (node.kind === 'end')
      record({ type: 'Ended', node: id, at: command.at, timeClass: classOf(command.at, state.committed) })
    for (let i = node.ways.length - 1; i >= 0; i -= 1) {
      const next = node.ways[i]
      if (next !== undefined) pending.push(next)
    }
  }
  return state
}

function decideFee(node: string, area: number): Event {
  const hit = FEES.find(({ below }) => area < below)
  if (hit === undefined) throw new Error(`no fee for ${area}`)
  return { type: 'Decided', node, row: hit.row, fee: hit.fee }
}

/** A dossier at every stage between its filing and its end, with its history. */
export function loopStages(area: number): { readonly stages: readonly State[]; readonly events: readonly Event[] } {
  const events: Event[] = []
  const stages = [decide(NONE, { type: 'receive', dossier: 'd', area, at: NOW }, events)]
  for (const node of TASKS) {
    const [last = NONE] = stages.slice(-1)
    stages.push(decide(last, completing(node), events))
  }
  return { stages, events }
}

function completing(node: string): Command {
  return { type: 'complete', task: `${node}#1`, revision: 1, by: CLERK, at: NOW }
}

export function playLoop(area: number): Outcome {
  const events: Event[] = []
  let state = decide(NONE, { type: 'receive', dossier: 'd', area, at: NOW }, events)
  for (const node of TASKS) state = decide(state, completing(node), events)
  const path: string[] = []
  for (const event of events) if (event.type === 'Entered') path.push(event.node)
  const { status, fee, statutory, committed, timeClass, doneBy } = state
  return { result: status, path, fee, statutory, committed, timeClass, doneBy }
}
