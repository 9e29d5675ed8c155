import { LARGE_AREA, LARGE_FEE, type Outcome, SMALL_FEE, TASKS } from './work.ts'

interface Node {
  readonly kind: 'start' | 'task' | 'decision' | 'fork' | 'join' | 'end'
  readonly to: readonly string[]
}

/** The flow of `work.ts` as a good programmer would keep it: JSON, walked by name. */
const GRAPH: Readonly<Record<string, Node>> = {
  start: { kind: 'start', to: ['check'] },
  check: { kind: 'task', to: ['fee'] },
  fee: { kind: 'decision', to: ['split'] },
  split: { kind: 'fork', to: ['appraise', 'tax'] },
  appraise: { kind: 'task', to: ['both'] },
  tax: { kind: 'task', to: ['both'] },
  both: { kind: 'join', to: ['sign'] },
  sign: { kind: 'task', to: ['done'] },
  done: { kind: 'end', to: [] },
}
const BRANCHES = 2

interface State {
  readonly status: 'open' | 'granted'
  readonly area: number
  readonly fee?: number
  readonly tasks: Readonly<Record<string, { readonly node: string }>>
  readonly joins: Readonly<Record<string, number>>
}

type Event =
  | { readonly type: 'Received'; readonly area: number }
  | { readonly type: 'Entered'; readonly node: string }
  | { readonly type: 'TaskOpened'; readonly node: string }
  | { readonly type: 'TaskCompleted'; readonly node: string; readonly by: string }
  | { readonly type: 'Decided'; readonly node: string; readonly fee: number }
  | { readonly type: 'Arrived'; readonly node: string; readonly arrived: number }
  | { readonly type: 'Ended'; readonly node: string }

type Command =
  | { readonly type: 'receive'; readonly area: number }
  | { readonly type: 'complete'; readonly node: string; readonly by: string }

const NEW: State = { status: 'open', area: 0, tasks: {}, joins: {} }

function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'Received':
      return { ...state, area: event.area }
    case 'Entered':
      return state
    case 'TaskOpened':
      return { ...state, tasks: { ...state.tasks, [event.node]: { node: event.node } } }
    case 'TaskCompleted': {
      const { [event.node]: _done, ...tasks } = state.tasks
      return { ...state, tasks }
    }
    case 'Decided':
      return { ...state, fee: event.fee }
    case 'Arrived':
      return { ...state, joins: { ...state.joins, [event.node]: event.arrived } }
    case 'Ended':
      return { ...state, status: 'granted' }
  }
}

/** Decides one command on a state: the events, each folded at once since what follows depends on it. */
function decide(before: State, command: Command, events: Event[]): State {
  let state = before
  const record = (event: Event) => {
    events.push(event)
    state = evolve(state, event)
  }
  const pending: string[] = []
  if (command.type === 'receive') {
    record({ type: 'Received', area: command.area })
    pending.push('start')
  } else {
    if (state.tasks[command.node] === undefined) throw new Error(`${command.node} is not open`)
    record({ type: 'TaskCompleted', node: command.node, by: command.by })
    pending.push(...(GRAPH[command.node]?.to ?? []))
  }
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = GRAPH[id]
    if (node === undefined) throw new Error(`no node ${id}`)
    if (node.kind === 'join') {
      const arrived = (state.joins[id] ?? 0) + 1
      record({ type: 'Arrived', node: id, arrived })
      if (arrived < BRANCHES) continue
    }
    record({ type: 'Entered', node: id })
    if (node.kind === 'task') {
      record({ type: 'TaskOpened', node: id })
      continue
    }
    if (node.kind === 'decision')
      record({ type: 'Decided', node: id, fee: state.area < LARGE_AREA ? SMALL_FEE : LARGE_FEE })
    if (node.kind === 'end') record({ type: 'Ended', node: id })
    for (let i = node.to.length - 1; i >= 0; i -= 1) pending.push(node.to[i] ?? '')
  }
  return state
}

export function playLoop(area: number): Outcome {
  const events: Event[] = []
  let state = decide(NEW, { type: 'receive', area }, events)
  for (const node of TASKS) state = decide(state, { type: 'complete', node, by: 'clerk-1' }, events)
  const path: string[] = []
  for (const event of events) if (event.type === 'Entered') path.push(event.node)
  return { result: state.status, path, fee: state.fee }
}
