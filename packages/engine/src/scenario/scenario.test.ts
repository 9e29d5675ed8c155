import type { Scenario, Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import { at, filed, freeze, MONDAY, openNodes, played } from '../played.fixture.ts'
import { loopSpec, parallelSpec } from '../sample-specs.fixture.ts'
import { end, form, outcome, procedure, role, specOf, start, task, text, wait } from '../spec-parts.fixture.ts'
import { plainOffice, RECEIVING_UNIT } from './plain-office.ts'
import { runScenario } from './run-scenario.ts'
import { runScenarios } from './run-scenarios.ts'

type Then = Scenario['then']

function scenario(id: string, when: Scenario['when'], then: Then, given: Partial<Scenario['given']> = {}): Scenario {
  return {
    id,
    title: text(id),
    given: { filedAt: '2025-06-02T09:00', channel: 'online', answers: {}, ...given },
    when,
    then,
  }
}

const supplemented = scenario(
  'supplemented',
  [
    { at: '2025-06-02T10:00', complete: 'check', outcome: 'supplement', reason: 'no deed' },
    { at: '2025-06-03T10:00', message: 'papers', answers: { kind: 'shop' } },
    { at: '2025-06-04T10:00', complete: 'check', outcome: 'accept' },
  ],
  {
    result: 'granted',
    path: ['start', 'check', 'papers', 'check', 'granted'],
    open: [],
    due: { committed: '2025-06-06T17:00', statutory: '2025-06-10T17:00' },
    timeClass: 'early',
    facts: { kind: 'shop' },
  },
)

test('[Z1] a scenario passes when all that it expects is so', () => {
  const run = runScenario(freeze(loopSpec), freeze(supplemented))
  expect(run).toMatchObject({ id: 'supplemented', passed: true, failures: [] })
  expect(run.visited.nodes).toEqual(['start', 'check', 'papers', 'granted'])
  expect(run.visited.edges).toEqual(['e1', 'e3', 'e5', 'e2'])
})

const wrong: readonly (readonly [what: string, Then, said: string])[] = [
  ['result', { result: 'refused' }, 'Kết quả: mong đợi từ chối, thực tế trả kết quả.'],
  ['path', { path: ['start'] }, 'Đường đi khác từ bước thứ 2: mong đợi không đi tiếp, thực tế “task”.'],
  ['open', { open: ['check'] }, 'Đang chờ: mong đợi “task”, thực tế không có.'],
  [
    'due.statutory',
    { due: { statutory: '2025-06-09T17:00' } },
    'Hạn theo luật: mong đợi thứ Hai 09/06/2025, 17:00, thực tế thứ Ba 10/06/2025, 17:00.',
  ],
  ['due.committed', { due: { committed: '2025-06-05T17:00' } }, 'Hẹn trả: mong đợi thứ Năm 05/06/2025, 17:00'],
  ['timeClass', { timeClass: 'late' }, 'So với hạn: mong đợi quá hạn, thực tế trước hạn.'],
  ['facts.kind', { facts: { kind: 'bar' } }, '“kind”: mong đợi “bar”, thực tế “shop”.'],
  ['facts.area', { facts: { area: 4 } }, '“area”: mong đợi 4, thực tế không có.'],
  ['rejected', { rejected: 'stale' }, 'Việc cuối cùng: mong đợi bị từ chối ('],
]

test.each(wrong)('[Z1] a wrong %s is told in words, and it alone', (what, then, said) => {
  const { passed, failures } = runScenario(loopSpec, { ...supplemented, then })
  expect(passed).toBe(false)
  expect(failures.map((failure) => failure.what)).toEqual([what])
  expect(failures[0]?.message.vi).toContain(said)
})

test.each(wrong)('[Z7] what came answers a wrong %s anew', (what, then) => {
  const wrongly = { ...supplemented, then }
  expect(again(wrongly).failures).toEqual([])
  expect(what.startsWith(Object.keys(again(wrongly).then)[0] ?? what)).toBe(true)
})

/** Plays a scenario, takes what came as what is expected, and plays it once more. */
function again(played: Scenario) {
  const { came: then = { result: 'withdrawn' as const } } = runScenario(loopSpec, played)
  return { then, failures: runScenario(loopSpec, { ...played, then }).failures }
}

test('[Z7] a step that is no longer possible is told, and nothing came', () => {
  const twice = { at: '2025-06-02T10:00', complete: 'check', outcome: 'supplement', reason: 'no deed' }
  const { came, failures } = runScenario(loopSpec, scenario('twice', [twice, twice], { open: [] }))
  expect(came).toBeUndefined()
  expect(failures[0]?.message).toEqual({
    vi: 'Việc thứ 2 (“task”: “supplement”) không còn làm được: lúc đó bước này không mở, đang chờ: “wait”.',
    en: 'Step 2 (“task”: “supplement”) is no longer possible: its step is not open then; open: “wait”.',
  })
  const bare = { at: '2025-06-02T10:00', complete: 'check', outcome: 'refuse' }
  const refused = runScenario(loopSpec, scenario('bare', [bare], {}))
  expect(refused.failures[0]?.message.vi).toBe('Việc thứ 1 (“task”: “refuse”) bị từ chối: “refuse” cần có lý do.')
})

test('[Z1] facts are compared part by part, whatever the order of their keys', () => {
  const list = { type: 'object' as const, additionalProperties: false as const, label: text('place'), properties: {} }
  const properties = { ...loopSpec.data.properties, kind: list }
  const spec: Spec = { ...loopSpec, data: { ...loopSpec.data, properties } }
  const run = (kind: unknown) =>
    runScenario(spec, scenario('facts', [], { facts: { kind } }, { answers: { kind: { a: 1, b: [1, 2] } } }))
  expect(run({ b: [1, 2], a: 1 }).passed).toBe(true)
  expect(run({ b: [2, 1], a: 1 }).passed).toBe(false)
  expect(run({ b: { 0: 1, 1: 2 }, a: 1 }).passed).toBe(false)
})

test('[Z2] timers fire before the step that they precede', () => {
  const asked = { at: '2025-06-02T10:00', complete: 'check', outcome: 'supplement', reason: 'no deed' }
  const late = scenario('late', [asked, { at: '2025-06-17T08:00', pass: true }], { result: 'returned' })
  expect(runScenario(loopSpec, late)).toMatchObject({ failures: [] })
  // Ten working days end on Monday 16 June at 17:00, and that moment is in time.
  const inTime = scenario('in-time', [asked, { at: '2025-06-16T17:00', message: 'papers' }], { open: ['check'] })
  expect(runScenario(loopSpec, inTime)).toMatchObject({ failures: [] })
  const tooLate = scenario('too-late', [asked, { at: '2025-06-16T17:01', message: 'papers' }], { rejected: 'stale' })
  expect(runScenario(loopSpec, tooLate)).toMatchObject({ failures: [] })
})

test('[Z2] timers that fall due at different times fire in order', () => {
  const day = (amount: number) => wait({ duration: { amount, unit: 'working-days' } })
  const spec = specOf(
    {
      start,
      split: { kind: 'parallel', title: text('split'), mode: 'fork', join: 'both' },
      long: day(2),
      short: day(1),
      both: { kind: 'parallel', title: text('both'), mode: 'join' },
      done: end(),
    },
    ['start > split', 'split > long', 'split > short', 'long -elapsed> both', 'short -elapsed> both', 'both > done'],
  )
  const play = filed(spec)
  play.passTo(at('2025-06-10T08:00'))
  const elapsed = play.events.flatMap((event) => (event.type === 'WaitElapsed' ? [event.node] : []))
  expect(elapsed).toEqual(['short', 'long'])
  expect(play.state?.endedAt).toBe(at('2025-06-04T17:00'))
})

test('[Z3] the last step may be expected to be refused', () => {
  const bare = { at: '2025-06-02T10:00', complete: 'check', outcome: 'refuse' }
  const run = (when: Scenario['when'], then: Then) => runScenario(loopSpec, scenario('refused', when, then))
  expect(run([bare], { rejected: 'reasonRequired', open: ['check'] })).toMatchObject({ failures: [] })
  expect(run([bare], { rejected: 'stale' }).failures).toMatchObject([{ what: 'rejected', actual: 'reasonRequired' }])
  expect(run([bare], {}).failures).toMatchObject([{ what: 'when.0', actual: 'reasonRequired refuse' }])
  const accept = { at: '2025-06-02T11:00', complete: 'check', outcome: 'accept' }
  expect(run([bare, accept], { rejected: 'reasonRequired' }).failures.map(({ what }) => what)).toEqual(['when.0'])
})

test('[Z3] a filing may be expected to be refused, and time never goes back', () => {
  const posted = scenario('posted', [], { rejected: 'channelNotOffered' }, { channel: 'post' })
  expect(runScenario(loopSpec, posted)).toMatchObject({ failures: [] })
  const backwards = scenario('back', [{ at: '2025-06-01T10:00', pass: true }], { rejected: 'badDate' })
  expect(runScenario(loopSpec, backwards)).toMatchObject({ failures: [] })
  const never = scenario('never', [], { rejected: 'badDate' }, { filedAt: '2025-02-30T09:00' })
  expect(runScenario(loopSpec, never)).toMatchObject({ failures: [] })
})

test('[Z4] coverage names what no scenario touches', () => {
  const small = scenario('small', [], { facts: { fee: 100000 } }, { answers: { kind: 'shop', area: 40 } })
  const { passed, coverage } = runScenarios({ ...parallelSpec, scenarios: [small] })
  expect(passed).toBe(true)
  expect(coverage.rows).toEqual({ covered: 1, total: 2, missing: ['fee/large'] })
  expect(coverage.nodes).toMatchObject({ covered: 5, total: 13 })
  expect(coverage.nodes.missing).toContain('together')
  expect(coverage.edges).toMatchObject({ covered: 4, total: 15 })
  expect(runScenarios({ ...loopSpec, scenarios: [supplemented] }).coverage.edges.missing).toEqual(['e4', 'e6'])
})

test('[Z4] edges into a join are covered by each branch that arrives', () => {
  const steps = [
    { at: '2025-06-02T10:00', complete: 'appraise', outcome: 'accept' },
    { at: '2025-06-02T11:00', complete: 'tax', outcome: 'accept' },
    { at: '2025-06-02T12:00', message: 'tax-papers' },
  ]
  const run = runScenario(parallelSpec, scenario('join', steps, {}, { answers: { kind: 'shop', area: 40 } }))
  expect(run.failures).toEqual([])
  expect(run.visited.edges).toEqual(expect.arrayContaining(['e5', 'e10', 'e13']))
})

test('[Z5] the plain office has each unit, one person per role, and two where another is wanted', () => {
  const office = plainOffice(parallelSpec)
  expect(office.peopleOf('tax', 'tax-office')).toEqual(['tax-1'])
  expect(office.peopleOf('head', RECEIVING_UNIT)).toEqual(['head-1', 'head-2'])
  expect(office.unitOf(role({ rule: 'parent' }), RECEIVING_UNIT)).toBe('parent-unit')
  expect(office.calendarOf('tax-office')).toBeDefined()
  const named = specOf({ start, check: task(), done: end() }, ['start > check', 'check -accept> done'], {
    roles: { clerk: role({ rule: 'parent' }, { rule: 'named', person: 'head-of-office' }) },
  })
  const play = filed(named)
  expect(play.state?.tasks['check#1']).toMatchObject({ unit: 'parent-unit', assignee: 'head-of-office' })
  expect(openNodes(play)).toEqual(['check'])
})

test('[Z5] an agency that only the answers name is there, with the people of the roles that are found there', () => {
  const named = { clerk: role({ rule: 'fact', fact: 'agency' }), head: role({ rule: 'named', unit: 'tax-office' }) }
  const spec = specOf(
    {
      start,
      visit: task(),
      sign: task({ role: 'head' }),
      other: procedure({ unit: { rule: 'item' }, each }),
      done: end(),
    },
    ['start > visit', 'visit -accept> sign', 'sign -accept> other', 'other -granted> done', 'other -notGranted> done'],
    { roles: named },
  )
  const office = plainOffice(spec)
  expect(office.peopleOf('clerk', 'tax-office')).toEqual(['clerk-1'])
  expect(office.peopleOf('head', 'fire-office')).toEqual([])
  const play = filed(spec, MONDAY, { agency: 'tax-office', offices: ['fire-office'] })
  expect(play.complete(at('2025-06-02T10:00'), 'visit', 'accept')).toBeUndefined()
  expect(play.complete(at('2025-06-02T11:00'), 'sign', 'accept')).toBeUndefined()
  expect(Object.values(play.state?.calls ?? {})).toMatchObject([{ unit: 'fire-office', item: 0 }])
  expect(played(spec, office).file(at(MONDAY), 'counter', {})).toMatchObject({ code: 'noUnit', where: 'clerk' })
})

const each = { list: 'offices', order: 'together', until: 'all' } as const

test('[Z6] computed fields of a form are filled in', () => {
  const born = { type: 'string' as const, format: 'date' as const, label: text('born') }
  const age = { type: 'integer' as const, label: text('age'), computed: { op: 'age' as const, from: 'born' } }
  const properties = { ...loopSpec.data.properties, born, age }
  const nodes = { start, check: task({ outcomes: [outcome('accept', { form: 'appraisal' })] }), done: end() }
  const spec = specOf(nodes, ['start > check', 'check -accept> done'], {
    data: { ...loopSpec.data, properties },
    forms: { application: form('born', 'age'), appraisal: form('age', 'verify') },
  })
  const filing = { answers: { born: '2000-06-02' } }
  expect(runScenario(spec, scenario('born', [], { facts: { age: 25 } }, filing))).toMatchObject({ failures: [] })
  const birthday = { at: '2026-06-02T09:00', complete: 'check', outcome: 'accept', answers: { verify: true } }
  expect(runScenario(spec, scenario('later', [birthday], { facts: { age: 26 } }, filing))).toMatchObject({
    failures: [],
  })
})
