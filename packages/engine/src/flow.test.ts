import type { Condition } from '@motcua/rules'
import type { Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import { at, eventsOf, filed, MONDAY, openNodes, played } from './played.fixture.ts'
import { parallelSpec } from './sample-specs.fixture.ts'
import { pathOf } from './scenario/visited.ts'
import {
  decision,
  end,
  exclusive,
  fork,
  inclusiveFork,
  inclusiveJoin,
  join,
  outcome,
  specOf,
  start,
  task,
  when,
} from './spec-parts.fixture.ts'

const TUESDAY = at('2025-06-03T09:00')

function kindIs(value: string): Condition {
  return { fact: 'kind', operator: 'equal', value }
}

const choice = when(
  specOf({ start, choose: exclusive, rest: task(), shop: task(), first: task(), done: end() }, [
    'start > choose',
    'choose > rest',
    'choose > first',
    'choose > shop',
    'rest -accept> done',
    'first -accept> done',
    'shop -accept> done',
  ]),
  { e3: { all: [kindIs('shop'), { fact: 'area', operator: 'lessThan', value: 50 }] }, e4: kindIs('shop') },
)

const nowhere = when(
  specOf({ start, choose: exclusive, check: task(), done: end() }, [
    'start > choose',
    'choose > check',
    'check -accept> done',
  ]),
  { e2: kindIs('shop') },
)

test('[X1] the first edge whose condition holds is followed, in the order of the spec', () => {
  expect(openNodes(filed(choice, MONDAY, { kind: 'shop', area: 40 }))).toEqual(['first'])
  expect(openNodes(filed(choice, MONDAY, { kind: 'shop', area: 60 }))).toEqual(['shop'])
})

test('[X2] what is unknown does not hold, and the rest is taken wherever it stands', () => {
  expect(openNodes(filed(choice, MONDAY, { kind: 'shop' }))).toEqual(['shop'])
  expect(openNodes(filed(choice, MONDAY, {}))).toEqual(['rest'])
})

test('[X3] where nothing holds and there is no rest, nothing happens at all', () => {
  const play = played(nowhere)
  expect(play.file(at(MONDAY), 'counter', { kind: 'bar' })).toMatchObject({ code: 'noWay', where: 'choose' })
  expect(play.state).toBeUndefined()
  expect(play.file(at(MONDAY), 'counter', { kind: 'shop' })).toBeUndefined()
})

test('[D1] outputs become facts', () => {
  const small = filed(parallelSpec, MONDAY, { kind: 'shop', area: 40 })
  expect(small.state?.outputs).toEqual({ fee: 100000 })
  expect(eventsOf(small, 'DecisionMade')).toMatchObject([{ decision: 'fee', rows: ['small'] }])
  const feeIs: Condition = { fact: 'fee', operator: 'equal', value: 200000 }
  const { decisions } = parallelSpec
  const spec = specOf(
    { start, fee: decision('fee'), choose: exclusive, dear: task(), cheap: task(), done: end() },
    ['start > fee', 'fee > choose', 'choose > dear', 'choose > cheap', 'dear -accept> done', 'cheap -accept> done'],
    { decisions },
  )
  expect(openNodes(filed(when(spec, { e3: feeIs }), MONDAY, { kind: 'shop', area: 60 }))).toEqual(['dear'])
})

test('[D2] a decision without result refuses the command and names what is missing', () => {
  const play = played(parallelSpec)
  expect(play.file(at(MONDAY), 'counter', { kind: 'bar', area: 1 })).toMatchObject({ code: 'decisionFailed' })
  const missing = play.file(at(MONDAY), 'counter', { kind: 'shop' })
  expect(missing?.where).toContain('area')
  expect(play.state).toBeUndefined()
})

test('[P1] a fork starts every edge', () => {
  const play = filed(parallelSpec, MONDAY, { kind: 'shop', area: 40 })
  expect(openNodes(play)).toEqual(['appraise', 'tax'])
  expect(eventsOf(play, 'Forked')).toMatchObject([{ node: 'split', join: 'together', branches: 2 }])
})

test('[P2] a join goes on once, when as many have arrived as the fork started', () => {
  const play = filed(parallelSpec, MONDAY, { kind: 'shop', area: 40 })
  play.complete(TUESDAY, 'appraise', 'accept')
  expect(play.state?.joins).toEqual({ together: { expected: 2, arrived: 1 } })
  expect(openNodes(play)).toEqual(['tax'])
  play.complete(TUESDAY, 'tax', 'accept')
  play.message(TUESDAY, 'tax-papers')
  expect(play.state?.joins).toEqual({})
  expect(openNodes(play)).toEqual(['sign'])
  expect(pathOf(play.events)).toEqual([
    ...['start', 'fee', 'split', 'appraise', 'tax', 'taxPapers', 'together', 'choose', 'sign'],
  ])
})

test('[P3] arriving at a join whose fork is not under way is refused', () => {
  const spec = specOf({ start, check: task(), together: join, done: end() }, [
    'start > check',
    'check -accept> together',
    'together > done',
  ])
  const play = filed(spec)
  expect(play.complete(TUESDAY, 'check', 'accept')).toMatchObject({ code: 'noWay', where: 'together' })
  expect(openNodes(play)).toEqual(['check'])
})

test('[P4] a fork entered again while its join waits adds its branches', () => {
  const again = [outcome('accept'), outcome('again')]
  const spec = specOf(
    { start, split: fork('both'), left: task({ outcomes: again }), right: task(), both: join, done: end() },
    [
      'start > split',
      'split > left',
      'split > right',
      'left -accept> both',
      'left -again> split',
      'right -accept> both',
      'both > done',
    ],
  )
  const play = filed(spec)
  play.complete(TUESDAY, 'left', 'again')
  expect(play.state?.joins).toEqual({ both: { expected: 4, arrived: 0 } })
  expect(openNodes(play)).toEqual(['right', 'left', 'right'])
})

test('[M1] each branch is followed to its rest before the next begins', () => {
  const spec = specOf(
    { start, split: fork('both'), a: exclusive, left: task(), b: exclusive, right: task(), both: join, done: end() },
    [
      ...['start > split', 'split > a', 'a > left', 'split > b', 'b > right'],
      ...['left -accept> both', 'right -accept> both', 'both > done'],
    ],
  )
  expect(pathOf(filed(spec).events)).toEqual(['start', 'split', 'a', 'left', 'b', 'right'])
})

test('[M2] a loop without a task is refused whole', () => {
  const loop = specOf({ start, a: exclusive, b: exclusive, done: end() }, ['start > a', 'a > b', 'b > a'])
  const play = played(loop)
  expect(play.file(at(MONDAY), 'counter', {})).toMatchObject({ code: 'tooManyMoves' })
  expect(play.state).toBeUndefined()
})

/** A start, `length` nodes one after another, and an end. */
function chain(length: number): Spec {
  const ids = Array.from({ length }, (_, i) => `n${i}`)
  const nodes = Object.fromEntries(ids.map((id) => [id, exclusive]))
  const path = ['start', ...ids, 'done']
  return specOf(
    { start, ...nodes, done: end() },
    path.slice(1).map((to, i) => `${path[i]} > ${to}`),
  )
}

test('[M2] a thousand nodes after the start are followed, one more is not', () => {
  expect(filed(chain(999)).state?.status).toBe('ended')
  expect(played(chain(1000)).file(at(MONDAY), 'counter', {})).toMatchObject({ code: 'tooManyMoves', where: 'done' })
})

test('[M2] a loop of forks is refused too', () => {
  const loop = specOf({ start, a: fork('b'), b: join, done: end() }, ['start > a', 'a > a', 'a > a', 'b > done'])
  expect(played(loop).file(at(MONDAY), 'counter', {})?.code).toBe('tooManyMoves')
})

test('[M3] an edge to no node is refused', () => {
  const spec = specOf({ start, check: task(), done: end() }, ['start > check', 'check -accept> gone'])
  expect(filed(spec).complete(TUESDAY, 'check', 'accept')).toMatchObject({ code: 'noWay' })
  expect(played(specOf({ done: end() }, [])).file(at(MONDAY), 'counter', {})?.code).toBe('noWay')
})

test('[M4] a branch that its join will never see is refused before it strands the dossier', () => {
  const spec = specOf({ start, split: fork('both'), left: task(), right: task(), both: join, done: end() }, [
    ...['start > split', 'split > left', 'split > right'],
    ...['left -accept> both', 'right -accept> done', 'both > done'],
  ])
  const play = filed(spec)
  expect(play.complete(TUESDAY, 'left', 'accept')).toBeUndefined()
  expect(play.complete(TUESDAY, 'right', 'accept')).toMatchObject({ code: 'stuck', where: 'both' })
  expect(openNodes(play)).toEqual(['right'])
})

/** `a` for shops, `b` for large ones, the rest otherwise. */
const included = when(
  specOf(
    {
      start,
      split: inclusiveFork('both'),
      a: task(),
      b: task(),
      rest: task(),
      both: inclusiveJoin,
      again: task({ outcomes: [outcome('accept'), outcome('again')] }),
      done: end(),
    },
    [
      ...['start > split', 'split > rest', 'split > a', 'split > b'],
      ...['rest -accept> both', 'a -accept> both', 'b -accept> both', 'both > again'],
      ...['again -accept> done', 'again -again> split'],
    ],
  ),
  { e3: kindIs('shop'), e4: { fact: 'area', operator: 'greaterThan', value: 50 } },
)

test.each([
  [{ kind: 'shop', area: 60 }, ['a', 'b']],
  [{ kind: 'shop', area: 40 }, ['a']],
  [{ kind: 'bar', area: 60 }, ['b']],
  [{ kind: 'bar', area: 40 }, ['rest']],
  [{ kind: 'shop' }, ['a']],
  [{}, ['rest']],
])('[P5] an inclusive fork starts every edge whose condition holds, else the rest: %j', (answers, open) => {
  const play = filed(included, MONDAY, answers)
  expect(openNodes(play)).toEqual(open)
  expect(eventsOf(play, 'Forked')).toMatchObject([{ join: 'both', branches: open.length }])
})

test('[P5] an inclusive fork without a way is refused', () => {
  const edges = included.flow.edges.filter(({ to }) => to !== 'rest')
  const play = played({ ...included, flow: { ...included.flow, edges } })
  expect(play.file(at(MONDAY), 'counter', {})).toMatchObject({ code: 'noWay', where: 'split' })
})

test('[P6] its join waits for as many as were started, also the second time', () => {
  const play = filed(included, MONDAY, { kind: 'shop', area: 60 })
  play.complete(TUESDAY, 'b', 'accept')
  expect(openNodes(play)).toEqual(['a'])
  play.complete(TUESDAY, 'a', 'accept')
  expect(openNodes(play)).toEqual(['again'])
  play.complete(TUESDAY, 'again', 'again')
  expect(openNodes(play)).toEqual(['a', 'b'])
  play.complete(TUESDAY, 'a', 'accept')
  play.complete(TUESDAY, 'b', 'accept')
  expect(openNodes(play)).toEqual(['again'])
  const one = filed(included, MONDAY, { kind: 'shop' })
  one.complete(TUESDAY, 'a', 'accept')
  expect(openNodes(one)).toEqual(['again'])
})
