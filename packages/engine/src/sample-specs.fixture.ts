import type { DecisionTable } from '@motcua/rules'
import type { Spec } from '@motcua/spec'
import {
  decision,
  end,
  exclusive,
  fork,
  join,
  outcome,
  role,
  specOf,
  start,
  supplement,
  task,
  text,
  wait,
} from './spec-parts.fixture.ts'

const intake = [
  outcome('accept'),
  outcome('supplement', { meaning: 'supplement', reason: 'required' }),
  outcome('refuse', { meaning: 'refuse', reason: 'required' }),
]

/** Check with a supplement loop, then grant or refuse. */
export const loopSpec: Spec = specOf(
  {
    start,
    check: task({ outcomes: intake, allotted: { amount: 4, unit: 'working-hours' } }),
    papers: wait({ ...supplement, within: { amount: 10, unit: 'working-days' } }, true),
    granted: end(),
    refused: end('refused'),
    returned: end('returned'),
  },
  [
    'start > check',
    'check -accept> granted',
    'check -supplement> papers',
    'check -refuse> refused',
    'papers -received> check',
    'papers -elapsed> returned',
  ],
)

export const feeTable: DecisionTable = {
  inputs: [
    { id: 'kind', fact: 'kind' },
    { id: 'area', fact: 'area' },
  ],
  outputs: [{ id: 'fee', type: 'integer' }],
  hitPolicy: 'unique',
  rows: [
    {
      id: 'small',
      when: { kind: [{ operator: 'equal', value: 'shop' }], area: [{ operator: 'lessThan', value: 50 }] },
      // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
      then: { fee: 100000 },
    },
    {
      id: 'large',
      when: { kind: [{ operator: 'equal', value: 'shop' }], area: [{ operator: 'greaterThanInclusive', value: 50 }] },
      // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
      then: { fee: 200000 },
    },
  ],
}

/** Fee by table, two agencies in parallel (one with a pausing wait and an extended term), a choice, a date, an end. */
export const parallelSpec: Spec = (() => {
  const spec = specOf(
    {
      start,
      fee: decision('fee'),
      split: fork('together'),
      appraise: task({
        form: 'appraisal',
        role: 'appraiser',
        allotted: { amount: 2, unit: 'working-days' },
        extended: {
          when: { fact: 'verify', operator: 'equal', value: true },
          allotted: { amount: 5, unit: 'working-days' },
        },
        outcomes: intake,
      }),
      papers: wait(supplement, true),
      tax: task({ role: 'tax', form: 'appraisal', allotted: { amount: 1, unit: 'working-days' } }),
      taxPapers: wait({ message: 'tax-papers', from: 'agency' }, true),
      together: join,
      choose: exclusive,
      posting: wait({ duration: { amount: 1, unit: 'working-days' } }),
      sign: task({ role: 'head' }),
      granted: end('granted', 'licence'),
      refused: end('refused'),
    },
    [
      'start > fee',
      'fee > split',
      'split > appraise',
      'split > tax',
      'appraise -accept> together',
      'appraise -supplement> papers',
      'appraise -refuse> refused',
      'papers -received> appraise',
      'tax -accept> taxPapers',
      'taxPapers -received> together',
      'together > choose',
      'choose > posting',
      'choose > sign',
      'posting -elapsed> sign',
      'sign -accept> granted',
    ],
    {
      decisions: { fee: { kind: 'table', title: text('fee'), table: feeTable } },
      roles: {
        appraiser: role(),
        tax: role({ rule: 'named', unit: 'tax-office' }),
        head: role({ rule: 'same' }, { rule: 'notPersonOf', node: 'appraise' }),
      },
      documents: { licence: { title: text('licence'), kind: 'result' } },
    },
  )
  const flow = {
    ...spec.flow,
    edges: spec.flow.edges.map((edge) =>
      edge.from === 'choose' && edge.to === 'posting'
        ? { ...edge, when: { fact: 'verify', operator: 'equal' as const, value: true } }
        : edge,
    ),
  }
  const deadline = {
    ...spec.deadline,
    variants: [
      {
        id: 'verified',
        when: { fact: 'verify', operator: 'equal' as const, value: true },
        statutory: { amount: 10, unit: 'working-days' as const },
        committed: { amount: 5, unit: 'working-days' as const },
      },
    ],
  }
  return { ...spec, flow, deadline }
})()
