import type { Spec, TaskNode } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { RecallTask } from './command.ts'
import { at, eventsOf, filed, MONDAY, officeOf, officer, openNodes, system, tried } from './played.fixture.ts'
import { feeTable } from './sample-specs.fixture.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import {
  decision,
  end,
  fork,
  is,
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
const recall: RecallTask = { type: 'RecallTask', task: 'check#1', reason: 'wrong box' }
const outcomes = [outcome('accept'), outcome('ask', { meaning: 'supplement' })]

/** Check, then sign; the check may be taken back. Two working days for the check, four hours for the signature. */
function recallable(more: Partial<TaskNode> = {}, sign: Partial<TaskNode> = {}, rest: Partial<Spec> = {}): Spec {
  const check = task({ recallable: true, allotted: days(2), outcomes, ...more })
  return specOf(
    { start, check, papers: wait(supplement, true), sign: task({ role: 'head', ...sign }), done: end() },
    ['start > check', 'check -accept> sign', 'check -ask> papers', 'papers -received> check', 'sign -accept> done'],
    { roles: { clerk: role(), head: role() }, ...rest },
  )
}
const office = officeOf({ ann: ['clerk'], bob: ['clerk'], eve: ['head'] })

/** The check completed by Ann on Monday at 10:00. */
function completed(spec = recallable(), chosen = 'accept'): Playthrough {
  const play = filed(spec, MONDAY, {}, office)
  play.passTo(at('2025-06-02T10:00'))
  const complete = { type: 'CompleteTask', task: 'check#1', revision: 1, outcome: chosen, reason: 'so' } as const
  expect(tried(play, complete, officer('ann'))).toBeUndefined()
  return play
}

test('[Q1] a completion is taken back: what it opened is cancelled, and the task opens again for the same person', () => {
  const play = completed()
  expect(tried(play, recall, officer('ann'))).toBeUndefined()
  expect(play.events.slice(-3).map(({ type }) => type)).toEqual(['TaskRecalled', 'TaskCancelled', 'TaskOpened'])
  expect(Object.values(play.state?.tasks ?? {})).toMatchObject([{ id: 'check#2', assignee: 'ann', revision: 1 }])
  expect(play.state).not.toHaveProperty('recall')
  expect(play.state?.doneBy).toEqual({})
})

test('[Q1] only who completed it, with a reason, and only where the step says so', () => {
  const play = completed()
  expect(tried(play, recall, officer('bob'))).toBe('notRecallable')
  expect(tried(play, recall, { kind: 'applicant', id: 'ann' })).toBe('notRecallable')
  expect(tried(play, { ...recall, reason: ' ' }, officer('ann'))).toBe('reasonRequired')
  expect(tried(play, { ...recall, task: 'check#2' }, officer('ann'))).toBe('notRecallable')
  expect(tried(play, { ...recall, task: '__proto__' }, officer('ann'))).toBe('notRecallable')
  expect(tried(completed(recallable({ recallable: false })), recall, officer('ann'))).toBe('notRecallable')
  expect(tried(play, recall, officer('ann'))).toBeUndefined()
  expect(tried(play, recall, officer('ann'))).toBe('notRecallable')
})

test('[Q2] the task keeps the time that it had', () => {
  const play = completed()
  play.passTo(at('2025-06-03T10:00'))
  tried(play, recall, officer('ann'))
  // Two working days from Monday 2 June at 09:00, not from Tuesday.
  expect(play.state?.tasks['check#2']).toMatchObject({
    openedAt: at('2025-06-03T10:00'),
    countedFrom: at(MONDAY),
    due: { due: at('2025-06-04T17:00') },
  })
})

test('[Q2] who had it has it again: nothing is handed over', () => {
  const roles = { clerk: role({ rule: 'named', unit: 'tax-office' }), head: role() }
  const spec = recallable({ handOver: { within: days(1) } }, {}, { roles })
  const play = filed(spec, MONDAY, {}, officeOf({ ann: ['clerk@tax-office'], eve: ['head'] }))
  const task1 = { task: 'check#1', revision: 1 }
  tried(play, { type: 'AcceptHandOver', ...task1 }, officer('ann'))
  tried(play, { type: 'CompleteTask', ...task1, outcome: 'accept' }, officer('ann'))
  expect(tried(play, recall, officer('ann'))).toBeUndefined()
  expect(play.state?.tasks['check#2']).not.toHaveProperty('handOver')
})

test('[Q2] its alarms are set for what is left', () => {
  const onDeadline = [{ id: 'due', title: text('due'), at: 'due' as const, do: 'escalate' as const, role: 'head' }]
  const play = completed(recallable({ onDeadline }))
  expect(play.timers.size).toBe(0)
  play.passTo(at('2025-06-03T10:00'))
  tried(play, recall, officer('ann'))
  expect([...play.timers]).toEqual([['check#2!due', at('2025-06-04T17:00')]])
})

const touches: readonly (readonly [string, Partial<TaskNode>, (play: Playthrough) => unknown])[] = [
  ['claimed', {}, (play) => play.send({ type: 'ClaimTask', task: 'sign#1', revision: 1 }, officer('eve'))],
  ['completed', {}, (play) => play.complete(at('2025-06-02T10:05'), 'sign', 'accept')],
  [
    'asked for an opinion',
    { consults: [{ id: 'fire', title: text('fire'), role: 'clerk' }] },
    (play) =>
      play.send({ type: 'Consult', task: 'sign#1', revision: 1, consultation: 'fire', question: 'x' }, officer('eve')),
  ],
  [
    'rerouted',
    {
      allotted: { amount: 1, unit: 'working-hours' },
      onDeadline: [{ id: 'due', title: text('due'), at: 'due', do: 'reroute', role: 'clerk' }],
    },
    (play) => play.passTo(at('2025-06-02T11:00')),
  ],
]

test.each(touches)('[Q3] once somebody has %s, it is too late', (_name, sign, touch) => {
  const outcomesOf = { outcomes: [outcome('accept')] }
  const play = completed(recallable({}, { ...outcomesOf, ...sign }))
  expect(play.state?.recall?.opened).toEqual(['sign#1'])
  expect(touch(play)).toBeUndefined()
  expect(tried(play, recall, officer('ann'))).toMatch(/notRecallable|ended/)
})

test('[Q3] an acknowledged hand-over is too late, a reminder and a person that was picked are not', () => {
  const roles = { clerk: role(), head: role({ rule: 'named', unit: 'tax-office' }, { rule: 'leastLoaded' }) }
  const sign: Partial<TaskNode> = {
    handOver: { within: days(1) },
    allotted: { amount: 1, unit: 'working-hours' },
    onDeadline: [{ id: 'due', title: text('due'), at: 'due', do: 'remind' }],
  }
  const people = officeOf({ ann: ['clerk'], eve: ['head@tax-office'] })
  const begun = (more: Partial<TaskNode>) => {
    const play = filed(recallable({}, { ...sign, ...more }, { roles }), MONDAY, {}, people)
    tried(play, { type: 'CompleteTask', task: 'check#1', revision: 1, outcome: 'accept' }, officer('ann'))
    expect(play.state?.tasks['sign#1']).toMatchObject({ assignee: 'eve', revision: 2 })
    return play
  }
  const accepted = begun({})
  tried(accepted, { type: 'AcceptHandOver', task: 'sign#1', revision: 2 }, officer('eve'))
  expect(tried(accepted, recall, officer('ann'))).toBe('notRecallable')
  const { handOver: _handOver, ...here } = sign
  const spec = recallable({}, here, { roles: { ...roles, head: role({ rule: 'same' }, { rule: 'leastLoaded' }) } })
  const reminded = filed(spec, MONDAY, {}, office)
  tried(reminded, { type: 'CompleteTask', task: 'check#1', revision: 1, outcome: 'accept' }, officer('ann'))
  reminded.passTo(at('2025-06-02T11:00'))
  expect(eventsOf(reminded, 'AlarmRang')).toHaveLength(1)
  expect(tried(reminded, recall, officer('ann'))).toBeUndefined()
  expect(reminded.timers.size).toBe(0)
})

test('[Q3] nor while, or after, the dossier was suspended', () => {
  const spec = recallable()
  const play = completed({ ...spec, flow: { ...spec.flow, suspension: { role: 'head' } } })
  tried(play, { type: 'SuspendDossier', reason: 'court' }, officer('eve'))
  tried(play, { type: 'ResumeDossier' }, officer('eve'))
  expect(tried(play, recall, officer('ann'))).toBe('notRecallable')
})

/** A recallable check that goes on to `next`. */
function goingTo(next: Parameters<typeof specOf>[0], lines: readonly string[]): Playthrough {
  const check = task({ recallable: true })
  return completed(specOf({ start, check, ...next, done: end() }, ['start > check', ...lines]))
}

test.each([
  [
    'a fork',
    { next: fork('both'), a: task(), b: task(), both: join },
    ['next > a', 'next > b', 'a -accept> both', 'b -accept> both', 'both > done'],
  ],
  ['a service', { next: service() }, ['next -done> done', 'next -failed> done']],
  [
    'a list',
    { next: task({ each: { list: 'offices', order: 'together', until: 'all' } }), rest: task() },
    ['next -accept> rest', 'rest -accept> done'],
  ],
])('[Q4] what went to %s is not taken back', (_name, nodes, lines) => {
  expect(tried(goingTo(nodes, ['check -accept> next', ...lines]), recall, officer('ann'))).toBe('notRecallable')
})

test('[Q4] nor what arrived at a join, or at an end', () => {
  const spec = specOf(
    { start, split: fork('both'), check: task({ recallable: true }), other: task(), both: join, done: end() },
    ['start > split', 'split > check', 'split > other', 'check -accept> both', 'other -accept> both', 'both > done'],
  )
  expect(tried(completed(spec), recall, officer('ann'))).toBe('notRecallable')
  expect(tried(goingTo({}, ['check -accept> done']), recall, officer('ann'))).toBe('ended')
})

/** A recallable check beside a branch in which something else goes on. */
function beside(other: Parameters<typeof specOf>[0], lines: readonly string[]): Playthrough {
  const check = task({ recallable: true })
  return completed(
    specOf({ start, split: fork('both'), check, sign: task(), ...other, both: join, done: end() }, [
      'start > split',
      'split > check',
      'split > other',
      'check -accept> sign',
      'sign -accept> both',
      ...lines,
      'both > done',
    ]),
  )
}

test('[Q5] what another branch opens meanwhile is never closed by it', () => {
  const answered = beside({ other: service({ within: { amount: 9, unit: 'hours' } }), later: task() }, [
    'other -done> later',
    'other -failed> later',
    'later -accept> both',
  ])
  expect(tried(answered, { type: 'AnswerCall', call: 'other#1', attempt: 1 }, system)).toBeUndefined()
  expect(tried(answered, recall, officer('ann'))).toBe('notRecallable')
  expect(openNodes(answered)).toEqual(['sign', 'later'])
  const claimed = beside({ other: task() }, ['other -accept> both'])
  tried(claimed, { type: 'ClaimTask', task: 'other#1', revision: 1 }, officer('bob'))
  expect(tried(claimed, recall, officer('ann'))).toBeUndefined()
  expect(openNodes(claimed)).toEqual(['other', 'check'])
})

test('[Q6] a supplement that is taken back leaves the clock as if it had never stood still', () => {
  const play = completed(recallable(), 'ask')
  expect(play.state?.committed.due).toBeNull()
  play.passTo(at('2025-06-04T09:00'))
  expect(tried(play, recall, officer('ann'))).toBeUndefined()
  expect(openNodes(play)).toEqual(['check'])
  // Two working days would have dropped out.
  expect(play.state?.committed.due).toBe(at('2025-06-05T17:00'))
  expect(play.state?.statutory.due).toBe(at('2025-06-09T17:00'))
  const answered = completed(recallable(), 'ask')
  answered.message(at('2025-06-04T09:00'), 'papers')
  expect(answered.state?.committed.due).toBe(at('2025-06-09T17:00'))
})

test('[Q6] a clock that another wait holds goes on standing still', () => {
  const spec = specOf(
    {
      start,
      split: fork('both'),
      check: task({ recallable: true }),
      mine: wait(supplement, true),
      theirs: wait({ message: 'x', from: 'agency' }, true),
      both: join,
      done: end(),
    },
    [
      'start > split',
      'split > theirs',
      'split > check',
      'check -accept> mine',
      'mine -received> both',
      'theirs -received> both',
      'both > done',
    ],
  )
  const play = completed(spec)
  tried(play, recall, officer('ann'))
  expect(play.state?.committed.due).toBeNull()
  expect(play.state?.pauses).toEqual([{ from: at(MONDAY), to: null }])
  expect(play.complete(at('2025-06-02T11:00'), 'check', 'accept')).toBeUndefined()
})

test('[Q7] what was answered and decided stays known until it is answered and decided again', () => {
  const check = task({ recallable: true, form: 'application', outcomes: [outcome('accept')] })
  const spec = specOf(
    { start, check, fee: decision('fee'), sign: task(), done: end() },
    ['start > check', 'check -accept> fee', 'fee > sign', 'sign -accept> done'],
    { decisions: { fee: { kind: 'table', title: text('fee'), table: feeTable } } },
  )
  const play = filed(spec)
  play.complete(at(MONDAY), 'check', 'accept', { answers: { kind: 'shop', area: 40 } })
  tried(play, recall, officer('clerk-1'))
  expect(play.state).toMatchObject({ answers: { area: 40 }, outputs: { fee: 100000 } })
  play.complete(at(MONDAY), 'check', 'accept', { answers: { area: 60 } })
  expect(play.state?.outputs).toEqual({ fee: 200000 })
})

test('[Q7] who had done the step before has done it again, and what it wanted undone is not undone', () => {
  const roles = { clerk: role(), head: role({ rule: 'same' }, { rule: 'notPersonOf', node: 'check' }) }
  const onWithdraw = { title: text('undo'), role: 'clerk' }
  const spec = recallable({ onWithdraw }, { outcomes: [outcome('accept'), outcome('back')] }, { roles })
  const edges = [...spec.flow.edges, { id: 'e9', from: 'sign', to: 'check', outcome: 'back' }]
  const nodes = { ...spec.flow.nodes, out: end('withdrawn') }
  const onMessage = [
    { id: 'withdraw', title: text('w'), does: 'withdraw' as const, reason: 'none' as const, to: 'out' },
  ]
  const play = completed({ ...spec, flow: { nodes, edges, onMessage } })
  tried(play, { type: 'CompleteTask', task: 'sign#1', revision: 1, outcome: 'back' }, officer('eve'))
  tried(play, { type: 'CompleteTask', task: 'check#2', revision: 1, outcome: 'accept' }, officer('bob'))
  expect(play.state?.doneBy.check).toBe('bob')
  tried(play, { ...recall, task: 'check#2' }, officer('bob'))
  expect(play.state?.doneBy.check).toBe('ann')
  const first = completed({ ...spec, flow: { nodes, edges, onMessage } })
  tried(first, recall, officer('ann'))
  tried(first, { type: 'InterruptDossier', message: 'withdraw' }, { kind: 'applicant', id: 'a' })
  expect(first.state).toMatchObject({ status: 'ended', result: 'withdrawn' })
})

test('[Q8] the recalled task is asked of its conditions anew', () => {
  const extended = { when: is('kind', 'shop'), allotted: days(4) }
  const play = filed(recallable({ extended, form: 'application' }), MONDAY, {}, office)
  const complete = {
    type: 'CompleteTask',
    task: 'check#1',
    revision: 1,
    outcome: 'accept',
    answers: { kind: 'shop' },
  } as const
  tried(play, complete, officer('ann'))
  tried(play, recall, officer('ann'))
  // Four working days from Monday 2 June.
  expect(play.state?.tasks['check#2']).toMatchObject({ extended: true, due: { due: at('2025-06-06T17:00') } })
})
