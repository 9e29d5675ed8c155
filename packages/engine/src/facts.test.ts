import type { DecisionTable } from '@motcua/rules'
import type { Field, FlowNode, Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { AnswerCall, Answers, Command } from './command.ts'
import { compile } from './compile.ts'
import { decide } from './decide.ts'
import type { EngineVersion } from './engine-version.ts'
import { applicant, at, eventsOf, filed, MONDAY, openNodes, played, system, tried } from './played.fixture.ts'
import { plainOffice, RECEIVING_UNIT } from './scenario/plain-office.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import {
  decision,
  end,
  exclusive,
  inclusiveFork,
  inclusiveJoin,
  is,
  outcome,
  procedure,
  specOf,
  start,
  task,
  text,
  when,
} from './spec-parts.fixture.ts'

/** Shops with debts pay more; what is no shop pays nothing, whatever its debts. */
const table: DecisionTable = {
  inputs: [
    { id: 'kind', fact: 'kind' },
    { id: 'debt', fact: 'debt' },
  ],
  outputs: [{ id: 'fee', type: 'integer' }],
  hitPolicy: 'first',
  rows: [
    row('none', { kind: [{ operator: 'equal', value: 'bar' }] }, 0),
    row('owes', { kind: [{ operator: 'equal', value: 'shop' }], debt: [{ operator: 'greaterThan', value: 0 }] }, 2),
    row('clear', { kind: [{ operator: 'equal', value: 'shop' }], debt: [{ operator: 'equal', value: 0 }] }, 1),
  ],
}

function row(id: string, cells: DecisionTable['rows'][number]['when'], fee: number): DecisionTable['rows'][number] {
  // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
  return { id, when: cells, then: { fee } }
}

/** `debt` is known to the tax registry. */
function deciding(more: Record<string, FlowNode> = {}, lines: readonly string[] = []): Spec {
  const again = task({ outcomes: [outcome('accept'), outcome('again')] })
  return specOf(
    { start, fee: decision('fee'), check: again, done: end(), ...more },
    ['start > fee', 'fee > check', 'check -accept> done', 'check -again> fee', ...lines],
    { decisions: { fee: { kind: 'table', title: text('fee'), table } } },
  )
}
const fallback = deciding({ manual: task() }, ['fee -failed> manual', 'manual -accept> done'])

const ask: AnswerCall = { type: 'AnswerCall', call: 'fee#1', attempt: 1 }

function answer(play: Playthrough, answers: Answers, call = 'fee#1') {
  return tried(play, { ...ask, call, answers }, system)
}

test('[F1] a decision that lacks what a registry knows rests, and asks for that alone', () => {
  const play = filed(fallback, MONDAY, { kind: 'shop' })
  expect(openNodes(play)).toEqual(['fee'])
  expect(play.effects.slice(-2)).toEqual([
    { type: 'FactsRequired', call: 'fee#1', attempt: 1, node: 'fee', facts: ['debt'] },
    { type: 'ScheduleTimer', timer: 'fee#1', at: at('2025-06-02T09:10') },
  ])
})

test('[F1] where the rest decides already, nobody is asked', () => {
  const play = filed(fallback, MONDAY, { kind: 'bar' })
  expect(openNodes(play)).toEqual(['check'])
  expect(eventsOf(play, 'CallOpened')).toEqual([])
})

test('[F2] what is found becomes an answer, and the rule decides with it', () => {
  const play = filed(fallback, MONDAY, { kind: 'shop' })
  expect(answer(play, { debt: 7 })).toBeUndefined()
  expect(play.state).toMatchObject({ answers: { kind: 'shop', debt: 7 }, outputs: { fee: 2 }, calls: {} })
  expect(openNodes(play)).toEqual(['check'])
  expect(play.timers.size).toBe(0)
  expect(answer(play, { debt: 8 })).toBe('stale')
})

test('[F2] one answer may lead to another question', () => {
  const edges = { e3: is('zone', 'flood'), e4: is('debt', 7) }
  const nodes = { start, choose: exclusive, flooded: task(), owing: task(), rest: task(), done: end() }
  const spec = when(
    specOf(nodes, [
      ...['start > choose', 'choose > rest', 'choose > flooded', 'choose > owing'],
      ...['rest -accept> done', 'flooded -accept> done', 'owing -accept> done'],
    ]),
    edges,
  )
  const play = filed(spec)
  expect(play.effects).toContainEqual({
    type: 'FactsRequired',
    call: 'choose#1',
    attempt: 1,
    node: 'choose',
    facts: ['zone'],
  })
  answer(play, { zone: 'town' }, 'choose#1')
  expect(Object.values(play.state?.calls ?? {})).toMatchObject([{ id: 'choose#2', facts: ['debt'] }])
  answer(play, { debt: 7 }, 'choose#2')
  expect(openNodes(play)).toEqual(['owing'])
  const flooded = filed(spec)
  answer(flooded, { zone: 'flood' }, 'choose#1')
  expect(openNodes(flooded)).toEqual(['flooded'])
})

test('[F2] an inclusive fork asks for all that its edges lack at once', () => {
  const spec = when(
    specOf(
      { start, split: inclusiveFork('both'), a: task(), b: task(), rest: task(), both: inclusiveJoin, done: end() },
      [
        ...['start > split', 'split > a', 'split > b', 'split > rest'],
        ...['a -accept> both', 'b -accept> both', 'rest -accept> both', 'both > done'],
      ],
    ),
    { e2: is('zone', 'flood'), e3: { fact: 'debt', operator: 'greaterThan', value: 0 } },
  )
  const play = filed(spec)
  expect(Object.values(play.state?.calls ?? {})).toMatchObject([{ facts: ['zone', 'debt'] }])
  answer(play, { zone: 'flood', debt: 3 }, 'split#1')
  expect(openNodes(play)).toEqual(['a', 'b'])
  const half = filed(spec)
  answer(half, { zone: 'flood' }, 'split#1')
  expect(openNodes(half)).toEqual(['a'])
  const nothing = filed(spec)
  answer(nothing, {}, 'split#1')
  expect(openNodes(nothing)).toEqual(['rest'])
})

test('[F3] what was asked in vain stays unknown there: the edge "failed", or the rest, is followed', () => {
  const play = filed(fallback, MONDAY, { kind: 'shop' })
  expect(answer(play, {})).toBeUndefined()
  expect(openNodes(play)).toEqual(['manual'])
  expect(eventsOf(play, 'DecisionFailed')).toMatchObject([{ decision: 'fee', facts: ['debt'] }])
})

test('[F3] a registry that does not answer counts as one that knows nothing, after the node’s attempts', () => {
  // Ten minutes an attempt; without a word of the node, three more, five minutes after each failure.
  const play = filed(fallback, MONDAY, { kind: 'shop' })
  play.passTo(at('2025-06-02T09:15'))
  expect(play.state?.calls).toMatchObject({ 'fee#1': { attempt: 2, facts: ['debt'] } })
  play.passTo(at('2025-06-02T09:54'))
  expect(play.state?.calls).toMatchObject({ 'fee#1': { attempt: 4 } })
  play.passTo(at('2025-06-02T09:55'))
  expect(openNodes(play)).toEqual(['manual'])
  const node = decision('fee', { times: 0, every: { amount: 1, unit: 'hours' } })
  const once = deciding({ fee: node, manual: task() }, ['fee -failed> manual', 'manual -accept> done'])
  const impatient = filed(once, MONDAY, { kind: 'shop' })
  tried(impatient, { type: 'FailCall', call: 'fee#1', attempt: 1, error: 'away' }, system)
  expect(openNodes(impatient)).toEqual(['manual'])
})

test('[F3] entered again, the node asks again', () => {
  const spec = deciding({ manual: task() }, ['fee -failed> manual', 'manual -accept> fee'])
  const play = filed(spec, MONDAY, { kind: 'shop' })
  answer(play, {})
  expect(play.state?.unavailable).toEqual(['fee/debt'])
  play.complete(at(MONDAY), 'manual', 'accept')
  expect(play.state).not.toHaveProperty('unavailable')
  expect(Object.keys(play.state?.calls ?? {})).toEqual(['fee#2'])
  answer(play, { debt: 0 }, 'fee#2')
  expect(play.state?.outputs).toEqual({ fee: 1 })
})

test('[F4] null is an answer: it is not asked for again', () => {
  const play = filed(fallback, MONDAY, { kind: 'shop' })
  expect(answer(play, { debt: null })).toBeUndefined()
  expect(openNodes(play)).toEqual(['manual'])
  expect(play.state?.answers.debt).toBeNull()
  expect(play.state).not.toHaveProperty('unavailable')
})

test('[F4] what is known is not asked for again, also in a loop', () => {
  const play = filed(fallback, MONDAY, { kind: 'shop' })
  answer(play, { debt: 0 })
  play.complete(at(MONDAY), 'check', 'again')
  expect(eventsOf(play, 'CallOpened')).toHaveLength(1)
  expect(eventsOf(play, 'DecisionMade')).toHaveLength(2)
})

test.each(['zone', 'kind', 'unheard', '__proto__'])('[F5] %s was not asked for', (field) => {
  const play = filed(fallback, MONDAY, { kind: 'shop' })
  const answers = JSON.parse(`{"debt": 0, "${field}": "x"}`)
  expect(play.send({ ...ask, answers }, system)).toMatchObject({ code: 'unknownField', where: field })
  expect(openNodes(play)).toEqual(['fee'])
})

test('[D3] without result a decision follows its edge "failed", where it has one', () => {
  const rows = table.rows.slice(0, 1)
  const withRows = (spec: Spec): Spec => ({
    ...spec,
    decisions: { fee: { kind: 'table', title: text('fee'), table: { ...table, rows } } },
  })
  const play = filed(withRows(fallback), MONDAY, { kind: 'shop' })
  expect(openNodes(play)).toEqual(['manual'])
  expect(eventsOf(play, 'DecisionFailed')).toMatchObject([{ node: 'fee', code: 'noRow' }])
  expect(play.state?.outputs).toEqual({})
  expect(played(withRows(deciding())).file(at(MONDAY), 'counter', { kind: 'shop' })?.code).toBe('decisionFailed')
})

const offices: Field = {
  type: 'array',
  label: text('offices'),
  registry: 'government',
  maxItems: 10,
  items: { type: 'string', label: text('office') },
}

/** Each office is heard; the government's registry knows which there are. */
function hearing(hear: FlowNode, ...lines: readonly string[]): Spec {
  const spec = specOf({ start, hear, heard: task(), no: end('refused'), done: end() }, [
    ...['start > hear', 'heard -accept> done'],
    ...lines,
  ])
  return { ...spec, data: { ...spec.data, properties: { ...spec.data.properties, offices } } }
}
const each = { list: 'offices', order: 'together', until: 'all' } as const
const byTask = hearing(task({ each }), 'hear -accept> heard')
const byProcedure = hearing(
  procedure({ unit: { rule: 'same' }, take: {}, each }),
  'hear -granted> heard',
  'hear -notGranted> no',
)

test('[F6] work per item asks for the list that a registry knows, and then begins', () => {
  for (const spec of [byTask, byProcedure]) {
    const play = filed(spec)
    expect(play.effects).toContainEqual({
      type: 'FactsRequired',
      call: 'hear#1',
      attempt: 1,
      node: 'hear',
      facts: ['offices'],
    })
    expect(eventsOf(play, 'ItemsBegun')).toEqual([])
    expect(answer(play, { offices: ['a', 'b'] }, 'hear#1')).toBeUndefined()
    expect(openNodes(play)).toEqual(['hear', 'hear'])
    expect(eventsOf(play, 'ItemsBegun')).toMatchObject([{ node: 'hear', items: 2 }])
  }
})

test('[F6] a list that is known is not asked for, and one asked for in vain has no items', () => {
  const known = filed(byTask, MONDAY, { offices: ['a'] })
  expect(openNodes(known)).toEqual(['hear'])
  expect(eventsOf(known, 'CallOpened')).toEqual([])
  for (const spec of [byTask, byProcedure]) {
    const play = filed(spec)
    expect(answer(play, {}, 'hear#1')).toBeUndefined()
    expect(openNodes(play)).toEqual(['heard'])
  }
})

test('[F6] the first engine took a list that nobody had answered for empty, and its commits are decided again so', () => {
  const model = compile(byTask, 'hash')
  const command: Command = { type: 'ReceiveDossier', channel: 'counter', unit: RECEIVING_UNIT, answers: {} }
  const context = { now: at(MONDAY), actor: applicant, dossier: 'scenario', organisation: plainOffice(byTask) }
  const open = (engine: EngineVersion) => {
    const decided = decide(model, undefined, command, { ...context, engine })
    return decided.ok && [Object.keys(decided.state.tasks), Object.keys(decided.state.calls ?? {})]
  }
  expect(open('motcua-engine/1')).toEqual([['heard#1'], []])
  expect(open('motcua-engine/2')).toEqual([[], ['hear#1']])
})
