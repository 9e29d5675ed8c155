import type { Answers, Command } from '../command.ts'
import type { Model } from '../model.ts'
import type { DossierState, OpenCall, OpenTask, OpenWait } from '../state.ts'
import type { Sent } from './attempts.ts'
import { BEGIN, DESK_UNIT, OFFICER, SYSTEM } from './desk.ts'

/** One thing that somebody or something does to a dossier. `goOn`: a question that was put off is answered. */
export type Deed =
  | { readonly does: 'file' }
  | { readonly does: 'complete'; readonly node: string; readonly outcome: string }
  | { readonly does: 'message' | 'elapse' | 'answer' | 'fail' | 'goOn' | 'reopen'; readonly node: string }
  | { readonly does: 'linked'; readonly node: string; readonly result: 'granted' | 'refused' }
  | { readonly does: 'interrupt'; readonly message: string }

/** A branch that rests: a task, a wait or a call. `key` is the same for branches that rest alike. */
export interface Thing {
  readonly key: string
  readonly node: string
  readonly open:
    | { readonly kind: 'task'; readonly task: OpenTask }
    | { readonly kind: 'wait'; readonly wait: OpenWait }
    | { readonly kind: 'call'; readonly call: OpenCall }
}

/** Everything that is open, in the order in which it was opened. */
export function thingsOf({ tasks, waits, calls }: DossierState): readonly Thing[] {
  const things: Thing[] = []
  for (const call of Object.values(calls ?? {}))
    things.push({ key: call.node, node: call.node, open: { kind: 'call', call } })
  for (const task of Object.values(tasks))
    things.push({ key: task.node, node: task.node, open: { kind: 'task', task } })
  for (const wait of Object.values(waits)) {
    const key = (wait.gathered ?? 0) > 0 ? `${wait.node}+` : wait.node
    things.push({ key, node: wait.node, open: { kind: 'wait', wait } })
  }
  return things
}

/** Whether a branch rests at a question that was put off; it goes on before anything else does. */
export function isPutOff({ open }: Thing): boolean {
  return open.kind === 'call' && open.call.kind === 'facts'
}

/** What may happen to a branch that rests. */
export function deedsAt(model: Model, { node: id, open }: Thing): readonly Deed[] {
  const node = model.steps.get(id)?.node
  switch (open.kind) {
    case 'task':
      if (node?.kind !== 'task') return []
      return node.outcomes.map(({ id: outcome }) => ({ does: 'complete', node: id, outcome }))
    case 'wait': {
      const { message, until, gathered } = open.wait
      const mayCome = message !== undefined && gathered === undefined
      return [...(mayCome ? [{ does: 'message', node: id } as const] : []), ...elapsing(id, until)]
    }
    case 'call':
      if (open.call.kind === 'facts') return [{ does: 'goOn', node: id }]
      if (open.call.kind === 'service')
        return [
          { does: 'answer', node: id },
          { does: 'fail', node: id },
        ]
      return [
        { does: 'linked', node: id, result: 'granted' },
        { does: 'linked', node: id, result: 'refused' },
      ]
  }
}

function elapsing(node: string, until: number | undefined): readonly Deed[] {
  return until === undefined ? [] : [{ does: 'elapse', node }]
}

/** A deed as a command. `thing`: the branch that it is done to, where it is done to one. */
export function sentFor(deed: Deed, thing: Thing | undefined, answers: Answers | undefined): Sent {
  const given = answers === undefined ? {} : { answers }
  switch (deed.does) {
    case 'file': {
      const command: Command = { type: 'ReceiveDossier', channel: 'online', unit: DESK_UNIT, answers: answers ?? {} }
      return { command, by: OFFICER, now: BEGIN }
    }
    case 'interrupt':
      return { command: { type: 'InterruptDossier', message: deed.message, ...given }, by: OFFICER, now: BEGIN }
    case 'reopen':
      return { command: { type: 'ReopenDossier', node: deed.node, reason: '·' }, by: OFFICER, now: BEGIN }
    default:
      return { ...toThing(deed, thing, given), ...(deed.does === 'goOn' ? { answering: deed.node } : {}) }
  }
}

type DoneToThing = Exclude<Deed, { readonly does: 'file' | 'interrupt' } | { readonly does: 'reopen' }>

function toThing(deed: DoneToThing, thing: Thing | undefined, given: { readonly answers?: Answers }): Sent {
  switch (thing?.open.kind) {
    case 'task': {
      const { id: task, revision } = thing.open.task
      const outcome = deed.does === 'complete' ? deed.outcome : ''
      return {
        command: { type: 'CompleteTask', task, revision, outcome, reason: '·', ...given },
        by: OFFICER,
        now: BEGIN,
      }
    }
    case 'wait': {
      const { id, revision, message = '', until = BEGIN } = thing.open.wait
      if (deed.does === 'elapse') return { command: { type: 'FireTimer', timer: id }, by: SYSTEM, now: until }
      return { command: { type: 'SendMessage', wait: id, revision, message, ...given }, by: OFFICER, now: BEGIN }
    }
    case 'call': {
      const { id: call, attempt } = thing.open.call
      if (deed.does === 'fail')
        return { command: { type: 'FailCall', call, attempt, error: 'failed' }, by: SYSTEM, now: BEGIN }
      const result = deed.does === 'linked' ? { result: deed.result } : {}
      return { command: { type: 'AnswerCall', call, attempt, ...result, ...given }, by: SYSTEM, now: BEGIN }
    }
    default:
      throw new Error(`Nothing is open for ${deed.does}`)
  }
}
