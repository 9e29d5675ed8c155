import type { Due, Event, EventOf, EventType } from './event.ts'
import { including, own, type Writable, without } from './own.ts'
import type { DossierState, OpenTask } from './state.ts'

/** A state in the making. Its members are replaced, never changed, so a shallow copy is enough to start one. */
export type Draft = Writable<DossierState>

type EventByType = { [T in EventType]: EventOf<T> }
type Appliers = { readonly [T in EventType]: (draft: Draft, event: EventByType[T]) => void }

/**
 * Folds one event. Pure on the event alone: no model, no calendar, so a history can be read without its spec.
 *
 * @throws Error when the history does not begin with `DossierReceived`; that is a bug of the host, not of an actor.
 */
export function evolve(state: DossierState | undefined, event: Event): DossierState {
  if (event.type === 'DossierReceived') return received(event)
  if (state === undefined) throw new Error(`A history begins with DossierReceived, not with ${event.type}`)
  const draft: Draft = { ...state }
  apply(draft, event)
  return draft
}

/** Folds a whole history; undefined for an empty one. */
export function replay(events: Iterable<Event>): DossierState | undefined {
  let draft: Draft | undefined
  for (const event of events) {
    if (draft === undefined || event.type === 'DossierReceived') draft = evolve(draft, event)
    else apply(draft, event)
  }
  return draft
}

/** Folds one event into a draft that nobody else holds. */
export function apply(draft: Draft, event: Event): void {
  applyAs(event.type, draft, event)
}

function applyAs<T extends EventType>(type: T, draft: Draft, event: EventByType[T]): void {
  appliers[type](draft, event)
}

const UNSET: Due = { due: null, provisional: false }

/** The state after receipt; both deadlines are unset until `DeadlineSet`. */
export function received(event: EventOf<'DossierReceived'>): Draft {
  return {
    dossier: event.dossier,
    procedure: event.procedure,
    specHash: event.specHash,
    unit: event.unit,
    channel: event.channel,
    applicant: event.applicant,
    filedAt: event.filedAt,
    receivedAt: event.receivedAt,
    status: 'open',
    answers: {},
    outputs: {},
    statutory: UNSET,
    committed: UNSET,
    pauses: [],
    tasks: {},
    waits: {},
    joins: {},
    openings: {},
    doneBy: {},
  }
}

const appliers: Appliers = {
  DossierReceived: (draft, event) => {
    Object.assign(draft, received(event))
  },
  AnswersRecorded: (draft, event) => {
    draft.answers = { ...draft.answers, ...event.answers }
  },
  DeadlineSet: (draft, event) => {
    draft.statutory = event.statutory
    draft.committed = event.committed
    if (event.variant === undefined) delete draft.variant
    else draft.variant = event.variant
  },
  NodeEntered: () => {},
  TaskOpened: (draft, event) => {
    draft.openings = counted(draft.openings, event.node)
    draft.tasks = including(draft.tasks, event.task, openTask(event))
  },
  TaskClaimed: (draft, event) => {
    changeTask(draft, event.task, (task) => ({ ...task, revision: task.revision + 1, assignee: event.assignee }))
  },
  TaskReleased: (draft, event) => {
    changeTask(draft, event.task, ({ assignee: _assignee, ...task }) => ({ ...task, revision: task.revision + 1 }))
  },
  TaskDueChanged: (draft, event) => {
    changeTask(draft, event.task, (task) => ({ ...task, limit: event.limit, due: event.due, extended: true }))
  },
  TaskCompleted: (draft, event) => {
    draft.tasks = without(draft.tasks, event.task)
    draft.doneBy = including(draft.doneBy, event.node, event.by)
  },
  TaskCancelled: (draft, event) => {
    draft.tasks = without(draft.tasks, event.task)
  },
  DecisionMade: (draft, event) => {
    draft.outputs = { ...draft.outputs, ...event.outputs }
  },
  Forked: (draft, event) => {
    const under = own(draft.joins, event.join)
    const expected = (under?.expected ?? 0) + event.branches
    draft.joins = including(draft.joins, event.join, { expected, arrived: under?.arrived ?? 0 })
  },
  BranchArrived: (draft, event) => {
    const { join, arrived, expected } = event
    draft.joins =
      arrived === expected ? without(draft.joins, join) : including(draft.joins, join, { expected, arrived })
  },
  WaitOpened: (draft, event) => {
    const { at, wait, node, message, until, pausesClock } = event
    draft.openings = counted(draft.openings, node)
    const open = {
      id: wait,
      node,
      revision: 1,
      openedAt: at,
      ...(message === undefined ? {} : { message }),
      ...(until === undefined ? {} : { until }),
      pausesClock,
    }
    draft.waits = including(draft.waits, wait, open)
  },
  MessageReceived: (draft, event) => {
    draft.waits = without(draft.waits, event.wait)
  },
  WaitElapsed: (draft, event) => {
    draft.waits = without(draft.waits, event.wait)
  },
  WaitCancelled: (draft, event) => {
    draft.waits = without(draft.waits, event.wait)
  },
  ClockPaused: (draft, event) => {
    draft.pauses = [...draft.pauses, { from: event.from, to: null }]
  },
  ClockResumed: (draft, event) => {
    draft.pauses = [...draft.pauses.slice(0, -1), { from: event.from, to: event.to }]
  },
  DossierEnded: (draft, event) => {
    draft.status = 'ended'
    draft.result = event.result
    draft.timeClass = event.timeClass
    draft.endedAt = event.at
    draft.joins = {}
  },
}

function openTask(event: EventOf<'TaskOpened'>): OpenTask {
  const open: Writable<OpenTask> = {
    id: event.task,
    node: event.node,
    role: event.role,
    unit: event.unit,
    revision: 1,
    openedAt: event.at,
  }
  if (event.assignee !== undefined) open.assignee = event.assignee
  if (event.barred !== undefined) open.barred = event.barred
  if (event.limit !== undefined) open.limit = event.limit
  if (event.due !== undefined) open.due = event.due
  if (event.extended !== undefined) open.extended = event.extended
  return open
}

function changeTask(draft: Draft, id: string, change: (task: OpenTask) => OpenTask): void {
  const task = own(draft.tasks, id)
  if (task !== undefined) draft.tasks = including(draft.tasks, id, change(task))
}

function counted(openings: DossierState['openings'], node: string): DossierState['openings'] {
  return including(openings, node, (own(openings, node) ?? 0) + 1)
}
