import type { Due, EventOf } from './event.ts'
import type { Writable } from './own.ts'
import type { DossierState, OpenCall, OpenTask, OpenWait } from './state.ts'

/** A state in the making. Its members are replaced, never changed, so a shallow copy is enough to start one. */
export type Draft = Writable<DossierState>

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

export function openTask(event: EventOf<'TaskOpened'>): OpenTask {
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
  if (event.countedFrom !== undefined) open.countedFrom = event.countedFrom
  if (event.item !== undefined) open.item = event.item
  if (event.aside !== undefined) open.aside = event.aside
  if (event.question !== undefined) open.question = event.question
  if (event.handOver !== undefined) open.handOver = event.handOver
  return open
}

export function openCall(event: EventOf<'CallOpened'>): OpenCall {
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
  if (event.heldBy !== undefined) open.heldBy = event.heldBy
  return open
}

export function openWait({ wait, node, at, message, until, pausesClock, heldBy }: EventOf<'WaitOpened'>): OpenWait {
  const open: Writable<OpenWait> = { id: wait, node, revision: 1, openedAt: at, pausesClock }
  if (message !== undefined) open.message = message
  if (until !== undefined) open.until = until
  if (heldBy !== undefined) open.heldBy = heldBy
  return open
}
