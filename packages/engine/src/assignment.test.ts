import { expect, test } from 'vitest'
import type { AssignTask } from './command.ts'
import { compile } from './compile.ts'
import type { Organisation } from './context.ts'
import { decide } from './decide.ts'
import { replay } from './evolve.ts'
import { applicant, at, eventsOf, filed, MONDAY, officeOf, officer, system, tried } from './played.fixture.ts'
import { RECEIVING_UNIT } from './scenario/plain-office.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import { end, outcome, role, specOf, start, task } from './spec-parts.fixture.ts'

const oneStep = ['start > check', 'check -accept> done']

function picking(pick: Parameters<typeof role>[1]) {
  return specOf({ start, check: task(), done: end() }, oneStep, { roles: { clerk: role({ rule: 'same' }, pick) } })
}

const loaded = picking({ rule: 'leastLoaded' })

/** The dossier as it stands before the host has said the workloads. */
function opened(organisation: Organisation) {
  const model = compile(loaded, 'hash')
  const command = { type: 'ReceiveDossier', channel: 'counter', unit: RECEIVING_UNIT, answers: {} } as const
  const decision = decide(model, undefined, command, { now: at(MONDAY), actor: applicant, dossier: 'd', organisation })
  if (!decision.ok) throw new Error(decision.rejection.code)
  const answer = (loads: AssignTask['loads'], actor = system, revision = 1) => {
    const assign = { type: 'AssignTask', task: 'check#1', revision, loads } as const
    const given = decide(model, decision.state, assign, { now: at(MONDAY), actor, dossier: 'd', organisation })
    return given.ok ? given.state.tasks['check#1']?.assignee : given.rejection.code
  }
  return { ...decision, answer }
}

test('[A4] the least loaded is asked for, and the task waits in the pool meanwhile', () => {
  const { events, effects, state } = opened(officeOf({ ann: ['clerk'], bob: ['clerk'] }))
  expect(effects).toContainEqual({
    type: 'AssigneeRequired',
    task: 'check#1',
    revision: 1,
    role: 'clerk',
    unit: RECEIVING_UNIT,
  })
  expect(events.at(-1)).toMatchObject({ pick: { rule: 'leastLoaded', note: 'loadUnknown' } })
  expect(state.tasks['check#1']).not.toHaveProperty('assignee')
  const pool = filed(picking({ rule: 'pool' }))
  expect(pool.effects.some(({ type }) => type === 'AssigneeRequired')).toBe(false)
})

test('[A5] the fewest open tasks decide, and of equals the order of the organisation', () => {
  const { answer } = opened(officeOf({ ann: ['clerk'], bob: ['clerk'], carl: ['clerk'] }))
  expect(answer({ ann: 4, bob: 2, carl: 3 })).toBe('bob')
  expect(answer({ carl: 2, bob: 2, ann: 2 })).toBe('ann')
  expect(answer({ bob: 7, stranger: 0 })).toBe('bob')
})

test('[A5] who is away is passed over; where nobody is left the task stays in the pool', () => {
  const { answer } = opened(officeOf({ ann: ['clerk'], bob: ['clerk'] }, { away: ['ann'] }))
  expect(answer({ ann: 0, bob: 9 })).toBe('bob')
  expect(answer({ ann: 0 })).toBe('notNow')
  expect(answer({})).toBe('notNow')
  expect(answer(JSON.parse('{"__proto__": 0}'))).toBe('notNow')
})

test('[A5] only the system says loads, and only for a task that still wants a person', () => {
  const organisation = officeOf({ ann: ['clerk'], bob: ['clerk'] })
  const { answer } = opened(organisation)
  expect(answer({ ann: 0 }, officer('ann'))).toBe('notYours')
  expect(answer({ ann: 0 }, system, 2)).toBe('stale')
  const play = filed(loaded, MONDAY, {}, organisation)
  const again = { type: 'AssignTask', task: 'check#1', revision: 2, loads: { bob: 0 } } as const
  expect(play.state?.tasks['check#1']?.assignee).toBe('ann')
  expect(tried(play, again, system)).toBe('stale')
  const pool = filed(picking({ rule: 'pool' }), MONDAY, {}, organisation)
  expect(tried(pool, { ...again, revision: 1 }, system)).toBe('stale')
})

const named = picking({ rule: 'named', person: 'chief' })
const acting = [{ id: 'd1', from: 'chief', to: 'deputy', role: 'clerk' }]

test('[A6] a named person who is away gives way to who acts for them', () => {
  const people = { chief: ['clerk'], deputy: ['other'] }
  const assigned = (more: Parameters<typeof officeOf>[1]) => {
    const [event] = eventsOf(filed(named, MONDAY, {}, officeOf(people, more)), 'TaskOpened')
    return [event?.pick.note, event?.assignee]
  }
  expect(assigned({})).toEqual([undefined, 'chief'])
  expect(assigned({ away: ['chief'], delegations: acting })).toEqual(['standIn', 'deputy'])
  expect(assigned({ away: ['chief', 'deputy'], delegations: acting })).toEqual(['personAbsent', undefined])
  expect(assigned({ away: ['chief'] })).toEqual(['personAbsent', undefined])
  expect(assigned({ delegations: acting })).toEqual([undefined, 'chief'])
})

/** Claims, then completes the task of `check`; says what came of each. */
function works(play: Playthrough, id: string, revision = 1) {
  const claim = tried(play, { type: 'ClaimTask', task: 'check#1', revision }, officer(id))
  const seen = play.state?.tasks['check#1']?.revision ?? 0
  const complete = { type: 'CompleteTask', task: 'check#1', revision: seen, outcome: 'accept' } as const
  return [claim, tried(play, complete, officer(id))]
}

test('[A7] a delegate works in the name of a holder, and the history says so', () => {
  const pool = picking({ rule: 'pool' })
  const delegations = [{ id: 'd1', from: 'ann', to: 'dan', unit: RECEIVING_UNIT }]
  const play = filed(pool, MONDAY, {}, officeOf({ ann: ['clerk'], dan: [] }, { delegations }))
  expect(works(play, 'dan')).toEqual([undefined, undefined])
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ by: 'dan', onBehalfOf: 'ann', delegation: 'd1' }])
  expect(replay(play.events)).toEqual(play.state)
  const own = filed(pool, MONDAY, {}, officeOf({ ann: ['clerk'], dan: [] }, { delegations }))
  expect(works(own, 'ann')).toEqual([undefined, undefined])
  expect(eventsOf(own, 'TaskCompleted')[0]).not.toHaveProperty('onBehalfOf')
})

test.each([
  ['of another role', { id: 'd1', from: 'ann', to: 'dan', role: 'other' }],
  ['at another unit', { id: 'd1', from: 'ann', to: 'dan', unit: 'parent-unit' }],
  ['of one who does not hold the role', { id: 'd1', from: 'eve', to: 'dan' }],
])('[A7] a delegation %s gives no right', (_name, delegation) => {
  const office = officeOf({ ann: ['clerk'], dan: [], eve: [] }, { delegations: [delegation] })
  expect(works(filed(picking({ rule: 'pool' }), MONDAY, {}, office), 'dan')).toEqual(['notYours', 'notYours'])
})

test('[A7] what was delegated cannot be delegated on', () => {
  const delegations = [
    { id: 'd1', from: 'ann', to: 'dan' },
    { id: 'd2', from: 'dan', to: 'eve' },
  ]
  const office = officeOf({ ann: ['clerk'], dan: [], eve: [] }, { delegations })
  expect(works(filed(picking({ rule: 'pool' }), MONDAY, {}, office), 'eve')).toEqual(['notYours', 'notYours'])
  expect(works(filed(picking({ rule: 'pool' }), MONDAY, {}, office), 'dan')).toEqual([undefined, undefined])
})

const fourEyes = specOf(
  { start, first: task(), check: task({ role: 'head' }), done: end() },
  ['start > first', 'first -accept> check', 'check -accept> done'],
  { roles: { clerk: role(), head: role({ rule: 'same' }, { rule: 'notPersonOf', node: 'first' }) } },
)

/** The first step done by `by`, who is then barred from the second. */
function checking(people: Record<string, string[]>, by: string, delegations: Parameters<typeof officeOf>[1] = {}) {
  const play = filed(fourEyes, MONDAY, {}, officeOf(people, delegations))
  const complete = { type: 'CompleteTask', task: 'first#1', revision: 1, outcome: 'accept' } as const
  expect(tried(play, complete, officer(by))).toBeUndefined()
  return play
}

test('[A8] who is barred cannot act for another, and nobody acts for who is barred', () => {
  const people = { ann: ['clerk', 'head'], bob: ['head'], dan: [] }
  const toAnn = { delegations: [{ id: 'd1', from: 'bob', to: 'ann' }] }
  expect(works(checking(people, 'ann', toAnn), 'ann')).toEqual(['notYours', 'notYours'])
  const toDan = { delegations: [{ id: 'd1', from: 'ann', to: 'dan', role: 'head' }] }
  expect(works(checking(people, 'ann', toDan), 'dan')).toEqual(['notYours', 'notYours'])
})

test('[A8] of several in whose name one may act, it is one who is not barred', () => {
  const people = { ann: ['clerk', 'head'], bob: ['head'], dan: [] }
  const delegations = [
    { id: 'd1', from: 'ann', to: 'dan', role: 'head' },
    { id: 'd2', from: 'bob', to: 'dan' },
  ]
  const play = checking(people, 'ann', { delegations })
  expect(works(play, 'dan')).toEqual([undefined, undefined])
  expect(eventsOf(play, 'TaskCompleted').at(-1)).toMatchObject({ onBehalfOf: 'bob', delegation: 'd2' })
})

test('[A8] a delegate who did the first step is the one who is barred', () => {
  const people = { ann: ['clerk', 'head'], dan: ['head'] }
  const play = checking(people, 'dan', { delegations: [{ id: 'd1', from: 'ann', to: 'dan', role: 'clerk' }] })
  expect(works(play, 'dan')).toEqual(['notYours', 'notYours'])
  expect(works(play, 'ann')).toEqual([undefined, undefined])
})

test('[A9] a task that somebody has is also for who acts for that person, and for no other', () => {
  const delegations = [
    { id: 'd1', from: 'bob', to: 'dan' },
    { id: 'd2', from: 'ann', to: 'dan' },
    { id: 'd3', from: 'bob', to: 'eve' },
    { id: 'd4', from: 'ann', to: 'bob' },
  ]
  const office = officeOf({ ann: ['clerk'], bob: ['clerk'], dan: [], eve: [] }, { delegations })
  const complete = { type: 'CompleteTask', task: 'check#1', revision: 2, outcome: 'accept' } as const
  const claimed = () => {
    const play = filed(picking({ rule: 'pool' }), MONDAY, {}, office)
    expect(tried(play, { type: 'ClaimTask', task: 'check#1', revision: 1 }, officer('ann'))).toBeUndefined()
    return play
  }
  expect(tried(claimed(), complete, officer('eve'))).toBe('notYours')
  const play = claimed()
  expect(tried(play, complete, officer('dan'))).toBeUndefined()
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([{ by: 'dan', onBehalfOf: 'ann', delegation: 'd2' }])
  // A holder of the role who also acts for the one who has it.
  const held = claimed()
  expect(tried(held, complete, officer('bob'))).toBeUndefined()
  expect(eventsOf(held, 'TaskCompleted')).toMatchObject([{ by: 'bob', onBehalfOf: 'ann' }])
})

test('[T7] what a delegate claimed stays theirs while the delegation holds', () => {
  const people = { ann: ['clerk'], bob: ['clerk'], dan: [] }
  const delegations = [{ id: 'd1', from: 'ann', to: 'dan' }]
  const during = officeOf(people, { delegations })
  const after = officeOf(people)
  let now = during
  const organisation: Organisation = {
    unitOf: during.unitOf,
    peopleOf: during.peopleOf,
    calendarOf: during.calendarOf,
    delegationsOf: (...asked) => now.delegationsOf?.(...asked) ?? [],
  }
  const play = filed(picking({ rule: 'pool' }), MONDAY, {}, organisation)
  expect(tried(play, { type: 'ClaimTask', task: 'check#1', revision: 1 }, officer('dan'))).toBeUndefined()
  const release = { type: 'ReleaseTask', task: 'check#1', revision: 2 } as const
  expect(tried(play, release, officer('bob'))).toBe('notYours')
  now = after
  const complete = { type: 'CompleteTask', task: 'check#1', revision: 2, outcome: 'accept' } as const
  expect(tried(play, complete, officer('dan'))).toBe('notYours')
  expect(tried(play, release, officer('bob'))).toBeUndefined()
})

test('[A9] a role that only a delegate may act in for the whole dossier counts too', () => {
  const spec = specOf({ start, check: task({ outcomes: [outcome('accept')] }), done: end() }, oneStep, {
    flow: { ...picking({ rule: 'pool' }).flow, suspension: { role: 'clerk' } },
  })
  const office = officeOf({ ann: ['clerk'], dan: [], eve: [] }, { delegations: [{ id: 'd1', from: 'ann', to: 'dan' }] })
  const suspend = { type: 'SuspendDossier', reason: 'court order' } as const
  expect(tried(filed(spec, MONDAY, {}, office), suspend, officer('eve'))).toBe('notYours')
  expect(tried(filed(spec, MONDAY, {}, office), suspend, officer('dan'))).toBeUndefined()
})
