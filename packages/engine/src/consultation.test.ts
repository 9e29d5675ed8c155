import type { TaskNode } from '@motcua/spec'
import { expect, test } from 'vitest'
import { applicant, at, eventsOf, filed, MONDAY, officeOf, officer, openNodes, tried } from './played.fixture.ts'
import { pathOf } from './scenario/visited.ts'
import { end, outcome, role, specOf, start, task, text } from './spec-parts.fixture.ts'

const days = (amount: number) => ({ amount, unit: 'working-days' as const })
const consults = [{ id: 'fire', title: text('fire'), role: 'expert', allotted: days(1) }]
const roles = { clerk: role(), expert: role({ rule: 'named', unit: 'fire-office' }), head: role() }

function asking(more: Partial<TaskNode> = {}) {
  const check = task({ consults, allotted: days(2), outcomes: [outcome('accept'), outcome('refuse')], ...more })
  return specOf(
    { start, check, done: end(), no: end('refused') },
    ['start > check', 'check -accept> done', 'check -refuse> no'],
    { roles },
  )
}

const ask = {
  type: 'Consult',
  task: 'check#1',
  revision: 1,
  consultation: 'fire',
  question: 'Are the exits wide enough?',
} as const
const opinion = { type: 'CompleteTask', task: 'check#2', revision: 1, outcome: 'done', reason: 'Wide enough.' } as const

/** The opinion asked for, on Monday at 09:00. */
function asked(more: Partial<TaskNode> = {}) {
  const play = filed(asking(more))
  expect(tried(play, ask, officer())).toBeUndefined()
  return play
}

test('[O1] an opinion is a task beside the one that stays where it is, with its own time', () => {
  const play = asked()
  expect(play.state?.tasks['check#2']).toEqual({
    id: 'check#2',
    node: 'check',
    role: 'expert',
    unit: 'fire-office',
    revision: 1,
    openedAt: at(MONDAY),
    limit: days(1),
    due: { due: at('2025-06-03T17:00'), provisional: false },
    aside: { kind: 'consultation', of: 'check#1', id: 'fire' },
    question: ask.question,
  })
  expect(play.state?.tasks['check#1']).toMatchObject({ revision: 1, due: { due: at('2025-06-04T17:00') } })
  expect(pathOf(play.events)).toEqual(['start', 'check'])
})

test('[O2] who has the task asks, what the node names, in words', () => {
  const play = filed(asking())
  expect(tried(play, ask, applicant)).toBe('notYours')
  expect(tried(play, ask, officer('expert-1'))).toBe('notYours')
  expect(tried(play, { ...ask, consultation: 'water' }, officer())).toBe('notProvided')
  expect(tried(play, { ...ask, consultation: '__proto__' }, officer())).toBe('notProvided')
  expect(tried(play, { ...ask, question: ' ' }, officer())).toBe('reasonRequired')
  expect(tried(play, { ...ask, revision: 2 }, officer())).toBe('stale')
  expect(tried(play, ask, officer())).toBeUndefined()
  const two = filed(asking(), MONDAY, {}, officeOf({ ann: ['clerk'], bob: ['clerk'], eve: ['expert@fire-office'] }))
  tried(two, { type: 'ClaimTask', task: 'check#1', revision: 1 }, officer('ann'))
  expect(tried(two, { ...ask, revision: 2 }, officer('bob'))).toBe('notYours')
  expect(tried(two, { ...ask, revision: 2 }, officer('ann'))).toBeUndefined()
})

test('[O2] an opinion asks for none itself', () => {
  const play = asked()
  expect(tried(play, { ...ask, task: 'check#2' }, officer('expert-1'))).toBe('notProvided')
})

test('[O3] an opinion is words and nothing else', () => {
  const play = asked({ form: 'appraisal' })
  const expert = officer('expert-1')
  const { reason: _reason, ...silent } = opinion
  expect(tried(play, silent, expert)).toBe('reasonRequired')
  expect(tried(play, { ...opinion, outcome: 'accept' }, expert)).toBe('unknownOutcome')
  expect(tried(play, { ...opinion, answers: { verify: true } }, expert)).toBe('unknownField')
  expect(tried(play, { ...opinion, faults: [{ component: 'passport', fault: 'old' }] }, expert)).toBe('unknownField')
  expect(tried(play, opinion, officer())).toBe('notYours')
  expect(tried(play, opinion, expert)).toBeUndefined()
  expect(eventsOf(play, 'TaskCompleted')).toMatchObject([
    { outcome: 'done', reason: 'Wide enough.', timeClass: 'early' },
  ])
  expect(openNodes(play)).toEqual(['check'])
})

test('[O3] whoever gave an opinion has not done the step', () => {
  const play = asked()
  tried(play, opinion, officer('expert-1'))
  expect(play.state?.doneBy).toEqual({})
})

test.each(['accept', 'refuse'])('[O4] with the task (%s) its open opinions are cancelled', (chosen) => {
  const play = asked()
  tried(play, { ...ask, question: 'And the roof?' }, officer())
  tried(play, opinion, officer('expert-1'))
  play.complete(at('2025-06-02T10:00'), 'check', chosen)
  expect(eventsOf(play, 'TaskCancelled')).toMatchObject([{ task: 'check#3' }])
  expect(play.state?.status).toBe('ended')
})

test('[O4] the opinions of another item stay', () => {
  const each = { list: 'offices', order: 'together', until: 'all' } as const
  const play = filed(asking({ each }), MONDAY, { offices: ['a', 'b'] })
  tried(play, ask, officer())
  tried(play, { ...ask, task: 'check#2' }, officer())
  play.complete(at('2025-06-02T10:00'), 'check', 'accept', {}, 0)
  const left = Object.values(play.state?.tasks ?? {}).map(({ id, aside }) => [id, aside?.kind])
  expect(left).toEqual([
    ['check#2', undefined],
    ['check#4', 'consultation'],
  ])
})
