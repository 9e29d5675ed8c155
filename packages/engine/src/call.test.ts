import type { ServiceNode } from '@motcua/spec'
import { expect, test } from 'vitest'
import { at, eventsOf, filed, MONDAY, officer, openNodes, system, tried } from './played.fixture.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import { end, fork, join, service, specOf, start, task } from './spec-parts.fixture.ts'

/** Filed on Monday at 09:00: the bank is asked, has a minute, and is asked once more ten minutes after a failure. */
function paying(more: Partial<ServiceNode> = {}) {
  const spec = specOf({ start, pay: service(more), manual: task(), done: end() }, [
    'start > pay',
    'pay -done> done',
    'pay -failed> manual',
    'manual -accept> done',
  ])
  return filed(spec, MONDAY, { kind: 'shop' })
}

const answer = { type: 'AnswerCall', call: 'pay#1', attempt: 1 } as const
const fail = { type: 'FailCall', call: 'pay#1', attempt: 1, error: 'refused' } as const

function fire(play: Playthrough, local: string) {
  return play.passTo(at(local))
}

test('[K1] a service is asked by its connector, the effect names fields and never values', () => {
  const play = paying()
  expect(play.effects.slice(-2)).toEqual([
    { type: 'CallService', call: 'pay#1', attempt: 1, connector: 'bank', send: ['kind'] },
    { type: 'ScheduleTimer', timer: 'pay#1', at: at('2025-06-02T09:01') },
  ])
  expect(JSON.stringify(play.effects)).not.toContain('shop')
  expect(openNodes(play)).toEqual(['pay'])
  expect(play.state?.calls).toEqual({
    'pay#1': {
      id: 'pay#1',
      node: 'pay',
      kind: 'service',
      attempt: 1,
      openedAt: at(MONDAY),
      until: at('2025-06-02T09:01'),
    },
  })
})

test('[K2] the answer fills what the node takes, and goes on by "done"', () => {
  const play = paying()
  expect(tried(play, { ...answer, answers: { fine: true } }, system)).toBeUndefined()
  expect(play.state).toMatchObject({ result: 'granted', answers: { fine: true }, calls: {} })
  const bare = paying()
  expect(tried(bare, answer, system)).toBeUndefined()
  expect(bare.state?.result).toBe('granted')
})

test.each(['kind', 'verify', 'unheard', '__proto__', 'constructor'])('[K2] %s is not what it takes', (field) => {
  const play = paying()
  const answers = JSON.parse(`{"fine": true, "${field}": 1}`)
  const { state } = play
  expect(play.send({ ...answer, answers }, system)).toMatchObject({ code: 'unknownField', where: field })
  expect(play.state).toBe(state)
})

test('[K3] only the system answers', () => {
  const play = paying()
  expect(tried(play, answer, officer())).toBe('notYours')
  expect(tried(play, fail, officer())).toBe('notYours')
})

test('[K4] a failure is tried again as the same call, as often as the node says, then "failed" is followed', () => {
  const play = paying()
  expect(tried(play, fail, system)).toBeUndefined()
  expect(eventsOf(play, 'CallFailed')).toEqual([
    { type: 'CallFailed', call: 'pay#1', node: 'pay', attempt: 1, error: 'refused', retryAt: at('2025-06-02T09:10') },
  ])
  expect(play.timers).toEqual(new Map([['pay#1', at('2025-06-02T09:10')]]))
  fire(play, '2025-06-02T09:10')
  expect(play.effects.filter(({ type }) => type === 'CallService')).toMatchObject([{ attempt: 1 }, { attempt: 2 }])
  expect(play.state?.openings).toEqual({ pay: 1 })
  expect(tried(play, { ...fail, attempt: 2 }, system)).toBeUndefined()
  expect(openNodes(play)).toEqual(['manual'])
  expect(eventsOf(play, 'CallFailed').at(-1)).not.toHaveProperty('retryAt')
  expect(play.timers.size).toBe(0)
})

test('[K4] without retry the first failure is the last', () => {
  const play = paying({ retry: { times: 0, every: { amount: 1, unit: 'hours' } } })
  tried(play, fail, system)
  expect(openNodes(play)).toEqual(['manual'])
})

test('[K4] the second attempt may well be answered', () => {
  const play = paying()
  tried(play, fail, system)
  fire(play, '2025-06-02T09:10')
  expect(tried(play, { ...answer, attempt: 2 }, system)).toBeUndefined()
  expect(play.state?.result).toBe('granted')
})

test('[K5] an attempt that takes too long has failed', () => {
  const play = paying()
  const early = { type: 'FireTimer', timer: 'pay#1' } as const
  expect(tried(play, early, system)).toBe('timerNotDue')
  fire(play, '2025-06-02T09:01')
  expect(eventsOf(play, 'CallFailed')).toMatchObject([{ error: 'timeout', retryAt: at('2025-06-02T09:11') }])
  expect(tried(play, early, system)).toBe('timerNotDue')
  fire(play, '2025-06-02T09:12')
  expect(openNodes(play)).toEqual(['manual'])
})

test('[K6] an answer to another attempt, to one that failed or to a call that is closed is stale', () => {
  const play = paying()
  expect(tried(play, { ...answer, attempt: 2 }, system)).toBe('stale')
  tried(play, fail, system)
  expect(tried(play, answer, system)).toBe('stale')
  expect(tried(play, fail, system)).toBe('stale')
  fire(play, '2025-06-02T09:10')
  expect(tried(play, answer, system)).toBe('stale')
  fire(play, '2025-06-02T09:11')
  expect(openNodes(play)).toEqual(['manual'])
  expect(tried(play, { ...answer, attempt: 2 }, system)).toBe('stale')
  expect(tried(play, { type: 'FireTimer', timer: 'pay#1' }, system)).toBe('stale')
  expect(tried(play, { ...answer, call: '__proto__' }, system)).toBe('stale')
})

/** A service beside a task, before a join or an end. */
function beside(result: 'granted' | 'refused') {
  const spec = specOf(
    { start, split: fork('both'), pay: service(), check: task(), both: join, done: end(), other: end(result) },
    [
      'start > split',
      'split > pay',
      'split > check',
      'pay -done> done',
      'pay -failed> done',
      'check -accept> other',
      'both > done',
    ],
  )
  const play = filed(spec)
  play.complete(at(MONDAY), 'check', 'accept')
  return play
}

test('[K7] a grant waits for what other systems still do', () => {
  const play = beside('granted')
  expect(play.state?.status).toBe('open')
  expect(tried(play, answer, system)).toBeUndefined()
  expect(play.state).toMatchObject({ status: 'ended', result: 'granted' })
})

test('[K7] any other end cancels the call and its timer; a late answer finds the dossier ended', () => {
  const play = beside('refused')
  expect(play.state).toMatchObject({ status: 'ended', result: 'refused', calls: {} })
  expect(eventsOf(play, 'CallCancelled')).toMatchObject([{ call: 'pay#1' }])
  expect(play.timers.size).toBe(0)
  expect(tried(play, answer, system)).toBe('ended')
})

test('[K8] entered again, the node asks anew under another id', () => {
  const spec = specOf({ start, pay: service(), done: end() }, ['start > pay', 'pay -done> pay', 'pay -failed> done'])
  const play = filed(spec)
  tried(play, answer, system)
  expect(Object.keys(play.state?.calls ?? {})).toEqual(['pay#2'])
  expect(tried(play, answer, system)).toBe('stale')
  expect(tried(play, { ...answer, call: 'pay#2' }, system)).toBeUndefined()
})
