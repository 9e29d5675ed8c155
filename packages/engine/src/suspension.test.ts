import type { Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { Command } from './command.ts'
import { urgency } from './due-account.ts'
import { applicant, at, eventsOf, filed, MONDAY, officer, openNodes, system, tried } from './played.fixture.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import {
  end,
  fork,
  join,
  outcome,
  role,
  service,
  specOf,
  start,
  supplement,
  task,
  text,
  wait,
} from './spec-parts.fixture.ts'

const days = (amount: number) => ({ amount, unit: 'working-days' as const })
const hours = (amount: number) => ({ amount, unit: 'working-hours' as const })
const roles = { clerk: role(), head: role(), tax: role({ rule: 'named', unit: 'tax-office' }) }
const suspend: Command = { type: 'SuspendDossier', reason: 'court order' }
const resume: Command = { type: 'ResumeDossier' }
const head = officer('head-1')

function suspendable(spec: Spec, pausedBy: Spec['deadline']['pausedBy'] = ['supplement', 'suspension']): Spec {
  return {
    ...spec,
    roles,
    deadline: { ...spec.deadline, pausedBy },
    flow: { ...spec.flow, suspension: { role: 'head' } },
  }
}

const check = task({
  allotted: days(2),
  outcomes: [outcome('accept'), outcome('ask')],
  onDeadline: [{ id: 'due', title: text('due'), at: 'due', do: 'escalate', role: 'head' }],
})
/** Due on Thursday 5 June; the step on Wednesday 4 June. */
const simple = specOf(
  { start, check, papers: wait({ ...supplement, within: days(5) }, true), done: end(), lost: end('returned') },
  ['start > check', 'check -accept> done', 'check -ask> papers', 'papers -received> check', 'papers -elapsed> lost'],
)

/** Suspended from one instant to another; filed on Monday 2 June at 09:00. */
function stood(play: Playthrough, from: string, to: string): Playthrough {
  play.passTo(at(from))
  expect(tried(play, suspend, head)).toBeUndefined()
  play.passTo(at(to))
  expect(tried(play, resume, head)).toBeUndefined()
  return play
}

test('[Y1] who holds the role suspends, with a reason, where the procedure provides for it', () => {
  const play = filed(suspendable(simple))
  expect(tried(play, suspend, officer('clerk-1'))).toBe('notYours')
  expect(tried(play, suspend, applicant)).toBe('notYours')
  expect(tried(play, { ...suspend, reason: ' ' }, head)).toBe('reasonRequired')
  expect(tried(play, resume, head)).toBe('notSuspended')
  expect(tried(play, suspend, head)).toBeUndefined()
  expect(tried(play, resume, officer('clerk-1'))).toBe('notYours')
  expect(tried(play, resume, head)).toBeUndefined()
  expect(tried(filed(simple), suspend, head)).toBe('notProvided')
})

const others: readonly Command[] = [
  { type: 'CompleteTask', task: 'check#1', revision: 1, outcome: 'accept' },
  { type: 'ClaimTask', task: 'check#1', revision: 1 },
  { type: 'SendMessage', wait: 'papers#1', revision: 1, message: 'papers' },
  { type: 'FireTimer', timer: 'check#1!due' },
  { type: 'AnswerCall', call: 'pay#1', attempt: 1 },
  { type: 'RecallTask', task: 'check#1', reason: 'x' },
  { type: 'Reappoint', within: days(1), reason: 'x' },
  suspend,
]

test.each(others)('[Y1] while it is suspended, nothing goes on: $type', (command) => {
  const play = filed(suspendable(simple))
  tried(play, suspend, head)
  const { state } = play
  expect(tried(play, command, command.type === 'FireTimer' ? system : head)).toBe('suspended')
  expect(play.state).toBe(state)
  tried(play, resume, head)
  expect(tried(play, command, command.type === 'FireTimer' ? system : head)).not.toBe('suspended')
})

test('[Y1] a message that interrupts comes through, and ends the suspension', () => {
  const reminder = { id: 'soon', title: text('soon'), at: 'due' as const, role: 'head' }
  const spec = suspendable(simple, [])
  const interrupt = {
    id: 'back',
    title: text('back'),
    does: 'stop' as const,
    role: 'head',
    reason: 'none' as const,
    to: 'check',
  }
  const play = filed({
    ...spec,
    deadline: { ...spec.deadline, onDeadline: [reminder] },
    flow: { ...spec.flow, onMessage: [interrupt] },
  })
  tried(play, suspend, head)
  expect(play.timers.size).toBe(0)
  expect(tried(play, { type: 'InterruptDossier', message: 'back' }, head)).toBeUndefined()
  expect(play.state).not.toHaveProperty('suspended')
  expect([...play.timers.keys()].sort()).toEqual(['!soon', 'check#2!due'])
})

/** A task, a wait for a time, one for a date, a service and a reminder, all at once. */
const everything = (() => {
  const spec = specOf(
    {
      start,
      split: fork('both'),
      check,
      posting: wait({ duration: days(2) }),
      day: wait({ date: 'day' }),
      pay: service(),
      both: join,
      done: end(),
    },
    [
      ...['start > split', 'split > check', 'split > posting', 'split > day', 'split > pay'],
      ...[
        'check -accept> both',
        'posting -elapsed> both',
        'day -elapsed> both',
        'pay -done> both',
        'pay -failed> both',
      ],
      'both > done',
    ],
  )
  const reminder = { id: 'late', title: text('late'), at: 'due' as const, role: 'head' }
  return suspendable({ ...spec, deadline: { ...spec.deadline, onDeadline: [reminder] } })
})()

test('[Y2] every timer is taken away, and set again when the dossier goes on, each with the time that it had', () => {
  const play = filed(everything, MONDAY, { day: '2025-06-03' })
  play.sendAsSystem({ type: 'FailCall', call: 'pay#1', attempt: 1, error: 'away' })
  const before = Object.fromEntries(play.timers)
  expect(before).toEqual({
    'check#1!due': at('2025-06-04T17:00'),
    'posting#1': at('2025-06-04T17:00'),
    'day#1': at('2025-06-03T00:00'),
    'pay#1': at('2025-06-02T09:10'),
    '!late': at('2025-06-05T17:00'),
  })
  play.passTo(at('2025-06-02T09:05'))
  tried(play, suspend, head)
  expect(play.timers.size).toBe(0)
  play.passTo(at('2025-06-04T10:00'))
  tried(play, resume, head)
  // Monday is used up, Tuesday and Wednesday drop out: two days are Thursday and Friday; three end on Monday 9.
  expect(Object.fromEntries(play.timers)).toEqual({
    ...before,
    'check#1!due': at('2025-06-06T17:00'),
    'posting#1': at('2025-06-06T17:00'),
    '!late': at('2025-06-09T17:00'),
  })
})

test('[Y2] they are set again also where no due instant has moved', () => {
  const play = stood(filed(everything, MONDAY, { day: '2025-06-03' }), '2025-06-02T09:00', '2025-06-02T09:00')
  expect([...play.timers.keys()].sort()).toEqual(['!late', 'check#1!due', 'day#1', 'pay#1', 'posting#1'])
  expect(eventsOf(play, 'TaskDueRecounted')).toEqual([])
})

test('[Y3] the deadline stands still only where it is paused by suspension', () => {
  const paused = filed(suspendable(simple))
  tried(paused, suspend, head)
  expect(paused.state?.committed.due).toBeNull()
  const runs = filed(suspendable(simple, ['supplement']))
  tried(runs, suspend, head)
  expect(runs.state?.committed.due).toBe(at('2025-06-05T17:00'))
  // Tuesday counts, Wednesday drops out; Thursday and Friday.
  const after = stood(filed(suspendable(simple)), '2025-06-03T10:00', '2025-06-04T10:00')
  expect(after.state?.committed.due).toBe(at('2025-06-06T17:00'))
  const ran = stood(filed(suspendable(simple, ['supplement'])), '2025-06-03T10:00', '2025-06-04T10:00')
  expect(ran.state?.committed.due).toBe(at('2025-06-05T17:00'))
})

test('[Y4] the time of a step stands still whatever the deadline does, and nothing is late by it', () => {
  const play = stood(filed(suspendable(simple, [])), '2025-06-03T10:00', '2025-06-05T10:00')
  // One of two days left on Tuesday; Wednesday and Thursday drop out.
  expect(play.state?.tasks['check#1']?.due?.due).toBe(at('2025-06-06T17:00'))
  expect(eventsOf(play, 'TaskDueRecounted')).toMatchObject([{ because: 'suspension' }])
  play.complete(at('2025-06-06T16:00'), 'check', 'accept')
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ timeClass: 'onTime' }])
})

test('[Y4] a hand-over has its time back too', () => {
  const nodes = {
    start,
    appraise: task({ role: 'tax', allotted: days(1), handOver: { within: hours(4) } }),
    done: end(),
  }
  const spec = suspendable(specOf(nodes, ['start > appraise', 'appraise -accept> done']))
  const play = filed(spec)
  // Four hours from Monday 09:00: 14:30. Suspended at 10:00 with three hours left, until Tuesday 08:00: 11:00.
  expect(play.state?.tasks['appraise#1']?.handOver?.due.due).toBe(at('2025-06-02T14:30'))
  stood(play, '2025-06-02T10:00', '2025-06-03T08:00')
  expect(play.state?.tasks['appraise#1']?.handOver?.due.due).toBe(at('2025-06-03T11:00'))
  expect(play.state?.tasks['appraise#1']).not.toHaveProperty('due')
  play.passTo(at('2025-06-03T11:00'))
  tried(play, { type: 'AcceptHandOver', task: 'appraise#1', revision: 1 }, officer('tax-1'))
  expect(eventsOf(play, 'HandOverAccepted')).toMatchObject([{ timeClass: 'onTime' }])
  // What was suspended before the work began takes nothing from it: one day from Tuesday.
  expect(play.state?.tasks['appraise#1']?.due?.due).toBe(at('2025-06-04T17:00'))
})

test('[Y4] an attempt under way has the time that it had left, so an answer that was held back is not too late', () => {
  const play = filed(everything, MONDAY, { day: '2025-06-03' })
  // Half a minute of one is over.
  play.passTo(at(MONDAY) + 30_000)
  tried(play, suspend, head)
  expect(tried(play, { type: 'AnswerCall', call: 'pay#1', attempt: 1 }, system)).toBe('suspended')
  play.passTo(at('2025-06-02T15:00'))
  tried(play, resume, head)
  expect(play.timers.get('pay#1')).toBe(at('2025-06-02T15:00') + 30_000)
  expect(tried(play, { type: 'AnswerCall', call: 'pay#1', attempt: 1 }, system)).toBeUndefined()
})

test('[Y5] with a supplement too, the clock goes on when neither stands in the way', () => {
  const asked = () => {
    const play = filed(suspendable(simple))
    play.complete(at('2025-06-02T10:00'), 'check', 'ask')
    return play
  }
  // Asked on Monday; answered on Wednesday, in the middle of nothing: Tuesday and Wednesday drop out.
  const supplementLast = stood(asked(), '2025-06-02T11:00', '2025-06-03T09:00')
  expect(supplementLast.state?.committed.due).toBeNull()
  expect(supplementLast.state?.pauses).toEqual([{ from: at('2025-06-02T10:00'), to: null }])
  supplementLast.message(at('2025-06-04T09:00'), 'papers')
  expect(supplementLast.state?.committed.due).toBe(at('2025-06-09T17:00'))
  expect(supplementLast.state?.pauses).toHaveLength(1)
  const again = stood(asked(), '2025-06-02T11:00', '2025-06-03T09:00')
  again.message(at('2025-06-03T10:00'), 'papers')
  stood(again, '2025-06-03T11:00', '2025-06-04T09:00')
  expect(again.state?.committed.due).toBe(at('2025-06-09T17:00'))
})

test('[Y5] the time within which papers must come stands still', () => {
  const play = filed(suspendable(simple))
  play.complete(at('2025-06-02T10:00'), 'check', 'ask')
  // Five working days end on Monday 9 June; Tuesday and Wednesday drop out.
  expect(play.timers.get('papers#1')).toBe(at('2025-06-09T17:00'))
  stood(play, '2025-06-02T11:00', '2025-06-04T10:00')
  expect(eventsOf(play, 'WaitMoved')).toEqual([{ type: 'WaitMoved', wait: 'papers#1', until: at('2025-06-11T17:00') }])
  play.passTo(at('2025-06-10T10:00'))
  expect(openNodes(play)).toEqual(['papers'])
})

test('[Y6] a suspended task presses by the dossier’s deadline alone', () => {
  const urgent = (pausedBy: Spec['deadline']['pausedBy']) => {
    const play = filed(suspendable(simple, pausedBy))
    const seen = () => {
      const open = play.state?.tasks['check#1']
      return play.state && open && urgency(open, play.state)
    }
    expect(seen()).toEqual({ due: at('2025-06-04T17:00'), of: 'task' })
    tried(play, suspend, head)
    return seen()
  }
  expect(urgent([])).toEqual({ due: at('2025-06-05T17:00'), of: 'dossier' })
  expect(urgent(['suspension'])).toEqual({ due: null, of: null })
})

test('[Y7] twice suspended, both times drop out', () => {
  const play = filed(suspendable(simple))
  stood(play, '2025-06-02T10:00', '2025-06-03T10:00')
  stood(play, '2025-06-04T10:00', '2025-06-05T10:00')
  // Tuesday and Thursday drop out: Wednesday, Friday, Monday 9. The step: Wednesday, Friday.
  expect(play.state?.committed.due).toBe(at('2025-06-09T17:00'))
  expect(play.state?.tasks['check#1']?.due?.due).toBe(at('2025-06-06T17:00'))
})
