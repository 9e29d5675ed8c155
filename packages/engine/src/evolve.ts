import type { Due, Event, EventOf, EventType } from './event.ts'
import { including, own, type Writable, without } from './own.ts'
import type { DossierState, Items, OpenCall, OpenTask } from './state.ts'

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
    ...(event.parent === undefined ? {} : { parent: event.parent }),
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
  NodeEntered: (draft, event) => {
    if (draft.unavailable !== undefined) {
      draft.unavailable = draft.unavailable.filter((name) => !name.startsWith(`${event.node}/`))
    }
  },
  TaskOpened: (draft, event) => {
    draft.openings = counted(draft.openings, event.node)
    draft.tasks = including(draft.tasks, event.task, openTask(event))
    if (event.item !== undefined) beginItem(draft, event.node)
    openedAfter(draft, event.task)
  },
  TaskClaimed: (draft, event) => {
    forgetRecall(draft)
    changeTask(draft, event.task, (task) => ({ ...task, revision: task.revision + 1, assignee: event.assignee }))
  },
  TaskReleased: (draft, event) => {
    changeTask(draft, event.task, ({ assignee: _assignee, ...task }) => ({ ...task, revision: task.revision + 1 }))
  },
  TaskAssigned: (draft, event) => {
    changeTask(draft, event.task, (task) => ({ ...task, revision: task.revision + 1, assignee: event.assignee }))
  },
  TaskDueChanged: (draft, event) => {
    changeTask(draft, event.task, (task) => ({ ...task, limit: event.limit, due: event.due, extended: true }))
  },
  TaskDueRecounted: (draft, event) => {
    changeTask(draft, event.task, (task) => ({ ...task, due: event.due }))
  },
  HandOverAccepted: (draft, event) => {
    changeTask(draft, event.task, ({ handOver: _arrived, ...task }) => ({ ...task, countedFrom: event.at }))
  },
  AlarmRang: (draft, event) => {
    if (event.task === undefined) draft.rang = [...(draft.rang ?? []), event.alarm]
    else changeTask(draft, event.task, (task) => ({ ...task, rang: [...(task.rang ?? []), event.alarm] }))
  },
  TaskEscalated: (draft, { task: id, role, unit }) => {
    changeTask(draft, id, (task) => ({ ...task, also: { role, unit } }))
  },
  TaskRerouted: (draft, { task: id, role, unit }) => {
    changeTask(draft, id, ({ assignee: _assignee, ...task }) => ({ ...task, revision: task.revision + 1, role, unit }))
  },
  TaskCompleted: (draft, event) => {
    draft.tasks = without(draft.tasks, event.task)
    if (event.aside === undefined) draft.doneBy = including(draft.doneBy, event.node, event.by)
    if (event.recallable) draft.recall = { task: event.task, node: event.node, by: event.by, opened: [] }
    else forgetRecall(draft)
  },
  TaskRecalled: (draft) => {
    forgetRecall(draft)
  },
  TaskCancelled: (draft, event) => {
    draft.tasks = without(draft.tasks, event.task)
  },
  DecisionMade: (draft, event) => {
    draft.outputs = { ...draft.outputs, ...event.outputs }
  },
  DecisionFailed: () => {},
  ItemsBegun: (draft, { node, items, needed }) => {
    forgetRecall(draft)
    draft.items = including(draft.items ?? {}, node, { items, needed, begun: 0, ended: 0, outcomes: {} })
  },
  ItemEnded: (draft, { node, outcome }) => {
    changeItems(draft, node, (items) => ({
      ...items,
      ended: items.ended + 1,
      outcomes: counted(items.outcomes, outcome),
    }))
  },
  ItemsEnded: (draft, { node }) => {
    draft.items = without(draft.items ?? {}, node)
  },
  CallOpened: (draft, event) => {
    forgetRecall(draft)
    if (event.attempt === 1) draft.openings = counted(draft.openings, event.node)
    if (event.attempt === 1 && event.item !== undefined) beginItem(draft, event.node)
    draft.calls = including(draft.calls ?? {}, event.call, openCall(event))
  },
  CallFailed: (draft, { call, retryAt }) => {
    const open = own(draft.calls ?? {}, call)
    if (open === undefined) return
    if (retryAt === undefined) closeCall(draft, open, {})
    else draft.calls = including(draft.calls ?? {}, call, { ...open, until: retryAt, failed: true })
  },
  CallAnswered: (draft, { call }) => {
    const open = own(draft.calls ?? {}, call)
    if (open === undefined) return
    closeCall(draft, open, draft.answers)
    if (open.kind === 'service') draft.doneBy = including(draft.doneBy, open.node, 'system')
  },
  CallCancelled: (draft, event) => {
    draft.calls = without(draft.calls ?? {}, event.call)
  },
  Forked: (draft, event) => {
    forgetRecall(draft)
    const under = own(draft.joins, event.join)
    const expected = (under?.expected ?? 0) + event.branches
    draft.joins = including(draft.joins, event.join, { expected, arrived: under?.arrived ?? 0 })
  },
  BranchArrived: (draft, event) => {
    forgetRecall(draft)
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
    openedAfter(draft, wait)
  },
  MessageGathered: (draft, event) => {
    const open = own(draft.waits, event.wait)
    if (open === undefined) return
    draft.waits = including(draft.waits, event.wait, { ...open, gathered: (open.gathered ?? 0) + 1 })
  },
  WaitMoved: (draft, event) => {
    const open = own(draft.waits, event.wait)
    if (open !== undefined) draft.waits = including(draft.waits, event.wait, { ...open, until: event.until })
  },
  MessageReceived: (draft, event) => {
    forgetRecall(draft)
    draft.waits = without(draft.waits, event.wait)
  },
  WaitElapsed: (draft, event) => {
    forgetRecall(draft)
    draft.waits = without(draft.waits, event.wait)
  },
  WaitCancelled: (draft, event) => {
    draft.waits = without(draft.waits, event.wait)
  },
  DossierInterrupted: (draft) => {
    forgetRecall(draft)
  },
  BranchesDropped: (draft) => {
    draft.joins = {}
    delete draft.items
  },
  DossierSuspended: (draft, { at }) => {
    draft.suspended = { at }
    draft.suspensions = [...(draft.suspensions ?? []), { from: at, to: null }]
  },
  DossierResumed: (draft, { at }) => {
    const from = draft.suspended?.at ?? at
    delete draft.suspended
    draft.suspensions = [...(draft.suspensions ?? []).slice(0, -1), { from, to: at }]
  },
  DossierReappointed: (draft, { at, within }) => {
    draft.reappointed = { at, within }
  },
  DossierReopened: (draft, { at, allotted }) => {
    draft.status = 'open'
    draft.reopened = { at, allotted }
    delete draft.result
    delete draft.timeClass
    delete draft.endedAt
    delete draft.undoing
    delete draft.rang
  },
  UndoingBegun: (draft, { node }) => {
    draft.undoing = node
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
    delete draft.items
    forgetRecall(draft)
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
  if (event.item !== undefined) open.item = event.item
  if (event.aside !== undefined) open.aside = event.aside
  if (event.question !== undefined) open.question = event.question
  if (event.handOver !== undefined) open.handOver = event.handOver
  return open
}

function openCall(event: EventOf<'CallOpened'>): OpenCall {
  const open: Writable<OpenCall> = {
    id: event.call,
    node: event.node,
    kind: event.kind,
    attempt: event.attempt,
    openedAt: event.at,
  }
  if (event.until !== undefined) open.until = event.until
  if (event.facts !== undefined) open.facts = event.facts
  if (event.unit !== undefined) open.unit = event.unit
  if (event.item !== undefined) open.item = event.item
  return open
}

/** What was asked for and did not come is not asked for again at that node. */
function closeCall(draft: Draft, { id, node, facts }: OpenCall, known: DossierState['answers']): void {
  draft.calls = without(draft.calls ?? {}, id)
  const lacking = (facts ?? []).filter((fact) => own(known, fact) === undefined).map((fact) => `${node}/${fact}`)
  if (lacking.length > 0) draft.unavailable = [...(draft.unavailable ?? []), ...lacking]
}

function beginItem(draft: Draft, node: string): void {
  changeItems(draft, node, (items) => ({ ...items, begun: items.begun + 1 }))
}

function changeItems(draft: Draft, node: string, change: (items: Items) => Items): void {
  const items = own(draft.items ?? {}, node)
  if (items !== undefined) draft.items = including(draft.items ?? {}, node, change(items))
}

/** Asking first is cheaper than deleting what hardly any dossier has. */
function forgetRecall(draft: Draft): void {
  if (draft.recall !== undefined) delete draft.recall
}

function openedAfter(draft: Draft, id: string): void {
  const { recall } = draft
  if (recall !== undefined) draft.recall = { ...recall, opened: [...recall.opened, id] }
}

function changeTask(draft: Draft, id: string, change: (task: OpenTask) => OpenTask): void {
  const task = own(draft.tasks, id)
  if (task !== undefined) draft.tasks = including(draft.tasks, id, change(task))
}

function counted(openings: DossierState['openings'], node: string): DossierState['openings'] {
  return including(openings, node, (own(openings, node) ?? 0) + 1)
}
