import { parseCalendar, viCalendar } from '@motcua/calendar'
import { parseSpec, type Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { Answers, Command, Json } from './command.ts'
import { type InputText, inputText } from './commit/input-set.ts'
import { specInput } from './commit/spec-input.ts'
import { readWorld } from './commit/world.ts'
import { replay } from './evolve.ts'
import { at, filed, MONDAY, officer, openNodes, played, system } from './played.fixture.ts'
import { feeTable, loopSpec } from './sample-specs.fixture.ts'
import { decision, end, exclusive, is, outcome, specOf, start, task, text, when } from './spec-parts.fixture.ts'

const decisions: Spec['decisions'] = { fee: { kind: 'table', title: text('fee'), table: feeTable } }
const each = { list: 'offices', order: 'together', until: 'all' } as const

/** After the first step, the flow runs in a circle in which nothing is waited for. */
const circles: readonly (readonly [string, Spec])[] = [
  [
    'of choices',
    specOf({ start, first: task(), a: exclusive, b: exclusive, done: end() }, [
      'start > first',
      'first -accept> a',
      'a > b',
      'b > a',
    ]),
  ],
  [
    'of steps without items',
    specOf({ start, first: task(), hear: task({ each }), done: end() }, [
      'start > first',
      'first -accept> hear',
      'hear -accept> hear',
    ]),
  ],
  [
    'of decisions that fail',
    specOf(
      { start, first: task(), fee: decision('fee'), done: end() },
      ['start > first', 'first -accept> fee', 'fee > done', 'fee -failed> fee'],
      {
        decisions,
      },
    ),
  ],
]

test.each(circles)('[M2] a circle %s is refused whole, and the dossier is where it was', (_name, spec) => {
  const play = filed(spec)
  const { state } = play
  expect(play.complete(at(MONDAY), 'first', 'accept')).toMatchObject({ code: 'tooManyMoves' })
  expect(play.state).toBe(state)
  expect(openNodes(play)).toEqual(['first'])
  expect(replay(play.events)).toEqual(state)
})

test('[D2] a decision without a matching row refuses, and the dossier is where it was', () => {
  const spec = specOf(
    { start, first: task({ form: 'application' }), fee: decision('fee'), done: end() },
    ['start > first', 'first -accept> fee', 'fee > done'],
    { decisions },
  )
  const play = filed(spec)
  const { state } = play
  const refused = play.complete(at(MONDAY), 'first', 'accept', { answers: { kind: 'bar', area: 1 } })
  expect(refused).toMatchObject({ code: 'decisionFailed', where: 'fee noRow' })
  expect(play.state).toBe(state)
  expect(play.complete(at(MONDAY), 'first', 'accept', { answers: { kind: 'shop', area: 1 } })).toBeUndefined()
})

/** Asks whether the area is under 50, then whether the kind is "shop"; else the rest. */
const asking = when(
  specOf({ start, choose: exclusive, small: task(), shop: task(), rest: task(), done: end() }, [
    ...['start > choose', 'choose > rest', 'choose > small', 'choose > shop'],
    ...['rest -accept> done', 'small -accept> done', 'shop -accept> done'],
  ]),
  { e3: { fact: 'area', operator: 'lessThan', value: 50 }, e4: is('kind', 'shop') },
)

/** A list in a list in a list … */
function nested(depth: number): Json {
  let value: Json = 1
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

const strange: readonly Json[] = [
  'forty',
  '40',
  true,
  null,
  [],
  [40],
  {},
  { valueOf: 40 },
  JSON.parse('{"__proto__": 40}'),
  nested(10_000),
]

test.each(strange.map((value, i) => [i, value] as const))(
  '[G9] a value of another kind makes a condition unknown (%d)',
  (_i, value) => {
    expect(openNodes(filed(asking, MONDAY, { area: value, kind: 'shop' }))).toEqual(['shop'])
    expect(openNodes(filed(asking, MONDAY, { area: value, kind: value }))).toEqual(['rest'])
    expect(openNodes(filed(asking, MONDAY, { area: 40, kind: value }))).toEqual(['small'])
  },
)

test('[G9] so in decisions, deadlines and extended terms', () => {
  const verified = { when: is('verify', true), allotted: { amount: 5, unit: 'working-days' as const } }
  const spec = specOf(
    {
      start,
      fee: decision('fee'),
      ask: task({ form: 'appraisal', outcomes: [outcome('accept'), outcome('again')] }),
      slow: task({ extended: verified }),
      done: end(),
    },
    ['start > fee', 'fee > ask', 'fee -failed> slow', 'ask -accept> done', 'slow -accept> done', 'ask -again> ask'],
    { decisions },
  )
  const variants = [
    { id: 'verified', when: is('verify', true), statutory: verified.allotted, committed: verified.allotted },
  ]
  const odd = { ...spec, deadline: { ...spec.deadline, variants } }
  expect(openNodes(filed(odd, MONDAY, { kind: 'shop', area: 'large' }))).toEqual(['slow'])
  const play = filed(odd, MONDAY, { kind: 'shop', area: 40 })
  expect(play.complete(at(MONDAY), 'ask', 'again', { answers: { verify: 'true' } })).toBeUndefined()
  expect(play.state).not.toHaveProperty('variant')
  expect(play.complete(at(MONDAY), 'ask', 'again', { answers: { verify: true } })).toBeUndefined()
  expect(play.state?.variant).toBe('verified')
})

const names = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '__proto__#1',
  '__proto__!__proto__',
  '!__proto__',
  '#',
  '!',
  '',
]

function commandsNaming(name: string): readonly Command[] {
  const task1 = { task: name, revision: 1 }
  return [
    { type: 'ReleaseTask', ...task1 },
    { type: 'AssignTask', ...task1, loads: {} },
    { type: 'AcceptHandOver', ...task1 },
    { type: 'Consult', ...task1, consultation: name, question: 'x' },
    { type: 'RecallTask', task: name, reason: 'x' },
    { type: 'InterruptDossier', message: name },
    { type: 'AnswerCall', call: name, attempt: 1 },
    { type: 'FailCall', call: name, attempt: 1, error: 'x' },
    { type: 'FireTimer', timer: name },
  ]
}

test.each(names)('[G6] %j names nothing in any command', (name) => {
  const play = filed(loopSpec)
  const { state } = play
  for (const command of commandsNaming(name)) {
    for (const actor of [system, officer()]) {
      const refused = play.send(command, actor)
      expect(['stale', 'unknownTask', 'notYours', 'notRecallable', 'notProvided']).toContain(refused?.code)
    }
  }
  expect(play.state).toBe(state)
})

const odd: readonly Answers[] = [JSON.parse('{"__proto__": {"kind": "shop"}}'), JSON.parse('{"constructor": 1}')]

test.each(odd)('[G7] answers with such names are refused by name: %j', (answers) => {
  expect(played(loopSpec).file(at(MONDAY), 'counter', answers)).toMatchObject({ code: 'unknownField' })
  expect(played(loopSpec).file(at(MONDAY), 'counter', {})).toBeUndefined()
})

/** A world as an export has it, with some of its texts replaced. */
function world(replaced: Partial<Record<'spec' | 'organisation' | 'calendar', InputText>>) {
  const spec = replaced.spec ?? specInput(loopSpec)
  const organisation = replaced.organisation ?? inputText({ units: [], people: [] })
  const calendar = replaced.calendar ?? inputText(viCalendar)
  const set = inputText({
    engine: 'motcua-engine/1',
    spec: spec.digest,
    overrides: null,
    overlay: null,
    calendars: { vn: calendar.digest },
    organisation: organisation.digest,
  })
  const texts = [spec, organisation, calendar, set].map(({ digest, text: words }) => [digest, words] as const)
  return readWorld(set.digest, new Map(texts))
}

test('[G1] a world that cannot be is none: no working hour, nested without end, no lists of people', () => {
  expect(world({})).toBeDefined()
  const idle = { ...viCalendar, weekly: {}, makeupDays: [] }
  expect(parseCalendar(idle)).toMatchObject({ ok: false })
  expect(world({ calendar: inputText(idle) })).toBeUndefined()
  const { layout: _layout, scenarios: _scenarios, ...program } = loopSpec
  const deep = { ...program, assumptions: nested(10_000) }
  expect(parseSpec({ ...deep, layout: { nodes: {} }, scenarios: [] })).toMatchObject({ ok: false })
  const digest = 'sha256-deep'
  expect(world({ spec: { digest, text: deepText(deep) } })).toBeUndefined()
  for (const wrong of [{ units: [] }, { units: [], people: [{}] }, { units: [], people: [], away: 'ann' }, []]) {
    expect(world({ organisation: inputText(wrong) })).toBeUndefined()
  }
})

/** JSON of a value that may be nested deeper than a call stack. */
function deepText({ assumptions: _assumptions, ...rest }: { readonly assumptions: Json }): string {
  const depth = 10_000
  return `${JSON.stringify(rest).slice(0, -1)},"assumptions":${'['.repeat(depth)}${']'.repeat(depth)}}`
}
