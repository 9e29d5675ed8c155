import type { DecisionTable } from '@motcua/rules'
import type { Spec } from '@motcua/spec'
import { describe, expect, test } from 'vitest'
import { decision, end, exclusive, fork, join, outcome, specOf, start, task, text } from '../spec-parts.fixture.ts'
import { conditional, found, stepsOf } from './check.fixture.ts'
import { checkSpec } from './check-spec.ts'

const choice = task({ outcomes: [outcome('accept'), outcome('back')] })
const branches = { start, split: fork('together'), one: task(), other: task(), together: join, granted: end() }
const yes = { fact: 'kind', operator: 'equal', value: 'shop' } as const

describe('joins', () => {
  test('[N4] a branch that goes back before its fork leaves the join waiting for ever', () => {
    const spec = specOf({ ...branches, intake: task(), one: choice }, [
      'start > intake',
      'intake -accept> split',
      'split > one',
      'split > other',
      'one -accept> together',
      'one -back> intake',
      'other -accept> together',
      'together > granted',
    ])
    expect(found(spec)).toEqual(['deadlock together'])
    const [finding] = checkSpec(spec).findings
    expect(finding).toMatchObject({ severity: 'error', where: '/flow/nodes/together' })
    expect(finding?.message.en).toContain('no longer come: 1')
    expect(finding?.scenario?.then).toEqual({ rejected: 'stuck', open: ['other'] })
  })

  test('[N4] a branch that leaves to a refusal does no harm: that ends everything', () => {
    const spec = specOf({ ...branches, one: choice, refused: end('refused') }, [
      'start > split',
      'split > one',
      'split > other',
      'one -accept> together',
      'one -back> refused',
      'other -accept> together',
      'together > granted',
    ])
    expect(checkSpec(spec)).toEqual({ decided: true, findings: [] })
  })

  test('[N5] a branch that goes to a granted end leaves the other behind at the join', () => {
    const spec = specOf({ ...branches, one: choice }, [
      'start > split',
      'split > one',
      'split > other',
      'one -accept> together',
      'one -back> granted',
      'other -accept> together',
      'together > granted',
    ])
    expect(found(spec)).toEqual(['leftOver together'])
    expect(stepsOf(spec)).toHaveLength(2)
  })

  test('[N6] nobody awaits a branch that comes to a join past its fork', () => {
    const spec = specOf({ ...branches, first: choice }, [
      'start > first',
      'first -accept> split',
      'first -back> together',
      'split > one',
      'split > other',
      'one -accept> together',
      'other -accept> together',
      'together > granted',
    ])
    expect(found(spec)).toEqual(['unawaitedArrival together'])
    expect(stepsOf(spec)).toEqual([{ complete: 'first', outcome: 'back' }])
  })

  test('[N7] branches that pile up round for round are told, though each of them could end', () => {
    const spec = specOf({ ...branches, one: choice }, [
      'start > split',
      'split > one',
      'split > other',
      'one -accept> granted',
      'one -back> split',
      'other -accept> granted',
      'together > granted',
    ])
    expect(found(spec)).toEqual(['branchesPileUp other'])
  })
})

describe('ways', () => {
  test('[N8] where the drawing breaks off, the command that comes there is refused', () => {
    const spec = specOf({ start, one: choice, granted: end() }, ['start > one', 'one -accept> granted'])
    expect(found(spec)).toEqual(['noWayOn one'])
    expect(checkSpec(spec).findings[0]?.scenario?.then).toEqual({ rejected: 'noWay', open: ['one'] })
  })

  test('[N8] a branching without a rest has no way when nothing holds', () => {
    const nodes = { start, which: exclusive, one: task(), granted: end() }
    const spec = conditional(nodes, ['start > which', 'which > one', 'one -accept> granted'], { 1: yes })
    expect(found(spec)).toEqual(['noWayOn which'])
    expect(checkSpec(spec).findings[0]?.scenario?.when).toEqual([])
  })

  test('[N9] a circle without a task goes round for ever; so does work per item of an empty list', () => {
    const papers = { ...task({ each: { list: 'papers', order: 'together', until: 'all' } }) }
    const data = listed(['papers'])
    const nodes = { start, one: papers, which: exclusive, granted: end() }
    const lines = ['start > one', 'one -accept> which', 'which > one', 'which > granted']
    const spec = conditional(nodes, lines, { 3: yes }, { data, ...formOf('papers', 'kind') })
    expect(found(spec)).toEqual(['endlessLoop one'])
    expect(checkSpec(spec).findings[0]?.scenario?.given.answers).toMatchObject({ papers: [] })
    expect(found(conditional({ ...nodes, one: task() }, lines, { 3: yes }))).toEqual(['neverEnds one'])
  })

  test('[N10] work per item is begun twice where two branches come to it', () => {
    const papers = task({ each: { list: 'papers', order: 'together', until: 'all' } })
    const spec = specOf(
      { ...branches, papers },
      [
        'start > split',
        'split > one',
        'split > other',
        'one -accept> papers',
        'other -accept> papers',
        'papers -accept> together',
        'together > granted',
      ],
      { data: listed(['papers']), ...formOf('papers') },
    )
    expect(found(spec)).toEqual(['begunTwice papers'])
  })

  test('[N11] from where no end can be reached, a dossier goes round for ever', () => {
    const spec = specOf({ start, first: choice, one: task(), other: task(), granted: end() }, [
      'start > first',
      'first -accept> granted',
      'first -back> one',
      'one -accept> other',
      'other -accept> one',
    ])
    expect(found(spec)).toEqual(['neverEnds one'])
    expect(checkSpec(spec).findings[0]?.scenario?.then).toEqual({ result: 'open', open: ['one'] })
  })

  test('[N11] that the applicant may withdraw is no way out', () => {
    const spec = specOf({ start, one: task(), other: task(), gone: end('withdrawn') }, [
      'start > one',
      'one -accept> other',
      'other -accept> one',
    ])
    const onMessage: Spec['flow']['onMessage'] = [
      { id: 'withdraw', title: text('withdraw'), does: 'withdraw', reason: 'none', to: 'gone' },
    ]
    expect(found({ ...spec, flow: { ...spec.flow, onMessage } })).toEqual(['neverEnds one'])
  })

  test('[N12] a node to which an edge leads and no dossier comes', () => {
    const spec = specOf(
      { ...branches, one: task({ outcomes: [outcome('refuse')] }), after: task(), refused: end('refused') },
      [
        'start > split',
        'split > one',
        'split > other',
        'one -refuse> refused',
        'other -accept> together',
        'together > after',
        'after -accept> granted',
      ],
    )
    expect(found(spec)).toEqual(['neverReached granted', 'neverReached after'])
  })
})

describe('decisions', () => {
  const table: DecisionTable = {
    inputs: [{ id: 'kind', fact: 'kind' }],
    outputs: [{ id: 'fee', type: 'integer' }],
    hitPolicy: 'unique',
    rows: [
      {
        id: 'shop',
        when: { kind: [{ operator: 'equal', value: 'shop' }] },
        // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
        then: { fee: 1 },
      },
    ],
    otherwise: { fee: 2 },
  }
  const spec = specOf({ start, fee: decision('fee'), granted: end() }, ['start > fee', 'fee > granted'], {
    decisions: { fee: { kind: 'table', title: text('fee'), table } },
  })

  test('[N13] a decision fails where a fact that it needs may be left out', () => {
    expect(found(spec)).toEqual(['decisionFails fee'])
  })

  test('[N13] it does not where the fact must be answered, or a way is drawn for that', () => {
    const data: Spec['data'] = { ...spec.data, required: ['kind'] }
    expect(checkSpec({ ...spec, data }).findings).toEqual([])
    const edges = [...spec.flow.edges, { id: 'f', from: 'fee', to: 'granted', outcome: 'failed' }]
    expect(checkSpec({ ...spec, flow: { ...spec.flow, edges } }).findings).toEqual([])
  })
})

function listed(lists: readonly string[]): Spec['data'] {
  const list = {
    type: 'array',
    label: text('list'),
    items: { type: 'string', label: text('item') },
    maxItems: 20,
  } as const
  const { data } = specOf({}, [])
  return { ...data, properties: { ...data.properties, ...Object.fromEntries(lists.map((id) => [id, list])) } }
}

function formOf(...fields: readonly string[]): Pick<Spec, 'forms'> {
  const elements = fields.map((field) => ({ type: 'Control' as const, scope: `#/properties/${field}` }))
  const layout = {
    type: 'Categorization' as const,
    elements: [{ type: 'Category' as const, label: text('page'), elements }],
  }
  return { forms: { application: { title: text('form'), layout } } }
}
