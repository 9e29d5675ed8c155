import type { Duration, Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { Reappoint } from './command.ts'
import { decide } from './decide.ts'
import { describeDue } from './due-account.ts'
import type { EngineVersion } from './engine-version.ts'
import { applicant, at, eventsOf, filed, MONDAY, officer, tried } from './played.fixture.ts'
import { plainOffice } from './scenario/plain-office.ts'
import { end, outcome, role, specOf, start, supplement, task, text, wait } from './spec-parts.fixture.ts'

const days = (amount: number): Duration => ({ amount, unit: 'working-days' })
const head = officer('head-1')
const promise: Reappoint = { type: 'Reappoint', within: days(2), reason: 'the inspector is ill' }

/** Filed on Monday 2 June: committed by Thursday 5 June, statutory by Monday 9. The apology is due one day before. */
const spec: Spec = (() => {
  const outcomes = [outcome('accept'), outcome('ask')]
  const plain = specOf(
    { start, check: task({ outcomes }), papers: wait(supplement, true), done: end() },
    ['start > check', 'check -accept> done', 'check -ask> papers', 'papers -received> check'],
    { roles: { clerk: role(), head: role() } },
  )
  const reminder = { id: 'soon', title: text('soon'), at: { before: days(1) }, role: 'head' }
  return {
    ...plain,
    deadline: { ...plain.deadline, onDeadline: [reminder], reappointment: { role: 'head', notice: days(1) } },
  }
})()

/** The result promised anew at an instant. */
function promised(local: string, within = promise.within) {
  const play = filed(spec)
  play.passTo(at(local))
  expect(tried(play, { ...promise, within }, head)).toBeUndefined()
  return play
}

test('[J1] the committed deadline counts anew from then; the statutory one stays', () => {
  // Two working days from Wednesday 4 June: Friday 6.
  const play = promised('2025-06-04T10:00')
  expect(play.state?.committed.due).toBe(at('2025-06-06T17:00'))
  expect(play.state?.statutory.due).toBe(at('2025-06-09T17:00'))
  expect(play.state?.reappointed).toEqual({ at: at('2025-06-04T10:00'), within: days(2) })
  expect(play.effects).toContainEqual({ type: 'IssueDocument', kind: 'apology' })
  play.complete(at('2025-06-06T16:00'), 'check', 'accept')
  expect(play.state?.timeClass).toBe('onTime')
})

test('[J1] the account gives the same', () => {
  const play = promised('2025-06-04T10:00')
  const { state, model } = play
  const account = state && describeDue(model, state, { organisation: plainOffice(spec) })
  expect(account?.committed).toMatchObject({ due: at('2025-06-06T17:00'), limit: days(2) })
  expect(account?.statutory.due).toBe(at('2025-06-09T17:00'))
})

test('[J2] once, by who holds the role, with a reason, where the procedure provides for it', () => {
  const play = filed(spec)
  expect(tried(play, promise, officer('clerk-1'))).toBe('notYours')
  expect(tried(play, promise, applicant)).toBe('notYours')
  expect(tried(play, { ...promise, reason: '' }, head)).toBe('reasonRequired')
  play.passTo(at('2025-06-04T10:00'))
  expect(tried(play, promise, head)).toBeUndefined()
  expect(tried(play, promise, head)).toBe('alreadyReappointed')
  const { reappointment: _reappointment, ...deadline } = spec.deadline
  expect(tried(filed({ ...spec, deadline }), promise, head)).toBe('notProvided')
})

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 3661])(
  '[J3] %d working days are no time to promise',
  (amount) => {
    const play = filed(spec)
    const { state } = play
    expect(play.send({ ...promise, within: days(amount) }, head)).toMatchObject({ code: 'badDuration' })
    expect(play.state).toBe(state)
  },
)

test('[J3] nor is a unit that does not exist', () => {
  const within = JSON.parse('{"amount": 2, "unit": "__proto__"}')
  expect(tried(filed(spec), { ...promise, within }, head)).toBe('badDuration')
  expect(promised('2025-06-06T09:00', days(0.5)).state?.committed.due).toBe(at('2025-06-06T14:30'))
})

test('[J4] an apology that comes too late is recorded, and says so', () => {
  const inTime = (local: string) => eventsOf(promised(local), 'DossierReappointed')[0]?.inTime
  expect(inTime('2025-06-04T17:00')).toBe(true)
  expect(inTime('2025-06-04T17:01')).toBe(false)
  expect(inTime('2025-06-06T09:00')).toBe(false)
})

test('[J5] while the clock stands still there is nothing to promise; a pause afterwards moves the new promise', () => {
  const play = filed(spec)
  play.complete(at('2025-06-03T10:00'), 'check', 'ask')
  expect(tried(play, promise, head)).toBe('notNow')
  play.message(at('2025-06-04T09:00'), 'papers')
  expect(tried(play, { ...promise, within: days(3) }, head)).toBeUndefined()
  // Three working days from Wednesday: Monday. Asked again on Thursday, back on Friday: that day drops out, so Tuesday.
  expect(play.state?.committed.due).toBe(at('2025-06-09T17:00'))
  play.complete(at('2025-06-05T10:00'), 'check', 'ask')
  expect(play.state?.committed.due).toBeNull()
  play.message(at('2025-06-06T09:00'), 'papers')
  expect(play.state?.committed.due).toBe(at('2025-06-10T17:00'))
})

test('[J7] the new day is later than the one that is promised', () => {
  // Promised for Thursday 5 June. From Monday 2 that is three working days; two would be Wednesday.
  const play = filed(spec)
  const { state } = play
  expect(play.send({ ...promise, within: days(2) }, head)).toMatchObject({ code: 'notLater', where: 'reappointment' })
  expect(tried(play, { ...promise, within: days(3) }, head)).toBe('notLater')
  expect(play.state).toBe(state)
  expect(tried(play, { ...promise, within: days(4) }, head)).toBeUndefined()
  expect(play.state?.committed.due).toBe(at('2025-06-06T17:00'))
  // Where it is late already, any time from now on is later.
  expect(promised('2025-06-06T09:00', days(0.25)).state?.committed.due).toBe(at('2025-06-06T11:00'))
})

test('[J7] what the first engine decided is decided again as it was', () => {
  const { model, state } = filed(spec)
  const organisation = plainOffice(spec)
  const earlier = { ...promise, within: days(2) }
  const decided = (engine: EngineVersion) => {
    return decide(model, state, earlier, { now: at(MONDAY), actor: head, dossier: 'scenario', organisation, engine })
  }
  expect(decided('motcua-engine/1')).toMatchObject({ ok: true, state: { committed: { due: at('2025-06-04T17:00') } } })
  expect(decided('motcua-engine/2')).toMatchObject({ ok: false, rejection: { code: 'notLater' } })
})

test('[J6] for a new promise the reminders ring again', () => {
  const play = promised('2025-06-05T09:00')
  expect(eventsOf(play, 'AlarmRang')).toHaveLength(1)
  // Two working days from Thursday: Monday 9; one day before that is Friday.
  expect(play.timers.get('!soon')).toBe(at('2025-06-06T17:00'))
  play.passTo(at('2025-06-06T17:00'))
  expect(eventsOf(play, 'AlarmRang')).toHaveLength(2)
})
