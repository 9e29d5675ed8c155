import type { Alarm, Reminder, Spec, TaskNode } from '@motcua/spec'
import { expect, test } from 'vitest'
import { at, eventsOf, filed, MONDAY, officeOf, officer, openNodes, system, tried } from './played.fixture.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import { end, is, outcome, role, specOf, start, supplement, task, text, wait } from './spec-parts.fixture.ts'

const hours = (amount: number) => ({ amount, unit: 'working-hours' as const })
const days = (amount: number) => ({ amount, unit: 'working-days' as const })

const remind: Alarm = { id: 'soon', title: text('soon'), at: { before: hours(2) }, do: 'remind' }
const escalate: Alarm = { id: 'due', title: text('due'), at: 'due', do: 'escalate', role: 'head' }
const reroute: Alarm = { id: 'later', title: text('later'), at: { after: hours(3) }, do: 'reroute', role: 'head' }
const decide: Alarm = { id: 'silent', title: text('silent'), at: 'due', do: 'decide', outcome: 'accept' }

/** One step of one working day: filed on Monday 2 June at 09:00, so due on Tuesday 3 June at 17:00. */
function stepWith(onDeadline: readonly Alarm[], more: Partial<TaskNode> = {}, roles: Spec['roles'] = {}): Spec {
  const outcomes = [outcome('accept'), outcome('refuse')]
  return specOf(
    {
      start,
      check: task({ allotted: days(1), outcomes, onDeadline: [...onDeadline], ...more }),
      done: end(),
      no: end('refused'),
    },
    ['start > check', 'check -accept> done', 'check -refuse> no'],
    { roles: { clerk: role(), head: role(), ...roles } },
  )
}
const DUE = '2025-06-03T17:00'
const office = officeOf({ ann: ['clerk'], bob: ['clerk'], eve: ['head'], dan: ['head'] })

function rang(play: Playthrough) {
  return eventsOf(play, 'AlarmRang').map(({ alarm }) => alarm)
}

function notices(play: Playthrough) {
  return play.effects.filter(({ type }) => type === 'Notify')
}

function complete(play: Playthrough, id: string, revision = 1) {
  return tried(play, { type: 'CompleteTask', task: 'check#1', revision, outcome: 'accept' }, officer(id))
}

test('[R1] the alarms of a task are set by its due instant, before and after it', () => {
  const play = filed(stepWith([remind, escalate, reroute]))
  expect([...play.timers]).toEqual([
    // Two working hours before Tuesday 17:00.
    ['check#1!soon', at('2025-06-03T15:00')],
    ['check#1!due', at(DUE)],
    // Three working hours after: Wednesday 07:30 to 10:30.
    ['check#1!later', at('2025-06-04T10:30')],
  ])
})

test('[R1] they are taken away when the task closes in any way', () => {
  const alarms = [remind, escalate, reroute]
  const completed = filed(stepWith(alarms))
  complete(completed, 'clerk-1')
  expect([...completed.timers.keys()]).toEqual([])
  const refused = filed(stepWith(alarms))
  refused.complete(at('2025-06-02T10:00'), 'check', 'refuse')
  expect([...refused.timers.keys()]).toEqual([])
  const cancel = {
    check: task({ allotted: days(1), onDeadline: alarms }),
    other: task(),
    both: wait({ message: 'x', from: 'agency' }),
  }
  const lines = [
    'start > split',
    'split > check',
    'split > other',
    'other -accept> no',
    'check -accept> both',
    'both -received> no',
  ]
  const split = { kind: 'parallel' as const, title: text('fork'), mode: 'fork' as const, join: 'both' }
  const spec = specOf({ start, split, ...cancel, no: end('refused') }, lines, {
    roles: { clerk: role(), head: role() },
  })
  const play = filed(spec)
  expect(play.timers.size).toBe(3)
  play.complete(at('2025-06-02T10:00'), 'other', 'accept')
  expect(play.timers.size).toBe(0)
})

test('[R1] they move with the due instant', () => {
  const extended = { when: is('verify', true), allotted: days(2) }
  const split = { kind: 'parallel' as const, title: text('fork'), mode: 'fork' as const, join: 'both' }
  const join = { kind: 'parallel' as const, title: text('join'), mode: 'join' as const }
  const check = task({ allotted: days(1), extended, onDeadline: [escalate] })
  const spec = specOf(
    { start, split, check, ask: task({ form: 'appraisal' }), both: join, done: end() },
    ['start > split', 'split > check', 'split > ask', 'check -accept> both', 'ask -accept> both', 'both > done'],
    { roles: { clerk: role(), head: role() } },
  )
  const play = filed(spec)
  expect(play.timers.get('check#1!due')).toBe(at(DUE))
  play.complete(at('2025-06-03T10:00'), 'ask', 'accept', { answers: { verify: true } })
  expect(play.timers.get('check#1!due')).toBe(at('2025-06-04T17:00'))
  expect(play.send({ type: 'FireTimer', timer: 'check#1!due' }, system)?.code).toBe('timerNotDue')
})

test('[R2] an alarm rings once: early it is refused, again it is stale', () => {
  const play = filed(stepWith([remind]))
  const fire = { type: 'FireTimer', timer: 'check#1!soon' } as const
  expect(tried(play, fire, system)).toBe('timerNotDue')
  expect(tried(play, fire, officer())).toBe('notYours')
  play.passTo(at('2025-06-03T15:00'))
  expect(rang(play)).toEqual(['soon'])
  expect(tried(play, fire, system)).toBe('stale')
  expect(tried(play, { type: 'FireTimer', timer: 'check#1!never' }, system)).toBe('stale')
  expect(tried(play, { type: 'FireTimer', timer: 'check#2!soon' }, system)).toBe('stale')
  expect(tried(play, { type: 'FireTimer', timer: '__proto__!constructor' }, system)).toBe('stale')
  expect(rang(play)).toEqual(['soon'])
})

test('[R2] it rings again for another opening of the step', () => {
  const spec = specOf(
    { start, check: task({ allotted: days(1), onDeadline: [remind] }), papers: wait(supplement), done: end() },
    ['start > check', 'check -accept> papers', 'papers -received> check', 'papers -elapsed> done'],
  )
  const play = filed(spec)
  play.complete(at('2025-06-04T10:00'), 'check', 'accept')
  play.message(at('2025-06-05T10:00'), 'papers')
  play.passTo(at('2025-06-10T10:00'))
  expect(eventsOf(play, 'AlarmRang').map(({ task: id }) => id)).toEqual(['check#1', 'check#2'])
})

test('[R3] a reminder tells who works on it, and the role that is named', () => {
  const play = filed(stepWith([remind, { ...remind, id: 'also', role: 'head' }]))
  play.passTo(at(DUE))
  expect(notices(play)).toEqual([
    { type: 'Notify', alarm: 'soon', task: 'check#1' },
    { type: 'Notify', alarm: 'also', task: 'check#1', role: 'head', unit: 'receiving-unit' },
  ])
  expect(complete(play, 'head-1')).toBe('notYours')
  expect(complete(play, 'clerk-1')).toBeUndefined()
})

test('[R4] escalated, the holders of the other role may do it too, also if somebody has it', () => {
  const claimed = () => {
    const play = filed(stepWith([escalate]), MONDAY, {}, office)
    tried(play, { type: 'ClaimTask', task: 'check#1', revision: 1 }, officer('ann'))
    return play
  }
  const early = claimed()
  expect(complete(early, 'eve', 2)).toBe('notYours')
  const late = claimed()
  late.passTo(at(DUE))
  expect(eventsOf(late, 'TaskEscalated')).toMatchObject([{ task: 'check#1', role: 'head', unit: 'receiving-unit' }])
  expect(complete(late, 'bob', 2)).toBe('notYours')
  expect(complete(late, 'eve', 2)).toBeUndefined()
  const own = claimed()
  own.passTo(at(DUE))
  expect(complete(own, 'ann', 2)).toBeUndefined()
})

test('[R4] whom the other role bars may not do it through the escalation', () => {
  const headOf = (pick: Parameters<typeof role>[1]) => ({ head: role({ rule: 'same' }, pick) })
  const spec = (pick: Parameters<typeof role>[1]) => {
    const { flow, ...rest } = stepWith([escalate], {}, headOf(pick))
    const edges = flow.edges.map((edge) => (edge.to === 'check' ? { ...edge, to: 'first' } : edge))
    const nodes = { ...flow.nodes, first: task({ role: 'head' }) }
    return { ...rest, flow: { nodes, edges: [...edges, { id: 'e9', from: 'first', to: 'check', outcome: 'accept' }] } }
  }
  const play = (pick: Parameters<typeof role>[1]) => {
    const begun = filed(spec(pick), MONDAY, {}, office)
    tried(begun, { type: 'CompleteTask', task: 'first#1', revision: 1, outcome: 'accept' }, officer('eve'))
    begun.passTo(at('2025-06-05T10:00'))
    return begun
  }
  expect(complete(play({ rule: 'pool' }), 'eve')).toBeUndefined()
  expect(complete(play({ rule: 'notPersonOf', node: 'first' }), 'eve')).toBe('notYours')
  expect(complete(play({ rule: 'notPersonOf', node: 'first' }), 'dan')).toBeUndefined()
})

test('[R5] rerouted, the task leaves its person and goes to the other role; its time stays', () => {
  const play = filed(stepWith([reroute]), MONDAY, {}, office)
  tried(play, { type: 'ClaimTask', task: 'check#1', revision: 1 }, officer('ann'))
  play.passTo(at('2025-06-04T10:30'))
  expect(play.state?.tasks['check#1']).toMatchObject({ role: 'head', revision: 3, due: { due: at(DUE) } })
  expect(play.state?.tasks['check#1']).not.toHaveProperty('assignee')
  expect(notices(play)).toMatchObject([{ alarm: 'later', role: 'head' }])
  expect(complete(play, 'ann', 2)).toBe('stale')
  expect(complete(play, 'ann', 3)).toBe('notYours')
  expect(complete(play, 'eve', 3)).toBeUndefined()
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ timeClass: 'late' }])
})

test('[R5] rerouted, the other role’s way of finding a person applies', () => {
  const rerouted = (pick: Parameters<typeof role>[1]) => {
    const play = filed(stepWith([reroute], {}, { head: role({ rule: 'same' }, pick) }), MONDAY, {}, office)
    play.passTo(at('2025-06-04T10:30'))
    return play.state?.tasks['check#1']
  }
  expect(rerouted({ rule: 'named', person: 'dan' })).toMatchObject({ assignee: 'dan' })
  // The playthrough says equal loads: the first of the organisation.
  expect(rerouted({ rule: 'leastLoaded' })).toMatchObject({ assignee: 'eve', revision: 3 })
  expect(rerouted({ rule: 'pool' })).not.toHaveProperty('assignee')
})

test('[R5] who was barred from the task stays barred', () => {
  const clerk = role({ rule: 'same' }, { rule: 'notPersonOf', node: 'first' })
  const { flow, ...rest } = stepWith([reroute], { role: 'clerk' }, { clerk, first: role() })
  const edges = flow.edges.map((edge) => (edge.to === 'check' ? { ...edge, to: 'first' } : edge))
  const nodes = { ...flow.nodes, first: task({ role: 'first' }) }
  const spec = {
    ...rest,
    flow: { nodes, edges: [...edges, { id: 'e9', from: 'first', to: 'check', outcome: 'accept' }] },
  }
  const play = filed(spec, MONDAY, {}, officeOf({ ann: ['first', 'head'], bob: ['clerk'], eve: ['head'] }))
  tried(play, { type: 'CompleteTask', task: 'first#1', revision: 1, outcome: 'accept' }, officer('ann'))
  play.passTo(at('2025-06-05T10:30'))
  expect(play.state?.tasks['check#1']).toMatchObject({ role: 'head', barred: 'ann' })
  expect(complete(play, 'ann', 2)).toBe('notYours')
  expect(complete(play, 'eve', 2)).toBeUndefined()
})

test('[R5] an alarm for a role that no unit has is refused by name', () => {
  const spec = stepWith([reroute], {}, { head: role({ rule: 'named', unit: 'nowhere' }) })
  const play = filed(spec, MONDAY, {}, office)
  expect(play.passTo(at('2025-06-04T10:30'))).toMatchObject({ code: 'noUnit', where: 'head' })
  expect(openNodes(play)).toEqual(['check'])
  expect(rang(play)).toEqual([])
})

test('[R6] silence is the outcome that the spec names', () => {
  const play = filed(stepWith([remind, decide, reroute]))
  play.passTo(at(DUE))
  expect(play.state?.result).toBe('granted')
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ byDefault: 'silent', by: 'system', timeClass: 'onTime' }])
  expect(play.timers.size).toBe(0)
})

test('[R6] of officer and alarm the first decides, the other is stale', () => {
  const officerFirst = filed(stepWith([decide]))
  const { timers } = officerFirst
  expect([...timers.keys()]).toEqual(['check#1!silent'])
  expect(officerFirst.complete(at(DUE), 'check', 'refuse')).toBeUndefined()
  expect(officerFirst.state?.result).toBe('refused')
  const open = filed(stepWith([decide], {}), MONDAY)
  open.passTo(at(DUE))
  expect(open.state?.result).toBe('granted')
  // A step that goes on: there the late completion says that the task is gone.
  const spec = specOf({ start, check: task({ allotted: days(1), onDeadline: [decide] }), sign: task(), done: end() }, [
    'start > check',
    'check -accept> sign',
    'sign -accept> done',
  ])
  const late = filed(spec)
  late.passTo(at(DUE))
  expect(complete(late, 'clerk-1')).toBe('stale')
  const early = filed(spec)
  expect(early.complete(at(DUE), 'check', 'accept')).toBeUndefined()
  expect(tried(early, { type: 'FireTimer', timer: 'check#1!silent' }, system)).toBe('stale')
  expect(openNodes(early)).toEqual(['sign'])
})

test('[R7] an alarm whose instant is over when the task opens rings at once', () => {
  // Ten hours before a due instant that is four hours away.
  const spec = stepWith([{ ...remind, at: { before: hours(10) } }], { allotted: hours(4) })
  const play = filed(spec)
  expect(play.timers.get('check#1!soon')).toBeLessThan(at(MONDAY))
  play.passTo(at(MONDAY))
  expect(rang(play)).toEqual(['soon'])
})

const reminders: Reminder[] = [
  { id: 'soon', title: text('soon'), at: { before: days(1) }, role: 'clerk' },
  { id: 'late', title: text('late'), at: { after: hours(1) }, role: 'head' },
]

/** The dossier is due on Thursday 5 June at 17:00. */
function reminded(): Spec {
  const spec = specOf(
    {
      start,
      check: task({ outcomes: [outcome('accept'), outcome('ask')] }),
      papers: wait(supplement, true),
      done: end(),
    },
    ['start > check', 'check -accept> done', 'check -ask> papers', 'papers -received> check'],
    { roles: { clerk: role(), head: role() } },
  )
  return { ...spec, deadline: { ...spec.deadline, onDeadline: reminders } }
}

test('[R8] the dossier’s own reminders go by its committed due instant', () => {
  const play = filed(reminded())
  expect([...play.timers]).toEqual([
    ['!soon', at('2025-06-04T17:00')],
    ['!late', at('2025-06-06T08:30')],
  ])
  play.passTo(at('2025-06-04T17:00'))
  expect(notices(play)).toEqual([{ type: 'Notify', alarm: 'soon', role: 'clerk', unit: 'receiving-unit' }])
  expect(tried(play, { type: 'FireTimer', timer: '!soon' }, system)).toBe('stale')
  expect(tried(play, { type: 'FireTimer', timer: '!late' }, system)).toBe('timerNotDue')
  expect(tried(play, { type: 'FireTimer', timer: '!other' }, system)).toBe('stale')
  play.complete(at('2025-06-05T10:00'), 'check', 'accept')
  expect(play.timers.size).toBe(0)
})

test('[R8] while the clock stands still there is none, and then they are set anew', () => {
  const play = filed(reminded())
  play.complete(at('2025-06-03T10:00'), 'check', 'ask')
  expect(play.timers.size).toBe(0)
  expect(tried(play, { type: 'FireTimer', timer: '!soon' }, system)).toBe('stale')
  // Two working days were left on Tuesday; back on Monday 9: due on Wednesday 11.
  play.message(at('2025-06-09T10:00'), 'papers')
  expect(play.timers.get('!soon')).toBe(at('2025-06-10T17:00'))
})

test('[R9] what stands beside the flow, and what is on its way, has no alarm', () => {
  const consults = [{ id: 'opinion', title: text('opinion'), role: 'clerk', allotted: days(1) }]
  const handOver = { within: days(1) }
  const there = role({ rule: 'named', unit: 'tax-office' })
  const play = filed(stepWith([escalate], { handOver, consults, role: 'there' }, { there }))
  expect(play.timers.size).toBe(0)
  const task1 = { task: 'check#1', revision: 1 }
  expect(
    tried(play, { type: 'Consult', ...task1, consultation: 'opinion', question: 'fire?' }, officer('there-1')),
  ).toBe(undefined)
  expect([...play.timers.keys()]).toEqual(['check#1!due'])
})
