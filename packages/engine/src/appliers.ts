import type { EventOf, EventType } from './event.ts'
import { isList } from './list.ts'
import { type Draft, openCall, openTask, openWait, received } from './opened.ts'
import { including, own, without } from './own.ts'
import { forgetRecall, openedAfter, recallOf, touched } from './recall.ts'
import type { DossierState, Items, OpenCall, OpenTask } from './state.ts'

type Appliers = { readonly [T in EventType]: (draft: Draft, event: EventOf<T>) => void }

/** What each event makes of a state. On the event alone: no model, no calendar, so a history can be read without its spec. */
export const appliers: Appliers = {
  DossierReceived: (draft, event) => {
    Object.assign(draft, received(event))
  },
  AnswersRecorded: (draft, event) => {
    draft.answers = { ...draft.answers, ...event.answers }
  },
  DeadlineSet: (draft, event) => {
    draft.statutory = event.statutory
    draft.committed = event.committed
    if (event.variant !== undefined) draft.variant = event.variant
    else if (draft.variant !== undefined) delete draft.variant
  },
  NodeEntered: (draft, event) => {
    if (draft.unavailable !== undefined) askAnew(draft, event.node)
  },
  TaskOpened: (draft, event) => {
    draft.openings = counted(draft.openings, event.node)
    draft.tasks = including(draft.tasks, event.task, openTask(event))
    if (event.item !== undefined) beginItem(draft, event.node)
    if (event.aside === undefined) openedAfter(draft, event.task)
    else if (event.aside.kind === 'consultation') touched(draft, event.aside.of)
  },
  TaskClaimed: (draft, event) => {
    touched(draft, event.task)
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
  TaskDueRecounted: (draft, { task: id, due }) => {
    changeTask(draft, id, (task) =>
      task.handOver === undefined ? { ...task, due } : { ...task, handOver: { ...task.handOver, due } },
    )
  },
  HandOverAccepted: (draft, event) => {
    touched(draft, event.task)
    changeTask(draft, event.task, ({ handOver: _arrived, ...task }) => ({ ...task, countedFrom: event.at }))
  },
  AlarmRang: (draft, event) => {
    if (event.task === undefined) draft.rang = [...(draft.rang ?? []), event.alarm]
    else changeTask(draft, event.task, (task) => ({ ...task, rang: [...(task.rang ?? []), event.alarm] }))
  },
  TaskEscalated: (draft, { task: id, role, unit, barred }) => {
    const also = barred === undefined ? { role, unit } : { role, unit, barred }
    changeTask(draft, id, (task) => ({ ...task, also }))
  },
  TaskRerouted: (draft, { task: id, role, unit, assignee, barred }) => {
    touched(draft, id)
    changeTask(draft, id, ({ assignee: _assignee, barred: _barred, ...task }) => ({
      ...task,
      revision: task.revision + 1,
      role,
      unit,
      ...(assignee === undefined ? {} : { assignee }),
      ...(barred === undefined ? {} : { barred }),
    }))
  },
  TaskCompleted: (draft, event) => {
    const completed = own(draft.tasks, event.task)
    draft.tasks = without(draft.tasks, event.task)
    forgetRecall(draft)
    if (event.aside !== undefined) {
      if (event.aside.kind === 'undo') draft.undone = [...(draft.undone ?? []), event.node]
      return
    }
    if (event.recallable && completed !== undefined) draft.recall = recallOf(draft, completed, event.by)
    done(draft, event.node, event.by)
  },
  TaskRecalled: (draft, { node }) => {
    const before = draft.recall?.before
    draft.doneBy = before === undefined ? without(draft.doneBy, node) : including(draft.doneBy, node, before)
    forgetRecall(draft)
  },
  TaskCancelled: (draft, event) => {
    draft.tasks = without(draft.tasks, event.task)
  },
  DecisionMade: (draft, event) => {
    draft.outputs = { ...draft.outputs, ...event.outputs }
  },
  DecisionFailed: () => {},
  ItemsBegun: (draft, { node, items, needed, list }) => {
    forgetRecall(draft)
    const begun: Items = { items, needed, begun: 0, ended: 0, outcomes: {} }
    const values = list === undefined ? undefined : own(draft.answers, list)
    draft.items = including(draft.items ?? {}, node, isList(values) ? { ...begun, values } : begun)
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
    forgetRecall(draft)
    const open = own(draft.calls ?? {}, call)
    if (open === undefined) return
    if (retryAt === undefined) closeCall(draft, open, {})
    else draft.calls = including(draft.calls ?? {}, call, { ...open, until: retryAt, failed: true })
  },
  CallAnswered: (draft, { call }) => {
    forgetRecall(draft)
    const open = own(draft.calls ?? {}, call)
    if (open === undefined) return
    closeCall(draft, open, draft.answers)
    if (open.kind === 'service') done(draft, open.node, SYSTEM)
  },
  CallCancelled: (draft, { call }) => {
    const open = own(draft.calls ?? {}, call)
    draft.calls = without(draft.calls ?? {}, call)
    // Nobody knows whether it did what it was asked, so a withdrawal undoes it too.
    if (open?.kind === 'service') done(draft, open.node, SYSTEM)
  },
  CallMoved: (draft, { call, until }) => {
    const open = own(draft.calls ?? {}, call)
    if (open !== undefined) draft.calls = including(draft.calls ?? {}, call, { ...open, until })
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
    draft.openings = counted(draft.openings, event.node)
    draft.waits = including(draft.waits, event.wait, openWait(event))
    openedAfter(draft, event.wait)
  },
  MessageGathered: (draft, event) => {
    touched(draft, event.wait)
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
    forgetRecall(draft)
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
    delete draft.rang
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
  UndoingBegun: (draft, { node, at }) => {
    draft.undoing = { node, at }
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
    if (draft.items !== undefined) delete draft.items
    forgetRecall(draft)
  },
}

/** Who did a service, in `doneBy`. */
const SYSTEM = 'system'

/** The last to be done stands last, for what is undone is undone from the end. */
function done(draft: Draft, node: string, by: string): void {
  const before = own(draft.doneBy, node) === undefined ? draft.doneBy : without(draft.doneBy, node)
  draft.doneBy = including(before, node, by)
  if (draft.undone !== undefined) draft.undone = draft.undone.filter((id) => id !== node)
}

function askAnew(draft: Draft, node: string): void {
  const left = (draft.unavailable ?? []).filter((name) => !name.startsWith(`${node}/`))
  if (left.length === 0) delete draft.unavailable
  else draft.unavailable = left
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

function changeTask(draft: Draft, id: string, change: (task: OpenTask) => OpenTask): void {
  const task = own(draft.tasks, id)
  if (task !== undefined) draft.tasks = including(draft.tasks, id, change(task))
}

function counted(openings: DossierState['openings'], node: string): DossierState['openings'] {
  return including(openings, node, (own(openings, node) ?? 0) + 1)
}
