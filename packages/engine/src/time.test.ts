import { compileCalendar, viCalendar } from '@motcua/calendar'
import type { Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { describeDue, urgency } from './due-account.ts'
import { plainOrganisation } from './organisation.ts'
import { at, eventsOf, filed, MONDAY, openNodes } from './played.fixture.ts'
import { loopSpec, parallelSpec } from './sample-specs.fixture.ts'
import { plainOffice, RECEIVING_UNIT } from './scenario/plain-office.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import { end, role, specOf, start, supplement, task, wait } from './spec-parts.fixture.ts'

const shop = { kind: 'shop', area: 40 }
const ask = { reason: 'no deed' }

function dues(play: Playthrough) {
  return { committed: play.state?.committed.due, statutory: play.state?.statutory.due }
}

function withDeadline(spec: Spec, deadline: Partial<Spec['deadline']>): Spec {
  return { ...spec, deadline: { ...spec.deadline, ...deadline } }
}

test('[C1] both deadlines count from legal receipt', () => {
  // Monday 2 June + 3 working days = Thursday 5, + 5 = Monday 9.
  const due = { committed: at('2025-06-05T17:00'), statutory: at('2025-06-09T17:00') }
  expect(dues(filed(loopSpec))).toEqual(due)
  // Handed in on Sunday 1 June, received on Monday.
  const sunday = filed(loopSpec, '2025-06-01T20:00')
  expect(sunday.state?.receivedAt).toBe(at('2025-06-02T07:30'))
  expect(sunday.state?.filedAt).toBe(at('2025-06-01T20:00'))
  expect(dues(sunday)).toEqual(due)
})

test('[C1] the make-up Saturday of April 2025 counts', () => {
  // Thursday 24 April: Friday 25, Saturday 26 (worked for 2 May), Monday 28.
  expect(dues(filed(loopSpec, '2025-04-24T10:00')).committed).toBe(at('2025-04-28T17:00'))
})

test('[C1] after the cut-off the next working day is day 0', () => {
  const spec = withDeadline(loopSpec, { cutOff: '15:00' })
  expect(dues(filed(spec, '2025-06-02T15:00')).committed).toBe(at('2025-06-05T17:00'))
  expect(dues(filed(spec, '2025-06-02T15:01')).committed).toBe(at('2025-06-06T17:00'))
})

test('[C1] on the same day, or the next after the cut-off', () => {
  const spec = withDeadline(loopSpec, { committed: { sameDay: true, cutOff: '15:00' } })
  expect(dues(filed(spec, '2025-06-02T15:00')).committed).toBe(at('2025-06-02T17:00'))
  expect(dues(filed(spec, '2025-06-02T15:01')).committed).toBe(at('2025-06-03T17:00'))
})

test('[C2] a variant replaces the terms when facts make it hold', () => {
  const play = filed(parallelSpec, MONDAY, shop)
  expect(play.state).not.toHaveProperty('variant')
  play.complete(at('2025-06-03T09:00'), 'appraise', 'accept', { answers: { verify: true } })
  expect(play.state?.variant).toBe('verified')
  // 5 and 10 working days from Monday 2 June.
  expect(dues(play)).toEqual({ committed: at('2025-06-09T17:00'), statutory: at('2025-06-16T17:00') })
})

test('[C2] a variant that no longer holds gives way to the main terms', () => {
  const spec = withDeadline(
    specOf({ start, ask: task({ form: 'appraisal' }), done: end() }, ['start > ask', 'ask -accept> ask']),
    { variants: parallelSpec.deadline.variants ?? [] },
  )
  const play = filed(spec)
  play.complete(at('2025-06-03T09:00'), 'ask', 'accept', { answers: { verify: true } })
  expect(play.state?.variant).toBe('verified')
  play.complete(at('2025-06-03T09:30'), 'ask', 'accept', { answers: { verify: false } })
  expect(play.state).not.toHaveProperty('variant')
  expect(dues(play).committed).toBe(at('2025-06-05T17:00'))
})

test('[C3] a pausing wait stops the clock at the instant of the command', () => {
  const play = filed(loopSpec)
  play.complete(at('2025-06-02T10:00'), 'check', 'supplement', ask)
  expect(play.state?.pauses).toEqual([{ from: at('2025-06-02T10:00'), to: null }])
  expect(dues(play)).toEqual({ committed: null, statutory: null })
})

test('[C4] the clock goes on at the legal time of the message, and the deadlines move', () => {
  const play = filed(loopSpec)
  play.complete(at('2025-06-02T10:00'), 'check', 'supplement', ask)
  play.message(at('2025-06-03T10:00'), 'papers')
  // Tuesday 3 is not counted: Wednesday 4, Thursday 5, Friday 6; statutory Tuesday 10.
  expect(dues(play)).toEqual({ committed: at('2025-06-06T17:00'), statutory: at('2025-06-10T17:00') })
  expect(eventsOf(play, 'ClockResumed')).toMatchObject([{ to: at('2025-06-03T10:00') }])
})

test('[C4] a message on a day off counts from the next session', () => {
  const play = filed(loopSpec)
  play.complete(at('2025-06-02T10:00'), 'check', 'supplement', ask)
  play.message(at('2025-06-08T20:00'), 'papers')
  // Sunday 8: resumed on Monday 9, so Tuesday 10, Wednesday 11, Thursday 12.
  expect(play.state?.pauses).toEqual([{ from: at('2025-06-02T10:00'), to: at('2025-06-09T07:30') }])
  expect(dues(play).committed).toBe(at('2025-06-12T17:00'))
})

test('[C5] with two pausing waits the clock goes on when the last one closes', () => {
  const play = filed(parallelSpec, MONDAY, shop)
  play.complete(at('2025-06-03T09:00'), 'appraise', 'supplement', ask)
  play.complete(at('2025-06-04T09:00'), 'tax', 'accept')
  play.message(at('2025-06-05T09:00'), 'papers')
  expect(dues(play).committed).toBeNull()
  play.message(at('2025-06-06T09:00'), 'tax-papers')
  expect(play.state?.pauses).toEqual([{ from: at('2025-06-03T09:00'), to: at('2025-06-06T09:00') }])
  // Tuesday 3 is used up as day 1; Wednesday 4 to Friday 6 are not counted; Monday 9 and Tuesday 10 are.
  expect(dues(play).committed).toBe(at('2025-06-10T17:00'))
})

test('[C6] a clock that is released and stopped again in one command has stood still throughout', () => {
  const spec = specOf({ start, one: wait(supplement, true), two: wait(supplement, true), done: end() }, [
    ...['start > one', 'one -received> two', 'two -received> done'],
  ])
  const play = filed(spec)
  play.message(at('2025-06-03T09:00'), 'one')
  expect(openNodes(play)).toEqual(['two'])
  expect(eventsOf(play, 'ClockPaused')).toHaveLength(1)
  expect(eventsOf(play, 'ClockResumed')).toHaveLength(0)
})

test('[C7] tasks of other branches keep their due dates while the dossier’s clock stands still', () => {
  const play = filed(parallelSpec, MONDAY, shop)
  const before = play.state?.tasks['tax#1']?.due
  play.complete(at('2025-06-02T10:00'), 'appraise', 'supplement', ask)
  play.passTo(at('2025-06-04T10:00'))
  expect(play.state?.tasks['tax#1']?.due).toEqual(before)
  expect(before?.due).toBe(at('2025-06-03T17:00'))
})

test('[C8] a task’s time counts from its opening by the calendar of its own unit', () => {
  const early = { ...viCalendar, id: 'early', weekly: { tuesday: [['06:00', '10:00'] as const] }, makeupDays: [] }
  const spec = specOf(
    { start, check: task({ allotted: { amount: 1, unit: 'working-days' } }), done: end() },
    ['start > check', 'check -accept> done'],
    { roles: { clerk: role({ rule: 'named', unit: 'tax-office' }) } },
  )
  const title = { vi: 'Đơn vị', en: 'Unit' }
  const organisation = plainOrganisation(
    {
      units: [
        { id: RECEIVING_UNIT, title, calendar: 'vn' },
        { id: 'tax-office', title, calendar: 'early' },
      ],
      people: [],
    },
    { vn: compileCalendar(viCalendar), early: compileCalendar(early) },
  )
  const play = filed(spec, MONDAY, {}, organisation)
  // Received there at its next session, Tuesday 3; one working day later is Tuesday 10.
  expect(play.state?.tasks['check#1']?.due?.due).toBe(at('2025-06-10T10:00'))
})

test('[C8] a task with a time needs a calendar, one without does not', () => {
  const title = { vi: 'Đơn vị', en: 'Unit' }
  const units = [
    { id: RECEIVING_UNIT, title, calendar: 'vn' },
    { id: 'tax-office', title, calendar: 'none' },
  ]
  const organisation = plainOrganisation({ units, people: [] }, { vn: compileCalendar(viCalendar) })
  const roles = { clerk: role({ rule: 'named', unit: 'tax-office' }) }
  const lines = ['start > check', 'check -accept> done']
  const untimed = specOf({ start, check: task(), done: end() }, lines, { roles })
  expect(openNodes(filed(untimed, MONDAY, {}, organisation))).toEqual(['check'])
  const timed = specOf({ start, check: task({ allotted: { sameDay: true } }), done: end() }, lines, { roles })
  expect(() => filed(timed, MONDAY, {}, organisation)).toThrow('noCalendar tax-office')
})

const verified = { fact: 'verify', operator: 'equal' as const, value: true }
const slow = task({
  form: 'appraisal',
  allotted: { amount: 1, unit: 'working-days' },
  extended: { when: verified, allotted: { amount: 4, unit: 'working-days' } },
})

test('[C9] the extended term counts from the opening and is not taken back', () => {
  const spec = specOf(
    {
      start,
      split: { kind: 'parallel', title: { vi: 'a', en: 'a' }, mode: 'fork', join: 'both' },
      ask: task({ form: 'appraisal' }),
      slow,
      both: { kind: 'parallel', title: { vi: 'a', en: 'a' }, mode: 'join' },
      done: end(),
    },
    ['start > split', 'split > ask', 'split > slow', 'ask -accept> ask', 'slow -accept> both', 'both > done'],
  )
  const play = filed(spec)
  expect(play.state?.tasks['slow#1']?.due?.due).toBe(at('2025-06-03T17:00'))
  play.complete(at('2025-06-03T09:00'), 'ask', 'accept', { answers: { verify: true } })
  expect(play.state?.tasks['slow#1']?.due?.due).toBe(at('2025-06-06T17:00'))
  play.complete(at('2025-06-03T09:20'), 'ask', 'accept', { answers: { fine: true } })
  play.complete(at('2025-06-03T09:30'), 'ask', 'accept', { answers: { verify: false } })
  expect(play.state?.tasks['slow#1']).toMatchObject({ extended: true, due: { due: at('2025-06-06T17:00') } })
  expect(eventsOf(play, 'TaskDueChanged')).toHaveLength(1)
})

test('[C9] a task that opens when the condition holds has the extended term from the start', () => {
  const spec = specOf({ start, ask: task({ form: 'appraisal' }), slow, done: end() }, [
    ...['start > ask', 'ask -accept> slow', 'slow -accept> done'],
  ])
  const play = filed(spec)
  play.complete(at('2025-06-02T10:00'), 'ask', 'accept', { answers: { verify: true } })
  expect(play.state?.tasks['slow#1']).toMatchObject({ extended: true, due: { due: at('2025-06-06T17:00') } })
})

test.each([
  ['early', '2025-06-02T16:00'],
  ['onTime', '2025-06-03T17:00'],
  ['late', '2025-06-03T17:01'],
])('[C10] a task completed %s says so', (timeClass, local) => {
  const play = filed(parallelSpec, MONDAY, shop)
  play.complete(at(local), 'tax', 'accept')
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ timeClass }])
})

test('[C11] a wait pauses only what the deadline allows to be paused', () => {
  const play = filed(withDeadline(loopSpec, { pausedBy: [] }))
  play.complete(at('2025-06-02T10:00'), 'check', 'supplement', ask)
  expect(play.state?.pauses).toEqual([])
  expect(dues(play).committed).toBe(at('2025-06-05T17:00'))
})

test('[C12] the account gives the same instants as the state, and why', () => {
  const organisation = plainOffice(parallelSpec)
  const model = compile(parallelSpec, 'hash')
  const play = filed(parallelSpec, MONDAY, shop, organisation)
  const same = () => {
    const { state } = play
    const account = state && describeDue(model, state, { organisation })
    expect(account?.committed.due).toBe(state?.committed.due)
    expect(account?.statutory.due).toBe(state?.statutory.due)
    expect(account?.committed.ledger.length).toBeGreaterThan(0)
    return account
  }
  expect(same()?.committed.limit).toEqual({ amount: 3, unit: 'working-days' })
  play.complete(at('2025-06-03T09:00'), 'appraise', 'supplement', { ...ask, answers: { verify: true } })
  expect(same()).toMatchObject({ variant: 'verified', committed: { due: null, remaining: { unit: 'working-days' } } })
  play.message(at('2025-06-05T09:00'), 'papers')
  expect(same()?.committed.due).not.toBeNull()
})

test('[C13] a task is as urgent as the earlier of its own due instant and the dossier’s', () => {
  const play = filed(parallelSpec, MONDAY, shop)
  const { state } = play
  const [appraise, tax] = Object.values(state?.tasks ?? {})
  if (state === undefined || appraise === undefined || tax === undefined) throw new Error('two tasks are open')
  expect(urgency(tax, state)).toEqual({ due: at('2025-06-03T17:00'), of: 'task' })
  const late = { ...state, committed: { due: at('2025-06-03T11:00'), provisional: false } }
  expect(urgency(tax, late)).toEqual({ due: at('2025-06-03T11:00'), of: 'dossier' })
  const { due: _due, ...timeless } = tax
  expect(urgency(timeless, { ...state, committed: { due: null, provisional: false } })).toEqual({ due: null, of: null })
})
