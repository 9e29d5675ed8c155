import type { Condition, DecisionTable } from '@motcua/rules'
import type { Field, FlowNode, Form, Spec } from '@motcua/spec'
import { describe, expect, test } from 'vitest'
import {
  decision,
  end,
  exclusive,
  fork,
  form,
  join,
  outcome,
  specOf,
  start,
  task,
  text,
} from '../spec-parts.fixture.ts'
import { conditional, found } from './check.fixture.ts'
import { checkSpec } from './check-spec.ts'

const flagged = (fact: string, value: unknown = true): Condition => {
  return { fact, operator: 'equal', value: value === true ? true : String(value) }
}

/** Two branches if something is so; later it is asked again whether to join them. */
const nodes: Record<string, FlowNode> = {
  start,
  whether: exclusive,
  split: fork('together'),
  one: task(),
  other: task(),
  alone: task(),
  again: exclusive,
  together: join,
  sign: task(),
  granted: end(),
}
const lines = [
  'start > whether',
  'whether > split',
  'whether > alone',
  'split > one',
  'split > other',
  'one -accept> together',
  'other -accept> together',
  'together > sign',
  'alone -accept> again',
  'again > together',
  'again > sign',
  'sign -accept> granted',
]

function asking(first: Condition, second: Condition, more: Partial<Spec> = {}): Spec {
  return conditional(
    nodes,
    lines,
    { 1: first, 9: second },
    { forms: { application: form('kind', 'area', 'verify') }, ...more },
  )
}

const data = specOf({}, []).data

describe('facts', () => {
  test('[N14] conditions that contradict each other lead nowhere together: no false alarm', () => {
    expect(checkSpec(asking(flagged('verify'), flagged('verify')))).toEqual({ decided: true, findings: [] })
    const small: Condition = { fact: 'area', operator: 'lessThan', value: 50 }
    const tiny: Condition = { fact: 'area', operator: 'lessThan', value: 10 }
    expect(found(asking(small, tiny))).toEqual([])
    expect(found(asking(tiny, small))).toEqual(['unawaitedArrival together'])
  })

  test('[N14] a fact that is answered anew may have become another', () => {
    const again = { ...nodes, alone: task({ form: 'application' }) }
    const spec = asking(flagged('verify'), flagged('verify'))
    expect(found({ ...spec, flow: { ...spec.flow, nodes: again } })).toEqual(['unawaitedArrival together'])
  })

  test('[N14] what a decision comes to follows from what it is given', () => {
    const table: DecisionTable = {
      inputs: [{ id: 'kind', fact: 'kind' }],
      outputs: [{ id: 'wide', type: 'boolean' }],
      hitPolicy: 'first',
      rows: [
        {
          id: 'shop',
          when: { kind: [{ operator: 'equal', value: 'shop' }] },
          // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
          then: { wide: true },
        },
      ],
      otherwise: { wide: false },
    }
    const made = { ...nodes, made: decision('wide') }
    const drawn = ['start > made', ...lines.slice(1), 'made > whether']
    const wide: Condition = flagged('wide')
    const more = {
      decisions: { wide: { kind: 'table', title: text('wide'), table } },
      data: { ...data, required: ['kind'] },
    } as const
    const spec = (second: Condition) =>
      conditional(
        made,
        drawn,
        { 1: wide, 9: second },
        { ...more, forms: { application: form('kind') }, data: { ...more.data, required: ['kind'] } },
      )
    expect(found(spec(wide))).toEqual([])
    expect(found(spec(flagged('kind', 'shop')))).toEqual([])
    expect(found(spec(flagged('kind', 'bar')))).toEqual(['unawaitedArrival together'])
  })

  test('[N15] only what a form asks for is answered, and what it requires is', () => {
    const gated: Form = {
      title: text('form'),
      layout: {
        type: 'Categorization',
        elements: [
          {
            type: 'Category',
            label: text('page'),
            elements: [
              { type: 'Control', scope: '#/properties/kind' },
              { type: 'Control', scope: '#/properties/verify', when: flagged('kind', 'shop') },
            ],
          },
        ],
      },
    }
    const more = { forms: { application: gated }, data: { ...data, required: ['kind', 'verify'] } }
    const isShop = flagged('kind', 'shop')
    expect(found(asking(isShop, flagged('verify'), more))).toEqual([])
    const result = checkSpec(asking(flagged('kind', 'bar'), flagged('verify'), more))
    expect(found(asking(flagged('kind', 'bar'), flagged('verify'), more), result)).toEqual([
      'unawaitedArrival together',
    ])
    expect(result.findings[0]?.scenario?.given.answers).toEqual({ kind: 'shop', verify: true })
  })

  test('[N15] what a registry knows is given with the scenario', () => {
    const verify: Field = { type: 'boolean', label: text('verify'), registry: 'population' }
    const known = { ...data, properties: { ...data.properties, verify } }
    const spec = asking(flagged('kind', 'shop'), flagged('verify'), {
      data: known,
      forms: { application: form('kind') },
    })
    expect(found(spec)).toEqual(['unawaitedArrival together'])
    expect(checkSpec(spec).findings[0]?.scenario?.given.registries).toEqual({ verify: true })
  })

  test('[N15] a computed fact comes about by what it is computed from', () => {
    const born: Field = { type: 'string', format: 'date', label: text('born') }
    const age: Field = { type: 'integer', label: text('age'), computed: { op: 'age', from: 'born' } }
    const more = {
      data: { ...data, properties: { ...data.properties, born, age } },
      forms: { application: form('born', 'age') },
    }
    const old: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 60 }
    const grown: Condition = { fact: 'age', operator: 'greaterThanInclusive', value: 18 }
    expect(found(asking(grown, old, more))).toEqual([])
    expect(found(asking(old, grown, more))).toEqual(['unawaitedArrival together'])
  })

  test('[N14] a list that has items stays so until somebody answers it anew', () => {
    const each = { list: 'offices', order: 'together', until: 'all' } as const
    const refusable = task({ each, outcomes: [outcome('accept'), outcome('refuse')] })
    const nodes = (correct: FlowNode) => ({
      ...{ start, ask: refusable, correct, one: refusable, other: refusable },
      ...{ granted: end(), refused: end('refused') },
    })
    const lines = [
      ...['start > ask', 'ask -accept> granted', 'ask -refuse> correct', 'correct -accept> one'],
      ...['one -accept> other', 'one -refuse> refused', 'other -accept> one', 'other -refuse> refused'],
    ]
    const forms = { application: form('offices'), again: form('offices') }
    expect(found(specOf(nodes(task()), lines, { forms }))).toEqual([])
    const anew = specOf(nodes(task({ form: 'again' })), lines, { forms })
    expect(found(anew)).toEqual(['endlessLoop one'])
  })

  test('[N15] what is answered later holds for all that is asked from then on', () => {
    const nodes = {
      ...{ start, whether: exclusive, fine: task(), ask: task({ form: 'again' }), second: exclusive, third: exclusive },
      ...{ alone: task(), together: join, granted: end() },
    }
    const lines = [
      ...['start > whether', 'whether > ask', 'whether > fine', 'fine -accept> granted', 'ask -accept> second'],
      ...['second > third', 'second > fine', 'third > alone', 'third > fine', 'alone -accept> together'],
      'together > granted',
    ]
    const forms = { application: form('verify'), again: form('verify') }
    const is = (value: boolean): Condition => ({ fact: 'verify', operator: 'equal', value })
    const spec = conditional(nodes, lines, { 2: is(true), 6: is(true), 8: is(false) }, { forms })
    // Only who leaves the question open twice comes to the join.
    expect(found(spec)).toEqual(['unawaitedArrival together'])
    expect(checkSpec(spec).findings[0]?.scenario?.given.answers).toEqual({})
  })

  test('[N16] a circle that no answer given on it leaves goes round for ever', () => {
    const loop = { start, one: task(), which: exclusive, granted: end() }
    const ways = ['start > one', 'one -accept> which', 'which > granted', 'which > one']
    const more = { forms: { application: form('verify'), again: form('verify') } }
    expect(found(conditional(loop, ways, { 2: flagged('verify') }, more))).toEqual(['neverEnds one'])
    const asked = { ...loop, one: task({ form: 'again' }) }
    expect(found(conditional(asked, ways, { 2: flagged('verify') }, more))).toEqual([])
  })

  test('[N17] what may be wrong and cannot be played is a warning, and the flow is not decided', () => {
    const days: Field = {
      type: 'string',
      format: 'date',
      label: text('days'),
      computed: { op: 'addWorkingDays', to: 'day', days: 3 },
    }
    const more = {
      data: { ...data, properties: { ...data.properties, days } },
      forms: { application: form('day', 'days') },
    }
    const soon: Condition = { fact: 'days', operator: 'before', value: '2025-01-01' }
    const spec = asking(soon, soon, more)
    const result = checkSpec(spec)
    expect(result).toMatchObject({ decided: false, reason: { code: 'unplayable' } })
    expect(result.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning unawaitedArrival'])
  })
})
