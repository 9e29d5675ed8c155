import type { DecisionTable } from '@motcua/rules'
import { type Field, lintSpec, type Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import { decision, end, exclusive, form, outcome, specOf, start, task, text } from '../spec-parts.fixture.ts'
import { conditional, found } from './check.fixture.ts'
import { checkSpec } from './check-spec.ts'

test('[N15] a list that must be filled in is not empty, and one that wants items holds some or is left out', () => {
  const each = { list: 'offices', order: 'together', until: 'all' } as const
  const hear = task({ each, outcomes: [outcome('again'), outcome('accept')] })
  const spec = specOf({ start, hear, granted: end() }, [
    ...['start > hear', 'hear -again> hear', 'hear -accept> granted'],
  ])
  const { offices } = spec.data.properties
  if (offices?.type !== 'array') throw new Error('no list')
  const withList = (required: readonly string[], minItems: number): Spec => {
    const properties = { ...spec.data.properties, offices: { ...offices, minItems } }
    return { ...spec, data: { ...spec.data, properties, required: [...required] } }
  }
  const answersOf = (one: Spec) => checkSpec(one).findings.map(({ code, scenario }) => [code, scenario?.given.answers])
  expect(answersOf(withList([], 0))).toEqual([['endlessLoop', { offices: [] }]])
  expect(answersOf(withList([], 1))).toEqual([['endlessLoop', {}]])
  expect(answersOf(withList(['offices'], 0))).toEqual([])
  expect(answersOf(withList(['offices'], 1))).toEqual([])
})

test('[N15] who does not accept need not have filled in what the form of the step requires', () => {
  const row = (value: boolean) => ({
    id: String(value),
    when: { verify: [{ operator: 'equal' as const, value }] },
    // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
    then: { way: String(value) },
  })
  const table: DecisionTable = {
    inputs: [{ id: 'verify', fact: 'verify' }],
    outputs: [{ id: 'way', type: 'string' }],
    hitPolicy: 'unique',
    rows: [row(true), row(false)],
  }
  const judged = (meaning: 'accept' | 'refuse', own?: string) =>
    specOf(
      {
        ...{ start, way: decision('way'), granted: end() },
        judge: task({
          form: 'again',
          outcomes: [outcome('go', { meaning, ...(own === undefined ? {} : { form: own }) })],
        }),
      },
      ['start > judge', 'judge -go> way', 'way > granted'],
      {
        data: { ...specOf({}, []).data, required: ['verify'] },
        forms: { application: form('kind'), again: form('verify'), own: form('verify') },
        decisions: { way: { kind: 'table', title: text('way'), table } },
      },
    )
  expect(found(judged('accept'))).toEqual([])
  expect(found(judged('refuse'))).toEqual(['decisionFails way'])
  expect(found(judged('refuse', 'own'))).toEqual([])
})

test.each<Field>([
  { type: 'string', label: text('x'), minLength: 5 },
  { type: 'string', label: text('x'), format: 'phone' },
  { type: 'string', label: text('x'), format: 'personal-id' },
  { type: 'string', label: text('x'), format: 'tax-code' },
  { type: 'string', label: text('x'), format: 'file' },
])('[N15] a text that somebody answers is one that the field takes', (x) => {
  const spec = conditional(
    { start, which: exclusive, aside: task(), loop: task(), granted: end() },
    ['start > which', 'which > loop', 'which > aside', 'loop -accept> loop', 'aside -accept> granted'],
    { 1: { fact: 'x', operator: 'notEqual', value: '0912345678' } },
    { data: { ...specOf({}, []).data, properties: { x } }, forms: { application: form('x') } },
  )
  const [finding] = checkSpec(spec).findings
  const scenario = finding?.scenario
  expect(scenario?.given.answers).toHaveProperty('x')
  const told = lintSpec({ ...spec, scenarios: scenario === undefined ? [] : [scenario] })
  expect(told.filter(({ code }) => code === 'scenarioAnswer')).toEqual([])
})
