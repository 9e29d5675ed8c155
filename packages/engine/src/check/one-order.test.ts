import type { FlowNode, Spec } from '@motcua/spec'
import { describe, expect, test } from 'vitest'
import { end, exclusive, fork, form, join, outcome, specOf, start, task, text } from '../spec-parts.fixture.ts'
import { conditional, found } from './check.fixture.ts'
import { checkSpec } from './check-spec.ts'
import type { Efforts } from './inquiry.ts'

/** Only one order is looked at, where that is enough. */
const ONE_ORDER: Efforts = { exact: -1, reduced: 100_000, wandering: -1, whole: 0 }
const EVERY_ORDER: Efforts = { exact: 100_000, reduced: -1, wandering: -1, whole: 0 }

/** What both ways of looking find; they must agree on what is wrong, though not on what is unreached meanwhile. */
function foundBothWays(spec: Spec): readonly string[] {
  const all = found(spec, checkSpec(spec, EVERY_ORDER))
  expect(found(spec, checkSpec(spec, ONE_ORDER))).toEqual(all)
  return all
}

const refusing = task({ outcomes: [outcome('refuse')] })
const again = task({ outcomes: [outcome('again'), outcome('refuse')] })
const branches: Record<string, FlowNode> = {
  start,
  split: fork('together'),
  together: join,
  granted: end(),
  refused: end('refused'),
}
const outer = ['start > split', 'together > granted']

describe('looking at one order loses nothing', () => {
  test('[N20] where a branch goes round and round before the others come to move', () => {
    const spec = specOf({ ...branches, one: again, other: task(), lonely: join }, [
      ...outer,
      'split > one',
      'split > other',
      'one -again> one',
      'one -refuse> refused',
      'other -accept> lonely',
      'lonely > granted',
    ])
    expect(foundBothWays(spec)).toEqual(['unawaitedArrival lonely'])
  })

  test('[N20] where a branch ends everything before the others come to move', () => {
    const spec = specOf({ ...branches, one: refusing, other: task(), lonely: join }, [
      ...outer,
      'split > one',
      'split > other',
      'one -refuse> refused',
      'other -accept> lonely',
      'lonely > granted',
    ])
    expect(foundBothWays(spec)).toEqual(['unawaitedArrival lonely'])
  })

  test('[N20] where a join may be come to before it is awaited', () => {
    const spec = specOf(
      {
        ...branches,
        early: task(),
        one: task(),
        inner: fork('meet'),
        meet: join,
        b1: task(),
        b2: refusing,
        last: task(),
      },
      [
        ...outer,
        'split > one',
        'split > early',
        'one -accept> inner',
        'inner > b1',
        'inner > b2',
        'b1 -accept> meet',
        'b2 -refuse> refused',
        'early -accept> meet',
        'meet > last',
        'last -accept> together',
      ],
    )
    expect(foundBothWays(spec)).toContain('unawaitedArrival meet')
  })

  test('[N20] where a join may be awaited anew before all have come', () => {
    const spec = specOf(
      { ...branches, one: task(), other: task(), inner: fork('meet'), meet: join, b1: task(), b2: task() },
      [
        ...outer,
        'split > one',
        'split > other',
        'one -accept> inner',
        'other -accept> inner',
        'inner > b1',
        'inner > b2',
        'b1 -accept> meet',
        'b2 -accept> meet',
        'meet > together',
      ],
    )
    expect(foundBothWays(spec)).toEqual(['deadlock together'])
  })

  test('[N20] where a join that is full ends the dossier, and so cuts the others off', () => {
    const spec = specOf(
      {
        ...branches,
        one: task(),
        inner: fork('meet'),
        meet: join,
        b1: task(),
        b2: task(),
        outer: fork('both'),
        both: join,
      },
      [
        ...outer,
        'split > outer',
        'split > b1',
        'outer > one',
        'outer > inner',
        'inner > b1',
        'inner > b2',
        'one -accept> both',
        'b1 -accept> meet',
        'b2 -accept> meet',
        'meet > both',
        'both > refused',
      ],
    )
    expect(foundBothWays(spec)).toEqual(expect.arrayContaining(['unawaitedArrival meet']))
  })

  test('[N20] where a branch ends everything in the command in which another asks', () => {
    const spec = conditional(
      { ...branches, first: exclusive, second: exclusive, one: task(), other: task(), lonely: join },
      [
        ...outer,
        ...['split > first', 'split > second', 'split > refused', 'first > one', 'first > lonely', 'second > other'],
        ...['second > one', 'one -accept> together', 'other -accept> together', 'lonely > granted'],
      ],
      {
        6: { fact: 'verify', operator: 'equal', value: true },
        8: { fact: 'verify', operator: 'equal', value: false },
      },
      { forms: { application: form('verify') } },
    )
    expect(foundBothWays(spec)).toEqual(expect.arrayContaining(['unawaitedArrival lonely']))
  })

  test('[N20] where more come to a join than it awaits before another one ends everything', () => {
    const spec = specOf(
      {
        ...{ start, split: fork('last'), last: join, refused: end('refused') },
        ...{ inner: fork('meet'), meet: join, a: task(), b: task(), c: task(), d: task() },
      },
      [
        ...['start > split', 'split > inner', 'split > c', 'split > d', 'inner > a', 'inner > b'],
        ...[
          'a -accept> meet',
          'b -accept> meet',
          'c -accept> meet',
          'd -accept> last',
          'meet > last',
          'last > refused',
        ],
      ],
    )
    expect(foundBothWays(spec)).toEqual(expect.arrayContaining(['unawaitedArrival meet']))
  })

  test('[N20] where work per item may be begun while it is under way', () => {
    const list = { type: 'array', label: text('l'), items: { type: 'string', label: text('i') }, maxItems: 5 } as const
    const { data } = specOf({}, [])
    const papers = task({ each: { list: 'papers', order: 'together', until: 'all' } })
    const more = {
      data: { ...data, properties: { ...data.properties, papers: list } },
      forms: { application: form('papers') },
    }
    const lines = ['split > papers', 'split > other', 'other -accept> papers', 'papers -accept> together']
    const spec = specOf({ ...branches, other: task(), papers }, [...outer, ...lines], more)
    expect(foundBothWays(spec)).toEqual(['begunTwice papers'])
  })

  test('[N20] where it matters whether anybody has come to a join', () => {
    const spec = conditional(
      {
        start,
        some: { kind: 'inclusive', title: text('some'), mode: 'fork', join: 'meet' },
        one: task(),
        meet: { kind: 'inclusive', title: text('meet'), mode: 'join' },
        granted: end(),
      },
      ['start > some', 'some > one', 'some > meet', 'one -accept> granted', 'meet > granted'],
      {
        1: { fact: 'area', operator: 'greaterThan', value: 0 },
        2: { fact: 'kind', operator: 'equal', value: 'shop' },
      },
    )
    expect(foundBothWays(spec)).toContain('leftOver meet')
  })

  test('[N20] where one branch brings the facts that decide about another', () => {
    const verified = { fact: 'verify', operator: 'equal', value: true } as const
    const spec = conditional(
      {
        ...branches,
        one: task({ form: 'appraisal' }),
        other: task(),
        late: task(),
        w1: exclusive,
        w2: exclusive,
        lonely: join,
      },
      [
        ...outer,
        'split > one',
        'split > other',
        'one -accept> together',
        'other -accept> w1',
        'w1 > together',
        'w1 > late',
        'late -accept> w2',
        'w2 > lonely',
        'w2 > together',
        'lonely > granted',
      ],
      { 6: verified, 9: verified },
    )
    expect(foundBothWays(spec)).toEqual(['unawaitedArrival lonely'])
  })

  test('[N15] what is asked when branches begin is known before, whatever is filled in meanwhile', () => {
    const spec = conditional(
      { ...branches, first: task({ form: 'application' }), w1: exclusive, w2: exclusive, other: task(), lonely: join },
      [
        ...outer,
        'split > first',
        'split > w1',
        'split > w2',
        'first -accept> together',
        'w1 > lonely',
        'w1 > other',
        'w2 > refused',
        'w2 > together',
        'other -accept> together',
        'lonely > granted',
      ],
      {
        6: { fact: 'kind', operator: 'equal', value: 'shop' },
        8: { fact: 'area', operator: 'greaterThan', value: 1000 },
      },
    )
    expect(foundBothWays(spec)).toEqual(['unawaitedArrival lonely'])
  })
})
