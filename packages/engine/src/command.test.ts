import { expect, test } from 'vitest'
import type { Command } from './command.ts'
import { compile } from './compile.ts'
import { decide } from './decide.ts'
import { replay } from './evolve.ts'
import { applicant, at, eventsOf, filed, freeze, MONDAY, officer, played } from './played.fixture.ts'
import { loopSpec } from './sample-specs.fixture.ts'
import { plainOffice, RECEIVING_UNIT } from './scenario/plain-office.ts'
import { end, form, specOf, start, task } from './spec-parts.fixture.ts'

const TUESDAY = at('2025-06-03T09:00')
const model = compile(freeze(loopSpec), 'hash')
const organisation = plainOffice(loopSpec)
const receive: Command = { type: 'ReceiveDossier', channel: 'counter', unit: RECEIVING_UNIT, answers: { kind: 'shop' } }

function context(now = at(MONDAY), actor = applicant) {
  return freeze({ now, actor, dossier: 'd1', organisation })
}

test('[S1] receipt records arrival, answers and deadlines, asks for the slip and goes on', () => {
  const decision = decide(model, undefined, receive, context(at('2025-06-01T20:00')))
  expect(decision).toMatchObject({ ok: true, effects: [{ type: 'IssueDocument', kind: 'receipt' }] })
  expect(decision.ok && decision.events.map(({ type }) => type)).toEqual([
    ...['DossierReceived', 'AnswersRecorded', 'DeadlineSet', 'NodeEntered', 'NodeEntered', 'TaskOpened'],
  ])
  expect(decision.ok && decision.state).toMatchObject({
    dossier: 'd1',
    specHash: 'hash',
    procedure: 'sample',
    filedAt: at('2025-06-01T20:00'),
    receivedAt: at('2025-06-02T07:30'),
    answers: { kind: 'shop' },
  })
})

test('[S2] a channel that is not offered is refused', () => {
  expect(played(loopSpec).file(at(MONDAY), 'post', {})).toMatchObject({ code: 'channelNotOffered', where: 'post' })
})

test('[S3] a unit without calendar cannot receive', () => {
  const nowhere = { ...organisation, calendarOf: () => undefined }
  const decision = decide(model, undefined, { ...receive, unit: 'nowhere' }, { ...context(), organisation: nowhere })
  expect(decision).toMatchObject({ ok: false, rejection: { code: 'noCalendar', where: 'nowhere' } })
})

test('[G1] a refused command leaves the state as it was, even when it fails on the way', () => {
  const lines = ['start > first', 'first -accept> second', 'second -accept> done']
  const lost = specOf({ start, first: task(), second: task({ role: 'ghost' }), done: end() }, lines)
  const play = filed(lost)
  const { state } = play
  const before = JSON.stringify(state)
  expect(play.complete(TUESDAY, 'first', 'accept', { answers: {} })?.code).toBe('noUnit')
  expect(play.state).toBe(state)
  expect(JSON.stringify(play.state)).toBe(before)
})

test('[G2] the same question has the same answer, and nothing handed in is changed', () => {
  const first = decide(model, undefined, freeze(receive), context())
  if (!first.ok) throw new Error(first.rejection.code)
  const state = freeze(first.state)
  const complete: Command = { type: 'CompleteTask', task: 'check#1', revision: 1, outcome: 'accept' }
  const answer = () => decide(model, state, freeze(complete), context(TUESDAY, officer()))
  expect(answer()).toEqual(answer())
  expect(answer()).toMatchObject({ ok: true })
})

test('[G3] the history folded from the start gives the state', () => {
  const play = filed(loopSpec)
  play.complete(TUESDAY, 'check', 'supplement', { reason: 'no deed' })
  play.message(at('2025-06-04T09:00'), 'papers', { kind: 'bar' })
  play.complete(at('2025-06-04T10:00'), 'check', 'accept')
  expect(play.state?.status).toBe('ended')
  expect(replay(play.events)).toEqual(play.state)
  expect(replay(JSON.parse(JSON.stringify(play.events)))).toEqual(play.state)
  expect(replay([])).toBeUndefined()
  expect(() => replay(play.events.slice(1))).toThrow('DossierReceived')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, Date.UTC(2300, 0, 1)])(
  '[G4] a command at %d is refused',
  (now) => {
    expect(decide(model, undefined, receive, context(now))).toMatchObject({ rejection: { code: 'badDate' } })
  },
)

test('[G5] receiving comes first and once, and after the end nothing is accepted', () => {
  const play = played(loopSpec)
  const claim: Command = { type: 'ClaimTask', task: 'check#1', revision: 1 }
  expect(play.passTo(at(MONDAY))).toBeUndefined()
  expect(play.send(claim, officer())?.code).toBe('notReceived')
  expect(play.send(receive, applicant)).toBeUndefined()
  expect(play.send(receive, applicant)?.code).toBe('alreadyReceived')
  play.complete(TUESDAY, 'check', 'accept')
  expect(play.send(claim, officer())?.code).toBe('ended')
  expect(play.send({ type: 'FireTimer', timer: 'x' }, officer())?.code).toBe('ended')
})

const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__#1']

test.each(hostile)('[G6] %s as an id finds nothing', (id) => {
  const play = filed(loopSpec)
  expect(play.send({ type: 'ClaimTask', task: id, revision: 1 }, officer())?.code).toBe('unknownTask')
  expect(play.send({ type: 'SendMessage', wait: id, revision: 1, message: id }, applicant)?.code).toBe('stale')
  expect(play.send({ type: 'FireTimer', timer: id }, { kind: 'system', id })?.code).toBe('stale')
  const answers = JSON.parse(`{"${id}": "x"}`)
  expect(play.complete(TUESDAY, 'check', 'accept', { answers })).toMatchObject({ code: 'unknownField', where: id })
  expect(play.complete(TUESDAY, 'check', id)?.code).toBe('unknownOutcome')
})

test('[G6] even __proto__ as an id is an entry of its own', () => {
  const hostileSpec = JSON.parse(
    JSON.stringify(specOf({ start, step: task(), done: end() }, ['start > step', 'step -accept> done'])).replaceAll(
      '"step"',
      '"__proto__"',
    ),
  )
  const play = filed(hostileSpec)
  expect(Object.entries(play.state?.openings ?? {})).toEqual([['__proto__', 1]])
  play.complete(TUESDAY, '__proto__', 'accept')
  expect(Object.entries(play.state?.doneBy ?? {})).toEqual([['__proto__', 'clerk-1']])
  expect(play.state?.result).toBe('granted')
  expect(replay(JSON.parse(JSON.stringify(play.events)))).toEqual(play.state)
})

test('[G6] nodes, fields and people with such names are ordinary ones', () => {
  const nodes = JSON.parse('{"constructor": 0, "valueOf": 0}')
  const spec = specOf({ start, ...nodes, constructor: task(), valueOf: end() }, [
    ...['start > constructor', 'constructor -accept> valueOf'],
  ])
  const play = filed(spec)
  expect(play.state?.openings).toEqual(JSON.parse('{"constructor": 1}'))
  play.complete(TUESDAY, 'constructor', 'accept')
  expect(play.state?.result).toBe('granted')
})

test('[G7] answers are taken for the forms of the step and for computed fields only', () => {
  const steps = { start, check: task({ form: 'appraisal' }), done: end() }
  const spec = specOf(steps, ['start > check', 'check -accept> done'])
  const play = filed(spec, MONDAY, { kind: 'shop', total: 3 })
  expect(play.complete(TUESDAY, 'check', 'accept', { answers: { kind: 'bar' } })).toMatchObject({
    code: 'unknownField',
    where: 'kind',
  })
  expect(play.complete(TUESDAY, 'check', 'accept', { answers: { verify: true, total: 4 } })).toBeUndefined()
  expect(play.state?.answers).toEqual({ kind: 'shop', total: 4, verify: true })
})

test('[G7] a field inside groups and rows of the form is taken', () => {
  const { layout, title } = form()
  const kind = { type: 'Control' as const, scope: '#/properties/kind' }
  const row = { type: 'HorizontalLayout' as const, elements: [kind] }
  const group = { type: 'Group' as const, label: title, elements: [row] }
  const page = { type: 'Category' as const, label: title, elements: [group] }
  const application = { title, layout: { ...layout, elements: [page] } }
  const spec = specOf({ start, done: end() }, ['start > done'], { forms: { application } })
  expect(filed(spec, MONDAY, { kind: 'shop' }).state?.answers).toEqual({ kind: 'shop' })
  expect(played(spec).file(at(MONDAY), 'counter', { area: 4 })?.code).toBe('unknownField')
})

test('[G8] a model of another version throws', () => {
  const play = filed(loopSpec)
  const other = compile(loopSpec, 'another hash')
  expect(() => decide(other, play.state, { type: 'FireTimer', timer: 'x' }, context())).toThrow('another hash')
  expect(eventsOf(play, 'DossierReceived')).toMatchObject([{ specHash: 'hash' }])
})
