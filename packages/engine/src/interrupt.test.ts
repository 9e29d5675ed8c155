import type { Interrupt, Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { InterruptDossier } from './command.ts'
import { applicant, at, eventsOf, filed, MONDAY, officer, openNodes, system, tried } from './played.fixture.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import { pathOf, visitedBy } from './scenario/visited.ts'
import {
  end,
  fork,
  join,
  outcome,
  procedure,
  role,
  service,
  specOf,
  start,
  supplement,
  task,
  text,
  wait,
} from './spec-parts.fixture.ts'

const withdraw: Interrupt = {
  id: 'withdraw',
  title: text('withdraw'),
  does: 'withdraw',
  reason: 'optional',
  to: 'withdrawn',
}
const stop: Interrupt = { id: 'stop', title: text('stop'), does: 'stop', role: 'head', reason: 'required', to: 'hear' }
const roles = { clerk: role(), head: role() }

function interruptible(spec: Spec, ...onMessage: Interrupt[]): Spec {
  return { ...spec, roles, flow: { ...spec.flow, onMessage } }
}

/** A task, a pausing wait, a service and a linked dossier beside each other, and a branch that has arrived already. */
const busy = specOf(
  {
    start,
    split: fork('both'),
    arrived: task(),
    check: task({ allotted: { amount: 1, unit: 'working-days' } }),
    papers: wait({ ...supplement, within: { amount: 10, unit: 'working-days' } }, true),
    pay: service(),
    register: procedure(),
    both: join,
    hear: task({ role: 'head' }),
    done: end(),
    withdrawn: end('withdrawn'),
  },
  [
    ...['start > split', 'split > arrived', 'split > check', 'split > papers', 'split > pay', 'split > register'],
    ...['arrived -accept> both', 'check -accept> both', 'papers -received> both', 'papers -elapsed> both'],
    ...['pay -done> both', 'pay -failed> both', 'register -granted> both', 'register -notGranted> both'],
    ...['both > done', 'hear -accept> done'],
  ],
)
const interrupted = interruptible(busy, withdraw, stop)

function started(spec = interrupted): Playthrough {
  const play = filed(spec)
  play.complete(at(MONDAY), 'arrived', 'accept')
  return play
}

const withdrawing: InterruptDossier = { type: 'InterruptDossier', message: 'withdraw' }
const stopping: InterruptDossier = { type: 'InterruptDossier', message: 'stop', reason: 'court order' }

test('[B1] everything open is cancelled, what waits at joins is dropped, and the dossier goes where the message leads', () => {
  const play = started()
  expect(play.state?.joins).toEqual({ both: { expected: 5, arrived: 1 } })
  expect(tried(play, stopping, officer('head-1'))).toBeUndefined()
  expect(openNodes(play)).toEqual(['hear'])
  expect([play.state?.joins, play.state?.calls, play.timers.size]).toEqual([{}, {}, 0])
  const cancelled = ['TaskCancelled', 'WaitCancelled', 'CallCancelled', 'CallCancelled', 'BranchesDropped']
  const after = play.events.slice(play.events.findIndex(({ type }) => type === 'DossierInterrupted'))
  expect(after.slice(1, 6).map(({ type }) => type)).toEqual(cancelled)
  expect(after[0]).toMatchObject({ message: 'stop', by: 'head-1', reason: 'court order' })
  expect(play.effects).toContainEqual({ type: 'StopDossier', call: 'register#1' })
  expect(play.complete(at(MONDAY), 'hear', 'accept')).toBeUndefined()
  expect(play.state?.result).toBe('granted')
})

test('[B1] its target is entered without an edge, and a clock that stood still goes on', () => {
  const play = started()
  expect(play.state?.committed.due).toBeNull()
  tried(play, stopping, officer('head-1'))
  expect(pathOf(play.events).at(-1)).toBe('hear')
  expect(visitedBy(play.events).nodes).toContain('hear')
  expect(visitedBy(play.events).edges).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'])
  expect(play.state?.committed.due).toBe(at('2025-06-05T17:00'))
})

test('[B1] where nothing waits at a join, nothing is dropped', () => {
  const spec = specOf({ start, check: task(), done: end(), withdrawn: end('withdrawn') }, [
    'start > check',
    'check -accept> done',
  ])
  const play = filed(interruptible(spec, withdraw))
  tried(play, withdrawing, applicant)
  expect(eventsOf(play, 'BranchesDropped')).toEqual([])
  expect(play.state).toMatchObject({ status: 'ended', result: 'withdrawn' })
})

test('[B2] the applicant withdraws, or an officer brings it; only the role that is named stops', () => {
  expect(tried(started(), withdrawing, applicant)).toBeUndefined()
  expect(tried(started(), withdrawing, officer())).toBeUndefined()
  expect(tried(started(), withdrawing, system)).toBe('notYours')
  expect(tried(started(), stopping, applicant)).toBe('notYours')
  expect(tried(started(), stopping, officer('clerk-1'))).toBe('notYours')
  expect(tried(started(), stopping, system)).toBe('notYours')
  const nobody = interruptible(busy, { ...stop, role: 'unheard' })
  expect(tried(started(nobody), stopping, officer('head-1'))).toBe('notYours')
})

test('[B3] with "while", only as long as one of those nodes is open', () => {
  const during = interruptible(busy, { ...withdraw, while: ['check', 'hear'] })
  expect(tried(started(during), withdrawing, applicant)).toBeUndefined()
  const late = started(during)
  late.complete(at(MONDAY), 'check', 'accept')
  expect(tried(late, withdrawing, applicant)).toBe('notNow')
  for (const node of ['papers', 'pay', 'register']) {
    expect(tried(started(interruptible(busy, { ...withdraw, while: [node] })), withdrawing, applicant)).toBeUndefined()
  }
})

test.each(['objection', '__proto__', 'constructor', ''])('[B4] the message %j is none of the flow’s', (message) => {
  expect(tried(started(), { ...withdrawing, message }, applicant)).toBe('notProvided')
})

test('[B4] a reason that is required, and answers of its form, are asked as anywhere', () => {
  const { reason: _reason, ...silent } = stopping
  expect(tried(started(), silent, officer('head-1'))).toBe('reasonRequired')
  expect(tried(started(), { ...stopping, reason: ' ' }, officer('head-1'))).toBe('reasonRequired')
  expect(tried(started(), { ...withdrawing, answers: { verify: true } }, applicant)).toBe('unknownField')
  const play = started(interruptible(busy, { ...withdraw, form: 'appraisal' }))
  expect(tried(play, { ...withdrawing, answers: { verify: true } }, applicant)).toBeUndefined()
  expect(play.state?.answers).toEqual({ verify: true })
})

test('[B5] a message that leads to no node is refused whole', () => {
  const play = started(interruptible(busy, { ...withdraw, to: 'gone' }))
  const { state } = play
  expect(play.send(withdrawing, applicant)).toMatchObject({ code: 'noWay', where: 'gone' })
  expect(play.state).toBe(state)
})

const undo = { title: text('undo'), role: 'head', allotted: { amount: 1, unit: 'working-days' as const } }
const again = [outcome('accept'), outcome('again')]

/** Three steps, of which the first and the service have to be undone. */
const undoable = interruptible(
  specOf(
    {
      start,
      first: task({ onWithdraw: undo, recallable: true }),
      pay: service({ onWithdraw: undo }),
      second: task({ outcomes: again }),
      done: end(),
      withdrawn: end('withdrawn'),
      no: end('refused'),
    },
    [
      ...['start > first', 'first -accept> pay', 'pay -done> second', 'pay -failed> second'],
      ...['second -accept> done', 'second -again> first'],
    ],
  ),
  withdraw,
  { ...stop, to: 'no' },
)

function paid(): Playthrough {
  const play = filed(undoable)
  play.complete(at(MONDAY), 'first', 'accept')
  play.sendAsSystem({ type: 'AnswerCall', call: 'pay#1', attempt: 1 })
  return play
}

function undone(play: Playthrough, task: string) {
  return tried(play, { type: 'CompleteTask', task, revision: 1, outcome: 'done' }, officer('head-1'))
}

function undoings(play: Playthrough) {
  return Object.values(play.state?.tasks ?? {}).map(({ id }) => id)
}

test('[U1] withdrawn, what was done is undone, the last first, and then the dossier ends', () => {
  const play = paid()
  expect(tried(play, withdrawing, applicant)).toBeUndefined()
  expect(undoings(play)).toEqual(['pay#2', 'first#2'])
  expect(play.state?.tasks['first#2']).toMatchObject({ aside: { kind: 'undo' }, role: 'head', limit: undo.allotted })
  expect(play.state).toMatchObject({ status: 'open', undoing: { node: 'withdrawn', at: at(MONDAY) } })
  expect(undone(play, 'first#2')).toBeUndefined()
  expect(play.state?.status).toBe('open')
  expect(undone(play, 'pay#2')).toBeUndefined()
  expect(play.state).toMatchObject({ status: 'ended', result: 'withdrawn' })
  expect(eventsOf(play, 'DossierEnded')).toMatchObject([{ node: 'withdrawn' }])
})

test('[U1] an end "withdrawn" in the drawing does the same, any other end nothing of it', () => {
  const edges = undoable.flow.edges.map((edge) =>
    edge.from === 'second' && edge.to === 'done' ? { ...edge, to: 'withdrawn' } : edge,
  )
  const play = filed({ ...undoable, flow: { ...undoable.flow, edges } })
  play.complete(at(MONDAY), 'first', 'accept')
  play.sendAsSystem({ type: 'AnswerCall', call: 'pay#1', attempt: 1 })
  play.complete(at(MONDAY), 'second', 'accept')
  expect(undoings(play)).toEqual(['pay#2', 'first#2'])
  const refused = paid()
  tried(refused, stopping, officer('head-1'))
  expect(refused.state).toMatchObject({ status: 'ended', result: 'refused' })
})

test('[U1] branches that waited are gone before', () => {
  const spec = interruptible(
    specOf(
      {
        start,
        split: fork('both'),
        a: task({ onWithdraw: undo }),
        b: task(),
        both: join,
        withdrawn: end('withdrawn'),
        done: end(),
      },
      ['start > split', 'split > a', 'split > b', 'a -accept> both', 'b -accept> withdrawn', 'both > done'],
    ),
  )
  const play = filed(spec)
  play.complete(at(MONDAY), 'a', 'accept')
  play.complete(at(MONDAY), 'b', 'accept')
  expect(play.state?.joins).toEqual({})
  expect(undoings(play)).toEqual(['a#2'])
})

test('[U2] only what was done is undone: once, whatever the loops', () => {
  const play = filed(undoable)
  tried(play, withdrawing, applicant)
  expect(play.state?.status).toBe('ended')
  const twice = paid()
  twice.complete(at(MONDAY), 'second', 'again')
  twice.complete(at(MONDAY), 'first', 'accept')
  twice.sendAsSystem({ type: 'AnswerCall', call: 'pay#2', attempt: 1 })
  tried(twice, withdrawing, applicant)
  expect(undoings(twice)).toEqual(['pay#3', 'first#3'])
  // Done again, the first step is now the last.
  const half = paid()
  half.complete(at(MONDAY), 'second', 'again')
  half.complete(at(MONDAY), 'first', 'accept')
  half.sendAsSystem({ type: 'FailCall', call: 'pay#2', attempt: 1, error: 'away' })
  half.passTo(at('2025-06-02T09:10'))
  half.sendAsSystem({ type: 'FailCall', call: 'pay#2', attempt: 2, error: 'away' })
  tried(half, withdrawing, applicant)
  expect(undoings(half)).toEqual(['first#3', 'pay#3'])
})

test('[U2] a service that was asked and has not answered counts as done: nobody knows', () => {
  const play = filed(undoable)
  play.complete(at(MONDAY), 'first', 'accept')
  tried(play, withdrawing, applicant)
  expect(undoings(play)).toEqual(['pay#2', 'first#2'])
})

test('[U2] what was undone is not undone again after a reopening', () => {
  const reopening = { role: 'head', to: ['second'], allotted: { amount: 1, unit: 'working-days' as const } }
  const play = filed({ ...undoable, flow: { ...undoable.flow, reopening } })
  play.complete(at(MONDAY), 'first', 'accept')
  play.sendAsSystem({ type: 'AnswerCall', call: 'pay#1', attempt: 1 })
  tried(play, withdrawing, applicant)
  undone(play, 'first#2')
  undone(play, 'pay#2')
  expect(
    tried(play, { type: 'ReopenDossier', node: 'second', reason: 'by mistake' }, officer('head-1')),
  ).toBeUndefined()
  expect(play.state).not.toHaveProperty('undoing')
  const { state } = play
  tried(play, withdrawing, applicant)
  expect(play.state).toMatchObject({ status: 'ended', result: 'withdrawn' })
  expect(state?.undone).toEqual(['first', 'pay'])
})

test('[U3] while it is undone nothing else happens to the dossier as a whole', () => {
  const play = paid()
  tried(play, withdrawing, applicant)
  expect(tried(play, withdrawing, applicant)).toBe('notNow')
  expect(tried(play, stopping, officer('head-1'))).toBe('notNow')
  expect(undone(play, 'first#2')).toBeUndefined()
})

test('[U3] its reminders are over, and the result is not promised anew', () => {
  const reminder = { id: 'soon', title: text('soon'), at: 'due' as const, role: 'head' }
  const deadline = { ...undoable.deadline, onDeadline: [reminder], reappointment: { role: 'head' } }
  const play = filed({ ...undoable, deadline })
  play.complete(at(MONDAY), 'first', 'accept')
  expect([...play.timers.keys()]).toContain('!soon')
  tried(play, withdrawing, applicant)
  expect([...play.timers.keys()]).toEqual([])
  const promise = { type: 'Reappoint', within: { amount: 2, unit: 'working-days' }, reason: 'ill' } as const
  expect(tried(play, promise, officer('head-1'))).toBe('notNow')
})

test('[U4] a withdrawn dossier is judged by when it was withdrawn', () => {
  // Due on Thursday 5 June at 17:00; undone on Friday.
  const play = paid()
  play.passTo(at('2025-06-05T16:00'))
  tried(play, withdrawing, applicant)
  play.passTo(at('2025-06-06T10:00'))
  undone(play, 'first#2')
  undone(play, 'pay#2')
  expect(play.state).toMatchObject({ timeClass: 'onTime', endedAt: at('2025-06-06T10:00') })
  const late = paid()
  late.passTo(at('2025-06-06T09:00'))
  tried(late, withdrawing, applicant)
  undone(late, 'first#2')
  undone(late, 'pay#2')
  expect(late.state?.timeClass).toBe('late')
})
