import { compileCalendar, viCalendar } from '@motcua/calendar'
import { expect, test } from 'vitest'
import { plainOrganisation } from './organisation.ts'
import { applicant, at, eventsOf, filed, MONDAY, officer, openNodes, played } from './played.fixture.ts'
import { loopSpec, parallelSpec } from './sample-specs.fixture.ts'
import { edges, end, outcome, role, specOf, start, task } from './spec-parts.fixture.ts'

const twoSteps = specOf(
  { start, first: task(), second: task({ role: 'other' }), done: end() },
  ['start > first', 'first -accept> second', 'second -accept> done'],
  { roles: { clerk: role(), other: role() } },
)

/** Two clerks at the receiving unit; `moved` may lose the role. */
function office(clerks: readonly string[], other: readonly string[] = ['boss']) {
  const people = [
    ...clerks.map((id) => ({ id, name: id, positions: [{ unit: 'receiving-unit', role: 'clerk' }] })),
    ...other.map((id) => ({ id, name: id, positions: [{ unit: 'receiving-unit', role: 'other' }] })),
  ]
  const title = { vi: 'Phường', en: 'Ward' }
  return plainOrganisation(
    { units: [{ id: 'receiving-unit', title, calendar: 'vn' }], people },
    { vn: compileCalendar(viCalendar) },
  )
}

test('[T1] a task opens at the unit of its role, numbered by the openings of its node', () => {
  const play = filed(loopSpec)
  expect(Object.keys(play.state?.tasks ?? {})).toEqual(['check#1'])
  play.complete(at('2025-06-02T10:00'), 'check', 'supplement', { reason: 'no deed' })
  play.message(at('2025-06-03T10:00'), 'papers')
  expect(Object.keys(play.state?.tasks ?? {})).toEqual(['check#2'])
  expect(play.state?.tasks['check#2']).toMatchObject({ unit: 'receiving-unit', role: 'clerk', revision: 1 })
})

test('[T1] a role without a unit is refused by name', () => {
  const spec = specOf({ start, check: task(), done: end() }, ['start > check', 'check -accept> done'], {
    roles: { clerk: role({ rule: 'named', unit: 'nowhere' }) },
  })
  const play = played(spec, office(['ann']))
  expect(play.file(at(MONDAY), 'counter', {})).toMatchObject({ code: 'noUnit', where: 'clerk' })
  expect(play.state).toBeUndefined()
})

test('[T2] completing follows the edge of the outcome', () => {
  const play = filed(loopSpec)
  expect(play.complete(at('2025-06-02T10:00'), 'check', 'dance')).toMatchObject({
    code: 'unknownOutcome',
    where: 'dance',
  })
  expect(play.complete(at('2025-06-02T10:00'), 'check', 'accept')).toBeUndefined()
  expect(play.state?.result).toBe('granted')
})

test('[T2] of two edges for one outcome the first of the spec is followed', () => {
  const spec = specOf({ start, check: task(), done: end(), lost: end('refused') }, [
    ...['start > check', 'check -accept> done', 'check -accept> lost'],
  ])
  const play = filed(spec)
  play.complete(at('2025-06-02T10:00'), 'check', 'accept')
  expect(play.state?.result).toBe('granted')
})

test('[T3] an old revision and a closed task are stale, a task that never was is unknown', () => {
  const play = filed(twoSteps, MONDAY, {}, office(['ann']))
  const complete = (id: string, revision: number) =>
    play.send({ type: 'CompleteTask', task: id, revision, outcome: 'accept' }, officer('ann'))?.code
  expect(complete('first#1', 2)).toBe('stale')
  expect(complete('first#2', 1)).toBe('unknownTask')
  expect(complete('nothing#1', 1)).toBe('unknownTask')
  expect(complete('', 1)).toBe('unknownTask')
  expect(complete('first#1', 1)).toBeUndefined()
  expect(complete('first#1', 1)).toBe('stale')
})

test('[T4] only an officer with the role may work on a task, and a task with a person is for that person', () => {
  const play = filed(twoSteps, MONDAY, {}, office(['ann', 'bob']))
  const complete = (revision: number, actor = officer('bob')) =>
    play.send({ type: 'CompleteTask', task: 'first#1', revision, outcome: 'accept' }, actor)?.code
  expect(complete(1, officer('boss'))).toBe('notYours')
  expect(complete(1, { ...applicant, id: 'bob' })).toBe('notYours')
  expect(play.send({ type: 'ClaimTask', task: 'first#1', revision: 1 }, officer('boss'))?.code).toBe('notYours')
  expect(play.send({ type: 'ClaimTask', task: 'first#1', revision: 1 }, officer('ann'))).toBeUndefined()
  expect(play.send({ type: 'ClaimTask', task: 'first#1', revision: 2 }, officer('bob'))?.code).toBe('notYours')
  expect(play.send({ type: 'ClaimTask', task: 'first#1', revision: 2 }, officer('ann'))?.code).toBe('stale')
  expect(complete(2)).toBe('notYours')
  expect(complete(2, officer('ann'))).toBeUndefined()
})

test('[T5] a task is completed from the pool without being claimed', () => {
  const play = filed(twoSteps, MONDAY, {}, office(['ann', 'bob']))
  play.send({ type: 'CompleteTask', task: 'first#1', revision: 1, outcome: 'accept' }, officer('bob'))
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ task: 'first#1', by: 'bob' }])
  expect(eventsOf(play, 'TaskClaimed')).toEqual([])
})

test('[T6] claiming and releasing raise the revision, the work of another branch does not', () => {
  const play = filed(parallelSpec, MONDAY, { kind: 'shop', area: 40 })
  const revision = () => play.state?.tasks['tax#1']?.revision
  play.send({ type: 'ClaimTask', task: 'tax#1', revision: 1 }, officer('tax-1'))
  expect(revision()).toBe(2)
  play.send({ type: 'ReleaseTask', task: 'tax#1', revision: 2 }, officer('tax-1'))
  expect(revision()).toBe(3)
  expect(play.state?.tasks['tax#1']).not.toHaveProperty('assignee')
  play.complete(at('2025-06-02T10:00'), 'appraise', 'accept', { answers: { verify: true } })
  expect(revision()).toBe(3)
})

test('[T6] a due date that moves leaves the revision', () => {
  const play = filed(extendable)
  play.complete(at('2025-06-02T10:00'), 'ask', 'accept', { answers: { verify: true } })
  expect(eventsOf(play, 'TaskDueChanged')).toHaveLength(1)
  expect(play.state?.tasks['slow#1']?.revision).toBe(1)
})

const extendable = (() => {
  const verified = { fact: 'verify', operator: 'equal' as const, value: true }
  const slow = task({
    allotted: { amount: 1, unit: 'working-days' },
    extended: { when: verified, allotted: { amount: 4, unit: 'working-days' } },
  })
  return specOf(
    {
      start,
      split: { kind: 'parallel', title: { vi: 'a', en: 'a' }, mode: 'fork', join: 'both' },
      ask: task({ form: 'appraisal' }),
      slow,
      both: { kind: 'parallel', title: { vi: 'a', en: 'a' }, mode: 'join' },
      done: end(),
    },
    ['start > split', 'split > ask', 'split > slow', 'ask -accept> both', 'slow -accept> both', 'both > done'],
  )
})()

test('[T7] a task is released by its person, or by a colleague once that person has lost the role', () => {
  const holders = { clerks: ['ann', 'bob'] }
  const organisation = {
    ...office([]),
    peopleOf: (wanted: string) => (wanted === 'clerk' ? holders.clerks : []),
  }
  const play = filed(twoSteps, MONDAY, {}, organisation)
  const release = (revision: number, id: string) =>
    play.send({ type: 'ReleaseTask', task: 'first#1', revision }, officer(id))?.code
  expect(release(1, 'ann')).toBe('stale')
  play.send({ type: 'ClaimTask', task: 'first#1', revision: 1 }, officer('ann'))
  expect(release(2, 'bob')).toBe('notYours')
  holders.clerks = ['bob']
  expect(release(2, 'carl')).toBe('notYours')
  expect(release(2, 'bob')).toBeUndefined()
  expect(play.state?.tasks['first#1']?.assignee).toBeUndefined()
})

test('[T8] an outcome that needs a reason is refused without one', () => {
  const play = filed(loopSpec)
  const now = at('2025-06-02T10:00')
  expect(play.complete(now, 'check', 'refuse')?.code).toBe('reasonRequired')
  expect(play.complete(now, 'check', 'refuse', { reason: '  ' })?.code).toBe('reasonRequired')
  expect(play.complete(now, 'check', 'refuse', { reason: 'banned line of business' })).toBeUndefined()
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ reason: 'banned line of business' }])
})

test('[T9] faults name components and stand in the event', () => {
  const play = filed(loopSpec)
  const now = at('2025-06-02T10:00')
  const with_ = (component: string) => ({ reason: 'see faults', faults: [{ component, fault: 'unsigned' }] })
  expect(play.complete(now, 'check', 'supplement', with_('passport'))).toMatchObject({
    code: 'unknownField',
    where: 'passport',
  })
  expect(play.complete(now, 'check', 'supplement', with_('deed'))).toBeUndefined()
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ faults: [{ component: 'deed', fault: 'unsigned' }] }])
})

test('[T10] a supplement asks for its slip', () => {
  const play = filed(loopSpec)
  play.complete(at('2025-06-02T10:00'), 'check', 'supplement', { reason: 'no deed' })
  expect(play.effects).toContainEqual({ type: 'IssueDocument', kind: 'supplement' })
})

test('[A1] the pool names nobody', () => {
  const play = filed(loopSpec)
  expect(eventsOf(play, 'TaskOpened')).toMatchObject([{ pick: { rule: 'pool' } }])
  expect(play.state?.tasks['check#1']).not.toHaveProperty('assignee')
})

test('[A2] a named person gets the task, or the pool does with a note when the role is not theirs', () => {
  const named = specOf({ start, check: task(), done: end() }, ['start > check', 'check -accept> done'], {
    roles: { clerk: role({ rule: 'same' }, { rule: 'named', person: 'ann' }) },
  })
  expect(filed(named, MONDAY, {}, office(['bob', 'ann'])).state?.tasks['check#1']?.assignee).toBe('ann')
  const absent = filed(named, MONDAY, {}, office(['bob']))
  expect(absent.state?.tasks['check#1']?.assignee).toBeUndefined()
  expect(eventsOf(absent, 'TaskOpened')).toMatchObject([{ pick: { rule: 'named', note: 'personAbsent' } }])
})

const fourEyes = specOf(
  { start, first: task(), second: task({ role: 'other' }), done: end() },
  ['start > first', 'first -accept> second', 'second -accept> done'],
  { roles: { clerk: role(), other: role({ rule: 'same' }, { rule: 'notPersonOf', node: 'first' }) } },
)

test('[A3] the person of the earlier step is barred, also from claiming', () => {
  const play = filed(fourEyes, MONDAY, {}, office(['ann'], ['ann', 'bob']))
  play.complete(at('2025-06-02T10:00'), 'first', 'accept')
  const claim = (id: string) => play.send({ type: 'ClaimTask', task: 'second#1', revision: 1 }, officer(id))?.code
  expect(claim('ann')).toBe('notYours')
  expect(play.complete(at('2025-06-02T11:00'), 'second', 'accept')).toBeUndefined()
  expect(eventsOf(play, 'TaskCompleted').at(-1)?.by).toBe('bob')
})

test('[A3] when nobody else holds the role the task opens with a note', () => {
  const play = filed(fourEyes, MONDAY, {}, office(['ann'], ['ann']))
  play.complete(at('2025-06-02T10:00'), 'first', 'accept')
  expect(eventsOf(play, 'TaskOpened').at(-1)?.pick).toEqual({ rule: 'notPersonOf', note: 'nobodyElse' })
  expect(openNodes(play)).toEqual(['second'])
})

test('[M3] an outcome without an edge refuses the command whole', () => {
  const spec = specOf({ start, check: task({ outcomes: [outcome('accept'), outcome('lost')] }), done: end() }, [])
  const play = filed({ ...spec, flow: { ...spec.flow, edges: edges('start > check', 'check -accept> done') } })
  expect(play.complete(at('2025-06-02T10:00'), 'check', 'lost')).toMatchObject({ code: 'noWay', where: 'check' })
  expect(openNodes(play)).toEqual(['check'])
})
