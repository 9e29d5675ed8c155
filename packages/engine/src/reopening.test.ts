import type { Reopening, Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { ReopenDossier } from './command.ts'
import { describeDue } from './due-account.ts'
import { applicant, at, eventsOf, filed, MONDAY, officer, openNodes, system, tried } from './played.fixture.ts'
import { plainOffice } from './scenario/plain-office.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import { pathOf } from './scenario/visited.ts'
import { end, fork, join, outcome, role, specOf, start, supplement, task, text, wait } from './spec-parts.fixture.ts'

const days = (amount: number) => ({ amount, unit: 'working-days' as const })
const head = officer('head-1')
const reopen: ReopenDossier = { type: 'ReopenDossier', node: 'check', reason: 'a digit of the name is wrong' }
const roles = { clerk: role(), head: role() }

function reopenable(more: Partial<Reopening> = {}, spec: Spec = plain): Spec {
  const reopening: Reopening = { role: 'head', to: ['check'], allotted: days(2), ...more }
  return { ...spec, roles, flow: { ...spec.flow, reopening } }
}

/** A step that grants, refuses or asks; another beside it, so that a refusal leaves something behind. */
const plain = specOf(
  {
    start,
    split: fork('both'),
    check: task({ outcomes: [outcome('accept'), outcome('refuse'), outcome('ask')], allotted: days(1) }),
    other: task(),
    papers: wait(supplement, true),
    both: join,
    done: end(),
    no: end('refused'),
  },
  [
    ...['start > split', 'split > check', 'split > other', 'check -accept> done', 'check -refuse> no'],
    ...['check -ask> papers', 'papers -received> check', 'other -accept> both', 'both > done'],
  ],
)

/** Refused on Tuesday 3 June at 10:00, with a branch waiting at the join. */
function refused(spec = reopenable()): Playthrough {
  const play = filed(spec)
  play.complete(at('2025-06-02T10:00'), 'other', 'accept')
  play.complete(at('2025-06-03T10:00'), 'check', 'refuse')
  expect(play.state).toMatchObject({ status: 'ended', result: 'refused' })
  return play
}

test('[V1] an ended dossier is taken up again at a step, as if entered there, and nothing of its end remains', () => {
  const play = refused()
  play.passTo(at('2025-06-10T09:00'))
  expect(tried(play, reopen, head)).toBeUndefined()
  expect(openNodes(play)).toEqual(['check'])
  expect(play.state).toMatchObject({
    status: 'open',
    joins: {},
    reopened: { at: at('2025-06-10T09:00'), allotted: days(2) },
  })
  for (const gone of ['result', 'timeClass', 'endedAt', 'undoing']) expect(play.state).not.toHaveProperty(gone)
  expect(pathOf(play.events).at(-1)).toBe('check')
  expect(eventsOf(play, 'DossierReopened')).toMatchObject([{ by: 'head-1', node: 'check', reason: reopen.reason }])
  play.complete(at('2025-06-10T10:00'), 'check', 'accept')
  expect(play.state).toMatchObject({ status: 'ended', result: 'granted' })
})

test('[V1] an open dossier is not reopened, and one that was may end and be reopened again', () => {
  const play = filed(reopenable())
  expect(tried(play, reopen, head)).toBe('notReopenable')
  const twice = refused()
  tried(twice, reopen, head)
  expect(tried(twice, reopen, head)).toBe('notReopenable')
  twice.complete(at('2025-06-04T10:00'), 'check', 'refuse')
  expect(tried(twice, reopen, head)).toBeUndefined()
  expect(Object.keys(twice.state?.tasks ?? {})).toEqual(['check#3'])
})

test('[V2] by who holds the role, with a reason, at a step that is named for it', () => {
  const play = refused()
  expect(tried(play, reopen, officer('clerk-1'))).toBe('notYours')
  expect(tried(play, reopen, applicant)).toBe('notYours')
  expect(tried(play, reopen, system)).toBe('notYours')
  expect(tried(play, { ...reopen, reason: ' ' }, head)).toBe('reasonRequired')
  expect(tried(play, { ...reopen, node: 'other' }, head)).toBe('notReopenable')
  expect(tried(play, { ...reopen, node: '__proto__' }, head)).toBe('notReopenable')
  expect(tried(refused(reopenable({ to: ['papers'] })), { ...reopen, node: 'papers' }, head)).toBe('notReopenable')
  expect(tried(play, reopen, head)).toBeUndefined()
  expect(tried(refused({ ...plain, roles }), reopen, head)).toBe('notProvided')
})

test('[V3] both deadlines count the time that reopening gives, from then', () => {
  const play = refused()
  play.passTo(at('2025-06-10T09:00'))
  tried(play, reopen, head)
  // Two working days from Tuesday 10 June.
  const due = at('2025-06-12T17:00')
  expect(play.state).toMatchObject({ committed: { due }, statutory: { due } })
  expect(play.state?.tasks['check#2']?.due?.due).toBe(at('2025-06-11T17:00'))
  const { state, model } = play
  const account = state && describeDue(model, state, { organisation: plainOffice(reopenable()) })
  expect(account).toMatchObject({ committed: { due, limit: days(2) }, statutory: { due } })
  play.complete(at('2025-06-12T17:01'), 'check', 'accept')
  expect(play.state?.timeClass).toBe('late')
})

test('[V3] earlier pauses do not count, later ones do', () => {
  const play = filed(reopenable())
  play.complete(at('2025-06-02T10:00'), 'check', 'ask')
  play.message(at('2025-06-09T09:00'), 'papers')
  play.complete(at('2025-06-09T10:00'), 'check', 'refuse')
  play.passTo(at('2025-06-10T09:00'))
  tried(play, reopen, head)
  expect(play.state?.committed.due).toBe(at('2025-06-12T17:00'))
  play.complete(at('2025-06-10T10:00'), 'check', 'ask')
  expect(play.state?.committed.due).toBeNull()
  play.message(at('2025-06-11T10:00'), 'papers')
  // Wednesday 11 drops out: Thursday, Friday.
  expect(play.state?.committed.due).toBe(at('2025-06-13T17:00'))
})

test('[V4] within the time that is given for it, and then no more', () => {
  // Ended on Tuesday 3 June at 10:00; three working days: Friday 6 June at 17:00.
  const bounded = reopenable({ within: days(3) })
  const at17 = refused(bounded)
  at17.passTo(at('2025-06-06T17:00'))
  expect(tried(at17, reopen, head)).toBeUndefined()
  const late = refused(bounded)
  late.passTo(at('2025-06-06T17:01'))
  expect(tried(late, reopen, head)).toBe('notReopenable')
  const always = refused()
  always.passTo(at('2030-06-06T17:01'))
  expect(tried(always, reopen, head)).toBeUndefined()
})

test('[V5] a promise that was made before is used up, and its time is over', () => {
  const spec = reopenable()
  const play = refused({ ...spec, deadline: { ...spec.deadline, reappointment: { role: 'head' } } })
  const promise = { type: 'Reappoint', within: days(5), reason: 'ill' } as const
  tried(play, reopen, head)
  expect(tried(play, promise, head)).toBeUndefined()
  // Five working days from Tuesday 3 June.
  expect(play.state?.committed.due).toBe(at('2025-06-10T17:00'))
  play.complete(at('2025-06-04T10:00'), 'check', 'refuse')
  play.passTo(at('2025-06-05T10:00'))
  tried(play, reopen, head)
  expect(play.state?.committed.due).toBe(at('2025-06-09T17:00'))
  expect(tried(play, promise, head)).toBe('alreadyReappointed')
})

test('[V6] reminders are set for the new deadline, also those that have rung', () => {
  const spec = reopenable()
  const reminder = { id: 'due', title: text('due'), at: 'due' as const, role: 'head' }
  const play = filed({ ...spec, deadline: { ...spec.deadline, onDeadline: [reminder] } })
  play.complete(at('2025-06-06T10:00'), 'check', 'refuse')
  expect(eventsOf(play, 'AlarmRang')).toHaveLength(1)
  expect(play.timers.size).toBe(0)
  tried(play, reopen, head)
  // Two working days from Friday 6 June.
  expect([...play.timers]).toEqual([['!due', at('2025-06-10T17:00')]])
})

test('[V7] a step per item begins all its items again', () => {
  const each = { list: 'offices', order: 'together', until: 'all' } as const
  const spec = specOf({ start, check: task({ each }), done: end() }, ['start > check', 'check -accept> done'])
  const play = filed(reopenable({}, spec), MONDAY, { offices: ['a', 'b'] })
  play.complete(at(MONDAY), 'check', 'accept')
  play.complete(at(MONDAY), 'check', 'accept')
  expect(play.state?.status).toBe('ended')
  tried(play, reopen, head)
  expect(Object.values(play.state?.tasks ?? {}).map(({ id, item }) => [id, item])).toEqual([
    ['check#3', 0],
    ['check#4', 1],
  ])
})
