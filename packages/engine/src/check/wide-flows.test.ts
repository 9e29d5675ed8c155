import type { Field, FlowNode, Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import { end, fork, form, join, outcome, procedure, specOf, start, task, text, wait } from '../spec-parts.fixture.ts'
import { checkSpec } from './check-spec.ts'

const again = task({ form: 'again', outcomes: [outcome('accept'), outcome('again')] })

/** A step per item of each of these lists, which every form asks for. */
function withLists(lists: readonly string[], nodes: Record<string, FlowNode>, lines: readonly string[]): Spec {
  const spec = specOf(nodes, lines)
  const list: Field = { type: 'array', label: text('l'), items: { type: 'string', label: text('i') }, maxItems: 5 }
  const properties = { ...spec.data.properties, ...Object.fromEntries(lists.map((id) => [id, list])) }
  const asked = form(...Object.keys(properties))
  const reopening: Spec['flow']['reopening'] = {
    role: 'clerk',
    to: ['first'],
    allotted: { amount: 1, unit: 'working-days' },
  }
  return {
    ...spec,
    data: { ...spec.data, properties },
    forms: { application: asked, again: asked },
    flow: { ...spec.flow, reopening },
  }
}

test('[N7] a round that begins with more branches than the one before piles nothing up', () => {
  const per = (list: string) => ({ each: { list, order: 'together', until: 'all' } }) as const
  const spec = withLists(
    ['firsts', 'ones', 'others'],
    {
      start,
      first: task(per('firsts')),
      split: fork('together'),
      one: procedure({ take: {}, ...per('ones') }),
      other: procedure({ take: {}, ...per('others') }),
      asking: again,
      papers: wait({
        message: 'papers',
        from: 'applicant',
        form: 'again',
        within: { amount: 2, unit: 'working-days' },
      }),
      together: join,
      last: again,
      granted: end(),
      refused: end('refused'),
    },
    [
      'start > first',
      'first -accept> split',
      'split > one',
      'one -granted> together',
      'one -notGranted> together',
      'split > asking',
      'asking -again> papers',
      'papers -elapsed> refused',
      'papers -received> asking',
      'asking -accept> together',
      'split > other',
      'other -granted> together',
      'other -notGranted> together',
      'together > last',
      'last -again> first',
      'last -accept> granted',
    ],
  )
  expect(checkSpec(spec)).toEqual({ decided: true, findings: [] })
})

test('[N18] hundreds of branches at once end in an answer, and soon', { timeout: 15_000 }, () => {
  const nodes: Record<string, FlowNode> = {
    start,
    split: fork('together'),
    together: join,
    granted: end(),
    refused: end('refused'),
  }
  const lines = ['start > split', 'together > granted']
  for (let i = 0; i < 300; i++) {
    nodes[`one${i}`] = task({ outcomes: [outcome('accept'), outcome('refuse')] })
    lines.push(`split > one${i}`, `one${i} -accept> together`, `one${i} -refuse> refused`)
  }
  expect(checkSpec(specOf(nodes, lines)).findings).toEqual([])
})

test('[N22] lists that every form asks anew are no more ways to go than they have to be', () => {
  const nodes: Record<string, FlowNode> = {
    start,
    first: again,
    split: fork('together'),
    together: join,
    granted: end(),
  }
  const lines = ['start > first', 'first -accept> split', 'first -again> first', 'together > granted']
  const lists = Array.from({ length: 17 }, (_, i) => `list${i}`)
  for (const [i, list] of lists.entries()) {
    nodes[`before${i}`] = again
    nodes[`per${i}`] = procedure({ take: {}, each: { list, order: 'together', until: 'all' } })
    nodes[`after${i}`] = again
    lines.push(`split > before${i}`, `before${i} -accept> per${i}`, `before${i} -again> before${i}`)
    lines.push(`per${i} -granted> after${i}`, `per${i} -notGranted> after${i}`)
    lines.push(`after${i} -accept> together`, `after${i} -again> before${i}`)
  }
  expect(checkSpec(withLists(lists, nodes, lines))).toEqual({ decided: true, findings: [] })
  const slipped = lines.map((line) => (line === 'per16 -notGranted> after16' ? 'per16 -notGranted> granted' : line))
  const { decided, findings } = checkSpec(withLists(lists, nodes, slipped))
  expect({ decided, codes: findings.map(({ code }) => code) }).toEqual({ decided: true, codes: ['leftOver'] })
})
