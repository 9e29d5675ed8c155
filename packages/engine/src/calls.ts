import { periodMs, type Retry } from '@motcua/spec'
import type { CallKind, Effect, EventOf } from './event.ts'
import type { Move } from './move.ts'
import type { Writable } from './own.ts'
import type { OpenCall } from './state.ts'

/** Something to be asked of another system. */
export interface Call {
  readonly id: string
  readonly node: string
  readonly kind: CallKind
  /** How long an attempt may take, in milliseconds; without it the answer is waited for as long as it takes. */
  readonly within?: number
  readonly facts?: readonly string[]
  readonly unit?: string
  readonly item?: number
  readonly heldBy?: string | undefined
}

/** Where a node does not say how often a registry is asked. */
const USUAL_RETRY: Retry = { times: 3, every: { amount: 5, unit: 'minutes' } }

/** How long a registry may take; that is the host's business too, this is for a host that was lost. */
export const FACTS_WITHIN_MS = 600_000

/** Asks for the first time: the branch rests until the answer comes. */
export function openCall(move: Move, call: Call, ask: (attempt: number) => Effect): void {
  attempt(move, { ...call, heldBy: move.heldBy() }, 1, ask)
}

/** Asks once more, what failed before. */
export function repeatCall(
  move: Move,
  open: OpenCall,
  within: number | undefined,
  ask: (attempt: number) => Effect,
): void {
  const { id, node, kind, facts, unit, item, heldBy } = open
  const call: Writable<Call> = { id, node, kind, heldBy }
  if (within !== undefined) call.within = within
  if (facts !== undefined) call.facts = facts
  if (unit !== undefined) call.unit = unit
  if (item !== undefined) call.item = item
  attempt(move, call, open.attempt + 1, ask)
}

function attempt(move: Move, call: Call, number: number, ask: (attempt: number) => Effect): void {
  const { now } = move.context
  const opened: Writable<EventOf<'CallOpened'>> = {
    type: 'CallOpened',
    at: now,
    call: call.id,
    node: call.node,
    kind: call.kind,
    attempt: number,
  }
  if (call.within !== undefined) opened.until = now + call.within
  if (call.facts !== undefined) opened.facts = call.facts
  if (call.unit !== undefined) opened.unit = call.unit
  if (call.item !== undefined) opened.item = call.item
  if (call.heldBy !== undefined) opened.heldBy = call.heldBy
  move.record(opened)
  move.effects.push(ask(number))
  if (opened.until !== undefined) move.effects.push({ type: 'ScheduleTimer', timer: call.id, at: opened.until })
}

/** Records a failure. True when it is tried again later; otherwise the call is closed and the caller goes on without. */
export function failAttempt(move: Move, open: OpenCall, retry: Retry | undefined, error: string): boolean {
  const { id, node, attempt: number, until } = open
  const { times, every } = retry ?? USUAL_RETRY
  const retryAt = number > times ? undefined : move.context.now + periodMs(every)
  move.record({
    type: 'CallFailed',
    call: id,
    node,
    attempt: number,
    error,
    ...(retryAt === undefined ? {} : { retryAt }),
  })
  if (retryAt !== undefined) move.effects.push({ type: 'ScheduleTimer', timer: id, at: retryAt })
  else if (until !== undefined) move.effects.push({ type: 'CancelTimer', timer: id })
  return retryAt !== undefined
}

/** The answer came; the branch goes on. */
export function closeCall(move: Move, { id, node, until }: OpenCall, result?: EventOf<'CallAnswered'>['result']): void {
  move.record({ type: 'CallAnswered', call: id, node, ...(result === undefined ? {} : { result }) })
  if (until !== undefined) move.effects.push({ type: 'CancelTimer', timer: id })
}

/** Gives the attempts that are under way the time that they had left when the dossier was suspended. */
export function moveCalls(move: Move, suspendedAt: number): void {
  for (const { id, until, failed } of Object.values(move.state.calls ?? {})) {
    if (until === undefined || failed) continue
    const left = Math.max(until - suspendedAt, 0)
    move.record({ type: 'CallMoved', call: id, until: move.context.now + left })
  }
}
