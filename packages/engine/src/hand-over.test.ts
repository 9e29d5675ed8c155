import type { Spec, TaskNode } from '@motcua/spec'
import { expect, test } from 'vitest'
import { urgency } from './due-account.ts'
import { at, eventsOf, filed, MONDAY, officer, openNodes, tried } from './played.fixture.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import {
  end,
  is,
  outcome,
  procedure,
  role,
  service,
  specOf,
  start,
  supplement,
  task,
  wait,
} from './spec-parts.fixture.ts'

const hours = (amount: number) => ({ amount, unit: 'working-hours' as const })
const days = (amount: number) => ({ amount, unit: 'working-days' as const })
const roles = {
  clerk: role(),
  tax: role({ rule: 'named', unit: 'tax-office' }),
  fire: role({ rule: 'named', unit: 'fire-office' }),
}

/** Intake here, appraisal at the tax office: four working hours for the way, two working days for the work. */
function twoUnits(more: Partial<TaskNode> = {}, rest: Partial<Spec> = {}): Spec {
  const appraise = task({ role: 'tax', allotted: days(2), handOver: { within: hours(4) }, ...more })
  return specOf(
    { start, check: task(), appraise, done: end() },
    ['start > check', 'check -accept> appraise', 'appraise -accept> done'],
    {
      roles,
      ...rest,
    },
  )
}

/** The dossier on its way to the tax office, since Monday 2 June at 10:00. */
function onItsWay(spec = twoUnits()): Playthrough {
  const play = filed(spec)
  play.complete(at('2025-06-02T10:00'), 'check', 'accept')
  return play
}

function appraisal(play: Playthrough, n = 1) {
  return play.state?.tasks[`appraise#${n}`]
}

const accept = { type: 'AcceptHandOver', task: 'appraise#1', revision: 1 } as const

test('[H1] from another unit the task opens on its way, with the hand-over’s due instant and none of its own', () => {
  // Four working hours from 10:00: 11:30, then 13:00 to 15:30.
  expect(appraisal(onItsWay())).toMatchObject({
    handOver: { from: 'receiving-unit', due: { due: at('2025-06-02T15:30') } },
    limit: days(2),
  })
  expect(appraisal(onItsWay())).not.toHaveProperty('due')
})

test('[H1] within one unit the dossier is there at once', () => {
  const play = onItsWay(twoUnits({ role: 'clerk' }))
  expect(appraisal(play)).not.toHaveProperty('handOver')
  expect(appraisal(play)?.due?.due).toBe(at('2025-06-04T17:00'))
})

test('[H1] what is on its way is as urgent as the way', () => {
  const { state } = onItsWay()
  const open = state?.tasks['appraise#1']
  if (state === undefined || open === undefined) throw new Error('the task is open')
  expect(urgency(open, state)).toEqual({ due: at('2025-06-02T15:30'), of: 'task' })
})

test('[H2] the task’s own time begins with the acknowledgement, and the way is judged', () => {
  const play = onItsWay()
  play.passTo(at('2025-06-03T08:00'))
  expect(tried(play, accept, officer('tax-1'))).toBeUndefined()
  expect(eventsOf(play, 'HandOverAccepted')).toMatchObject([{ by: 'tax-1', timeClass: 'late' }])
  // Two working days from Tuesday: Thursday 5 June.
  expect(appraisal(play)).toMatchObject({
    due: { due: at('2025-06-05T17:00') },
    countedFrom: at('2025-06-03T08:00'),
    revision: 1,
  })
  expect(appraisal(play)).not.toHaveProperty('handOver')
  const inTime = onItsWay()
  inTime.passTo(at('2025-06-02T15:30'))
  tried(inTime, accept, officer('tax-1'))
  expect(eventsOf(inTime, 'HandOverAccepted')).toMatchObject([{ timeClass: 'onTime' }])
})

test('[H3] only who may work on the task acknowledges, and once', () => {
  const play = onItsWay()
  expect(tried(play, accept, officer('clerk-1'))).toBe('notYours')
  expect(tried(play, { ...accept, revision: 2 }, officer('tax-1'))).toBe('stale')
  expect(tried(play, accept, officer('tax-1'))).toBeUndefined()
  expect(tried(play, accept, officer('tax-1'))).toBe('stale')
})

test('[H4] completing without a word acknowledges', () => {
  const play = onItsWay()
  play.complete(at('2025-06-02T14:00'), 'appraise', 'accept')
  expect(play.events.map(({ type }) => type).slice(-5, -2)).toEqual([
    'HandOverAccepted',
    'TaskDueRecounted',
    'TaskCompleted',
  ])
  expect(eventsOf(play, 'TaskCompleted').at(-1)).toMatchObject({ timeClass: 'early' })
})

test('[H4] asking for an opinion acknowledges too; claiming only reserves', () => {
  const consults = [{ id: 'opinion', title: { vi: 'x', en: 'x' }, role: 'clerk' }]
  const claimed = onItsWay(twoUnits({ consults }))
  tried(claimed, { type: 'ClaimTask', task: 'appraise#1', revision: 1 }, officer('tax-1'))
  expect(appraisal(claimed)).toHaveProperty('handOver')
  const asked = onItsWay(twoUnits({ consults }))
  const ask = { type: 'Consult', task: 'appraise#1', revision: 1, consultation: 'opinion', question: 'debts?' } as const
  expect(tried(asked, ask, officer('tax-1'))).toBeUndefined()
  expect(appraisal(asked)).not.toHaveProperty('handOver')
})

/** Appraisal at the tax office that goes on to something that rests, and comes back. */
function returning(rest: Record<string, Parameters<typeof specOf>[0][string]>, lines: readonly string[]): Playthrough {
  const outcomes = [outcome('accept'), outcome('ask')]
  const appraise = task({ role: 'tax', allotted: days(2), handOver: { within: hours(4) }, outcomes })
  const spec = specOf(
    {
      start,
      check: task(),
      appraise,
      visit: task({ role: 'fire', handOver: { within: hours(4) } }),
      ...rest,
      done: end(),
    },
    [
      'start > check',
      'check -accept> appraise',
      'appraise -accept> visit',
      'visit -accept> done',
      'appraise -ask> rest',
      ...lines,
    ],
    { roles },
  )
  const play = onItsWay(spec)
  play.complete(at('2025-06-02T14:00'), 'appraise', 'ask')
  return play
}

test.each([
  [
    'a wait',
    { rest: wait(supplement) },
    ['rest -received> appraise'],
    (play: Playthrough) => play.message(at('2025-06-03T09:00'), 'papers'),
  ],
  [
    'a time that elapses',
    { rest: wait({ duration: days(1) }) },
    ['rest -elapsed> appraise'],
    (play: Playthrough) => play.passTo(at('2025-06-04T09:00')),
  ],
  [
    'a service',
    { rest: service() },
    ['rest -done> appraise', 'rest -failed> done'],
    (play: Playthrough) => play.sendAsSystem({ type: 'AnswerCall', call: 'rest#1', attempt: 1 }),
  ],
  [
    'a service that was asked twice',
    { rest: service() },
    ['rest -done> done', 'rest -failed> appraise'],
    (play: Playthrough) => play.passTo(at('2025-06-02T15:00')),
  ],
  [
    'a linked dossier',
    { rest: procedure() },
    ['rest -granted> appraise', 'rest -notGranted> done'],
    (play: Playthrough) => play.sendAsSystem({ type: 'AnswerCall', call: 'rest#1', attempt: 1, result: 'granted' }),
  ],
])('[H5] the dossier lies where it was during %s', (_name, rest, lines, goOn) => {
  const play = returning(rest, lines)
  expect(goOn(play)).toBeUndefined()
  expect(openNodes(play)).toEqual(['appraise'])
  expect(appraisal(play, 2)).not.toHaveProperty('handOver')
})

test('[H5] from there it goes on to the next unit', () => {
  const play = returning({ rest: wait(supplement) }, ['rest -received> visit'])
  play.message(at('2025-06-03T09:00'), 'papers')
  expect(play.state?.tasks['visit#1']?.handOver?.from).toBe('tax-office')
})

test('[H5] nothing is remembered of it where no step is handed over', () => {
  const spec = specOf(
    { start, appraise: task({ role: 'tax' }), rest: wait(supplement), done: end() },
    ['start > appraise', 'appraise -accept> rest', 'rest -received> done'],
    { roles },
  )
  const play = filed(spec)
  play.complete(at('2025-06-02T14:00'), 'appraise', 'accept')
  expect(play.state?.waits['rest#1']).not.toHaveProperty('heldBy')
  const handed = returning({ rest: wait(supplement) }, ['rest -received> visit'])
  expect(handed.state?.waits['rest#1']).toHaveProperty('heldBy', 'tax-office')
})

test('[H6] an extended term that holds by then is the one that begins', () => {
  const extended = { when: is('verify', true), allotted: days(4) }
  const split = { kind: 'parallel' as const, title: { vi: 'x', en: 'x' }, mode: 'fork' as const, join: 'both' }
  const both = { kind: 'parallel' as const, title: { vi: 'x', en: 'x' }, mode: 'join' as const }
  const appraise = task({ role: 'tax', allotted: days(2), extended, handOver: { within: hours(4) } })
  const spec = specOf(
    { start, split, ask: task({ form: 'appraisal' }), appraise, both, done: end() },
    ['start > split', 'split > ask', 'split > appraise', 'ask -accept> both', 'appraise -accept> both', 'both > done'],
    { roles },
  )
  const play = filed(spec)
  play.complete(at('2025-06-02T10:00'), 'ask', 'accept', { answers: { verify: true } })
  expect(eventsOf(play, 'TaskDueChanged')).toEqual([])
  tried(play, accept, officer('tax-1'))
  // Four working days from Monday 2 June: Friday 6 June.
  expect(appraisal(play)).toMatchObject({ extended: true, due: { due: at('2025-06-06T17:00') } })
})

test('[H7] items in sequence are handed from unit to unit', () => {
  const each = { list: 'offices', order: 'inSequence', until: 'all' } as const
  const nodes = { start, visit: task({ role: 'office', each, handOver: { within: hours(4) } }), done: end() }
  const spec = specOf(nodes, ['start > visit', 'visit -accept> done'], { roles: { office: role({ rule: 'item' }) } })
  const play = filed(spec, MONDAY, { offices: ['tax-office', 'tax-office', 'fire-office'] })
  const from = () => Object.values(play.state?.tasks ?? {}).map(({ handOver }) => handOver?.from)
  expect(from()).toEqual(['receiving-unit'])
  play.complete(at('2025-06-02T10:00'), 'visit', 'accept')
  expect(from()).toEqual([undefined])
  play.complete(at('2025-06-02T11:00'), 'visit', 'accept')
  expect(from()).toEqual(['tax-office'])
})
