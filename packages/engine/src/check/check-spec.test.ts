import type { FlowNode, Spec } from '@motcua/spec'
import { describe, expect, test } from 'vitest'
import {
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
} from '../spec-parts.fixture.ts'
import { conditional, found, stepsOf } from './check.fixture.ts'
import { checkInSlices, checkSpec } from './check-spec.ts'

const hour = { amount: 1, unit: 'hours' } as const
const service: FlowNode = {
  kind: 'service',
  title: text('service'),
  connector: 'c',
  send: [],
  take: [],
  within: hour,
  retry: { times: 2, every: hour },
}
const linked: FlowNode = {
  kind: 'procedure',
  title: text('linked'),
  procedure: 'other',
  unit: { rule: 'named', unit: 'police' },
  send: {},
  take: {},
}
const days = (amount: number) => ({ amount, unit: 'working-days' }) as const

/** Two branches, of which the first may get to a granted end by a way out of `one` that has the outcome `way`. */
function leaving(one: Spec['flow']['nodes'][string], on: string, way: string, more: Partial<Spec> = {}): Spec {
  return specOf(
    { start, split: fork('together'), one, other: task(), together: join, granted: end() },
    [
      'start > split',
      'split > one',
      'split > other',
      `one -${on}> together`,
      `one -${way}> granted`,
      'other -accept> together',
      'together > granted',
    ],
    more,
  )
}

describe('what happens to a dossier', () => {
  test('[N2] a service that fails has failed as often as it is tried', () => {
    const spec = leaving(service, 'done', 'failed')
    expect(found(spec)).toEqual(['leftOver together'])
    expect(stepsOf(spec)?.filter((step) => Object.hasOwn(Object(step), 'fail'))).toHaveLength(3)
  })

  test('[N2] a linked dossier may not be granted', () => {
    const spec = leaving(linked, 'granted', 'notGranted')
    expect(found(spec)).toEqual(['leftOver together'])
    expect(stepsOf(spec)).toContainEqual({ linked: 'one', result: 'refused' })
  })

  test('[N2] a wait elapses, messages that are gathered close it at its end', () => {
    const spec = leaving(wait({ ...supplement, within: days(2) }), 'received', 'elapsed')
    expect(found(spec)).toEqual(['leftOver together'])
    expect(stepsOf(spec)).toContainEqual({ pass: true })
    const posting = wait({ message: 'objection', from: 'anyone', closes: 'end', within: days(2) })
    const posted = leaving(posting, 'elapsed', 'received')
    expect(found(posted)).toEqual(['leftOver together'])
    expect(stepsOf(posted)).toContainEqual({ message: 'one' })
  })

  test('[N2] a date that is waited for is one that somebody fills in', () => {
    const spec = leaving(wait({ date: 'day' }), 'elapsed', 'elapsed')
    const edges = spec.flow.edges.filter(({ from, to }) => from !== 'one' || to === 'granted')
    expect(found({ ...spec, flow: { ...spec.flow, edges } })).toEqual(['leftOver together'])
  })

  test('[N2] work per item comes out so or so', () => {
    const list = { type: 'array', label: text('l'), items: { type: 'string', label: text('i') }, maxItems: 5 } as const
    const { data } = specOf({}, [])
    const outcomes = [outcome('accept'), outcome('refuse')]
    const agencies = task({ role: 'agency', outcomes, each: { list: 'agencies', order: 'together', until: 'all' } })
    const spec = leaving(agencies, 'accept', 'refuse', {
      data: { ...data, properties: { ...data.properties, agencies: list } },
      roles: { clerk: role(), agency: role({ rule: 'item' }) },
      forms: { application: formOf('agencies') },
    })
    expect(found(spec)).toEqual(['leftOver together'])
  })

  test('[N2] a message interrupts only while its steps are open, and leads where it leads', () => {
    const nodes = { start, first: task(), second: task(), together: join, granted: end() }
    const spec = specOf(nodes, [
      'start > first',
      'first -accept> second',
      'second -accept> granted',
      'together > granted',
    ])
    const stop = {
      id: 'stop',
      title: text('stop'),
      does: 'stop',
      role: 'clerk',
      reason: 'required',
      to: 'together',
    } as const
    const interrupted = { ...spec, flow: { ...spec.flow, onMessage: [{ ...stop, while: ['second'] }] } }
    expect(found(interrupted)).toEqual(['unawaitedArrival together'])
    expect(stepsOf(interrupted)?.[0]).toEqual({ complete: 'first', outcome: 'accept' })
    expect(stepsOf(interrupted)).toHaveLength(2)
  })

  test('[N2] an ended dossier may be reopened', () => {
    const nodes = { start, first: task(), correct: task(), together: join, granted: end() }
    const spec = specOf(nodes, [
      'start > first',
      'first -accept> granted',
      'correct -accept> together',
      'together > granted',
    ])
    const reopening = { role: 'clerk', to: ['correct'], allotted: days(1) }
    expect(found({ ...spec, flow: { ...spec.flow, reopening } })).toEqual(['unawaitedArrival together'])
  })

  test('[N3] time goes on for all branches: what falls due before happens before', () => {
    const nodes: Spec['flow']['nodes'] = {
      start,
      split: fork('together'),
      short: wait({ duration: days(1) }),
      long: wait({ duration: days(3) }),
      quick: service,
      together: join,
      granted: end(),
    }
    const spec = specOf(nodes, [
      'start > split',
      'split > long',
      'split > short',
      'split > quick',
      'long -elapsed> granted',
      'short -elapsed> together',
      'quick -done> together',
      'quick -failed> together',
      'together > granted',
    ])
    expect(found(spec)).toEqual(['leftOver together'])
  })
})

describe('scenarios', () => {
  test('[N1] the scenario is the shortest one, and is told in words of both languages', () => {
    const steps = ['a', 'b', 'c'].map((id) => [id, task({ outcomes: [outcome('accept'), outcome('jump')] })] as const)
    const spec = specOf({ start, ...Object.fromEntries(steps), together: join, granted: end() }, [
      'start > a',
      'a -accept> b',
      'a -jump> c',
      'b -accept> c',
      'b -jump> c',
      'c -accept> granted',
      'c -jump> together',
      'together > granted',
    ])
    const [finding] = checkSpec(spec).findings
    expect(stepsOf(spec)).toEqual([
      { complete: 'a', outcome: 'jump' },
      { complete: 'c', outcome: 'jump' },
    ])
    expect(finding?.scenario?.title).toEqual(finding?.message)
    for (const words of [finding?.message, finding?.remedy]) {
      expect(words?.vi).not.toBe('')
      expect(words?.vi).not.toBe(words?.en)
    }
  })

  test('[N1] of a flow that is too large to be gone through whole, too, it says only what matters', () => {
    const wide = Array.from({ length: 12 }, (_, i) => `w${i}`)
    const spec = specOf(
      {
        start,
        split: fork('together'),
        ...Object.fromEntries(wide.map((id) => [id, task({ outcomes: [outcome('accept'), outcome('again')] })])),
        last: task({ outcomes: [outcome('accept'), outcome('jump')] }),
        together: join,
        lonely: join,
        granted: end(),
      },
      [
        'start > split',
        ...wide.flatMap((id) => [`split > ${id}`, `${id} -accept> together`, `${id} -again> ${id}`]),
        'split > last',
        'last -accept> together',
        'last -jump> lonely',
        'together > granted',
        'lonely > granted',
      ],
    )
    expect(found(spec)).toEqual(['unawaitedArrival lonely'])
    expect(stepsOf(spec)).toEqual([{ complete: 'last', outcome: 'jump' }])
  })
})

describe('limits', () => {
  /** So many branches that bring in and out among each other, that no order is like another. */
  const tangled = conditional(
    {
      start,
      split: fork('together'),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [`t${i}`, task({ outcomes: [outcome('accept'), outcome('next')] })]),
      ),
      which: exclusive,
      together: join,
      granted: end(),
    },
    [
      'start > split',
      ...Array.from({ length: 9 }, (_, i) => [
        `split > t${i}`,
        `t${i} -accept> which`,
        `t${i} -next> t${(i + 1) % 9}`,
      ]).flat(),
      'which > together',
      'together > granted',
    ],
    {},
  )

  test('[N18] a flow with too many ways is not decided, and says so', () => {
    const result = checkSpec(tangled, { exact: 200, reduced: 200, wandering: 200, whole: 200 })
    expect(result).toMatchObject({ decided: false, reason: { code: 'tooLarge' }, findings: [] })
    if (!result.decided) expect(result.reason.message.vi).not.toBe('')
  })

  test('[N19] it rests when it is told to, and stops when it is told to', async () => {
    let asked = 0
    let rested = 0
    const pause = () => {
      asked += 1
      if (asked % 10 !== 0) return undefined
      rested += 1
      return Promise.resolve()
    }
    expect(await checkInSlices(tangled, { pause })).toEqual(checkSpec(tangled))
    expect(rested).toBeGreaterThan(3)
    let looks = 0
    const stopped = await checkInSlices(tangled, { isCancelled: () => ++looks > 5 })
    expect(stopped).toMatchObject({ decided: false, reason: { code: 'cancelled' } })
    expect(looks).toBe(6)
  })

  test('[N1] the spec is left as it was', () => {
    const before = structuredClone(tangled)
    checkSpec(tangled)
    expect(tangled).toEqual(before)
  })
})

function formOf(field: string): Spec['forms'][string] {
  const elements = [{ type: 'Control' as const, scope: `#/properties/${field}` }]
  const page = { type: 'Category' as const, label: text('page'), elements }
  return { title: text('form'), layout: { type: 'Categorization', elements: [page] } }
}
