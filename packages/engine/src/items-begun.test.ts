import type { Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import { at, filed, MONDAY, openNodes, played } from './played.fixture.ts'
import { end, fork, join, outcome, role, specOf, start, task } from './spec-parts.fixture.ts'

const THREE = { offices: ['a', 'b', 'c'] }

/** Offices are heard while a clerk corrects the list. */
const corrected = specOf(
  {
    start,
    split: fork('together'),
    hear: task({ role: 'office', each: { list: 'offices', order: 'inSequence', until: 'all' } }),
    correct: task({ form: 'application', outcomes: [outcome('accept'), outcome('again')] }),
    together: join,
    more: task({ outcomes: [outcome('accept'), outcome('again')] }),
    done: end(),
  },
  [
    ...['start > split', 'split > hear', 'split > correct', 'hear -accept> together', 'correct -accept> together'],
    ...['correct -again> correct', 'together > more', 'more -again> split', 'more -accept> done'],
  ],
  { roles: { office: role({ rule: 'item' }), clerk: role() } },
)

test('[I1] the items are those that stood in the list when it was begun; another list is for the next time', () => {
  for (const offices of [['c'], [], 'none', ['x', 'y', 'z', 'a']]) {
    const play = filed(corrected, MONDAY, THREE)
    expect(play.complete(at(MONDAY), 'correct', 'again', { answers: { offices } })).toBeUndefined()
    for (const [item, unit] of ['a', 'b', 'c'].entries()) {
      expect(Object.values(play.state?.tasks ?? {}).filter(({ node }) => node === 'hear')).toMatchObject([
        { item, unit },
      ])
      expect(play.complete(at(MONDAY), 'hear', 'accept')).toBeUndefined()
    }
    expect(openNodes(play)).toEqual(['correct'])
  }
  const play = filed(corrected, MONDAY, THREE)
  play.complete(at(MONDAY), 'correct', 'accept', { answers: { offices: ['d'] } })
  for (const _item of THREE.offices) play.complete(at(MONDAY), 'hear', 'accept')
  play.complete(at(MONDAY), 'more', 'again')
  expect(Object.values(play.state?.tasks ?? {})).toMatchObject([{ node: 'hear', unit: 'd' }, { node: 'correct' }])
})

test('[I5] a thousand items of several lists may be open at once', () => {
  const nodes: Spec['flow']['nodes'] = { start, split: fork('together'), together: join, done: end() }
  const lines = ['start > split', 'together > done']
  for (let i = 0; i < 60; i++) {
    nodes[`hear${i}`] = task({ each: { list: 'offices', order: 'together', until: 'all' } })
    lines.push(`split > hear${i}`, `hear${i} -accept> together`)
  }
  const play = played(specOf(nodes, lines))
  expect(play.file(at(MONDAY), 'counter', { offices: Array(200).fill('a') })).toMatchObject({ code: 'badList' })
  expect(play.file(at(MONDAY), 'counter', { offices: Array(17).fill('a') })).toMatchObject({ code: 'badList' })
  expect(play.file(at(MONDAY), 'counter', { offices: Array(16).fill('a') })).toBeUndefined()
  expect(openNodes(play)).toHaveLength(960)
})
