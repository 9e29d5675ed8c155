import { expect, test } from 'vitest'
import { applicant, at, eventsOf, filed, MONDAY, officer, openNodes, played, system } from './played.fixture.ts'
import { loopSpec, parallelSpec } from './sample-specs.fixture.ts'
import { end, specOf, start, task, wait } from './spec-parts.fixture.ts'

const MONDAY_TEN = at('2025-06-02T10:00')

/** The loop with its dossier waiting for papers. */
function waiting() {
  const play = filed(loopSpec)
  play.complete(MONDAY_TEN, 'check', 'supplement', { reason: 'no deed' })
  return play
}

const papers = { type: 'SendMessage', wait: 'papers#1', revision: 1, message: 'papers' } as const

const dated = specOf({ start, day: wait({ date: 'day' }), check: task(), done: end() }, [
  'start > day',
  'day -elapsed> check',
  'check -accept> done',
])

test('[W1] the message closes the wait, with its answers', () => {
  const play = waiting()
  expect(play.send({ ...papers, answers: { kind: 'shop' } }, applicant)).toBeUndefined()
  expect(openNodes(play)).toEqual(['check'])
  expect(play.state?.answers).toEqual({ kind: 'shop' })
  expect(eventsOf(play, 'MessageReceived')).toMatchObject([{ wait: 'papers#1', by: 'applicant' }])
})

test('[W1] an officer may bring the applicant’s message, an applicant never an agency’s', () => {
  expect(waiting().send(papers, officer())).toBeUndefined()
  expect(waiting().send(papers, system)?.code).toBe('notYours')
  const play = filed(parallelSpec, MONDAY, { kind: 'shop', area: 40 })
  play.complete(MONDAY_TEN, 'tax', 'accept')
  const message = { type: 'SendMessage', wait: 'taxPapers#1', revision: 1, message: 'tax-papers' } as const
  expect(play.send(message, applicant)?.code).toBe('notYours')
  expect(play.send(message, officer('tax-1'))).toBeUndefined()
})

test('[W2] another message is refused, and a closed wait is stale', () => {
  const play = waiting()
  expect(play.send({ ...papers, message: 'money' }, applicant)?.code).toBe('wrongMessage')
  expect(play.send({ ...papers, revision: 2 }, applicant)?.code).toBe('stale')
  expect(play.send({ ...papers, wait: 'papers#2' }, applicant)?.code).toBe('stale')
  play.send(papers, applicant)
  expect(play.send(papers, applicant)?.code).toBe('stale')
})

test('[W2] a wait without message takes none', () => {
  const play = filed(dated, MONDAY, { day: '2025-06-10' })
  expect(play.send({ ...papers, wait: 'day#1' }, applicant)?.code).toBe('wrongMessage')
})

test('[W3] a wait elapses after its working days', () => {
  // Asked on Monday 2 June; 10 working days end on Monday 16 June at 17:00.
  const play = waiting()
  expect(play.effects).toContainEqual({ type: 'ScheduleTimer', timer: 'papers#1', at: at('2025-06-16T17:00') })
  play.passTo(at('2025-06-16T16:59'))
  expect(openNodes(play)).toEqual(['papers'])
  play.passTo(at('2025-06-16T17:00'))
  expect(play.state).toMatchObject({ status: 'ended', result: 'returned' })
})

test('[W4] a wait for a date elapses when the day begins', () => {
  const play = filed(dated, MONDAY, { day: '2025-06-10' })
  expect(play.timers.get('day#1')).toBe(at('2025-06-10T00:00'))
  play.passTo(at('2025-06-10T00:00'))
  expect(openNodes(play)).toEqual(['check'])
})

test.each([{}, { day: '2025-02-30' }, { day: 7 }, { day: null }, { day: '2025-06-10T10:00' }])(
  '[W4] a field that holds no date is refused: %j',
  (answers) => {
    expect(played(dated).file(at(MONDAY), 'counter', answers)).toMatchObject({ code: 'badDate', where: 'day' })
  },
)

test('[W5] a timer fires once, not early, and only for the system', () => {
  const play = waiting()
  const fire = { type: 'FireTimer', timer: 'papers#1' } as const
  expect(play.send(fire, system)?.code).toBe('timerNotDue')
  expect(play.send(fire, officer())?.code).toBe('notYours')
  const later = filed(dated, MONDAY, { day: '2025-06-10' })
  later.passTo(at('2025-06-10T08:00'))
  expect(later.send({ type: 'FireTimer', timer: 'day#1' }, system)?.code).toBe('stale')
  expect(eventsOf(later, 'WaitElapsed')).toHaveLength(1)
})

test('[W6] a message in time cancels the timer', () => {
  const play = waiting()
  play.message(at('2025-06-16T17:00'), 'papers')
  expect(play.effects).toContainEqual({ type: 'CancelTimer', timer: 'papers#1' })
  expect(play.timers.size).toBe(0)
  expect(openNodes(play)).toEqual(['check'])
})

/** A notice that is posted for three working days; objections are heard, silence means to sign. */
const posted = specOf(
  {
    start,
    posting: {
      ...wait({
        message: 'objection',
        from: 'anyone',
        closes: 'end',
        form: 'appraisal',
        within: { amount: 3, unit: 'working-days' },
      }),
      posting: true,
    },
    hear: task(),
    sign: task(),
    done: end(),
  },
  ['start > posting', 'posting -received> hear', 'posting -elapsed> sign', 'hear -accept> done', 'sign -accept> done'],
)
const objection = { type: 'SendMessage', wait: 'posting#1', revision: 1, message: 'objection' } as const

test('[W7] messages are gathered until the time is over, and then they count as received', () => {
  // Posted on Monday 2 June: until Thursday 5 June at 17:00.
  const play = filed(posted)
  expect(play.send({ ...objection, answers: { verify: true } }, applicant)).toBeUndefined()
  expect(play.send({ ...objection, answers: { verify: false } }, applicant)).toBeUndefined()
  expect(play.state?.waits['posting#1']).toMatchObject({ revision: 1, gathered: 2 })
  expect(eventsOf(play, 'MessageGathered')).toHaveLength(2)
  expect(openNodes(play)).toEqual(['posting'])
  play.passTo(at('2025-06-05T17:00'))
  expect(openNodes(play)).toEqual(['hear'])
  expect(play.send(objection, applicant)?.code).toBe('stale')
})

test('[W7] without any message it elapses', () => {
  const play = filed(posted)
  play.passTo(at('2025-06-05T16:59'))
  expect(openNodes(play)).toEqual(['posting'])
  play.passTo(at('2025-06-05T17:00'))
  expect(openNodes(play)).toEqual(['sign'])
})

test('[W8] a message from anyone may come from anyone', () => {
  for (const actor of [applicant, officer(), system]) {
    const play = filed(posted)
    expect(play.send(objection, actor)).toBeUndefined()
    expect(eventsOf(play, 'MessageGathered')).toMatchObject([{ by: actor.id }])
  }
})
