import type { Each, Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { Json } from './command.ts'
import { at, eventsOf, filed, MONDAY, officeOf, openNodes, played, system, tried } from './played.fixture.ts'
import type { Playthrough } from './scenario/playthrough.ts'
import { end, fork, join, outcome, procedure, role, specOf, start, task } from './spec-parts.fixture.ts'

const roles = { office: role({ rule: 'item' }), clerk: role() }
const outcomes = [outcome('agree'), outcome('amend'), outcome('object')]

/** Each office of the list is heard; `agree` counts where nothing else is said. */
function hearing(each: Partial<Each> = {}): Spec {
  const hear = task({ role: 'office', outcomes, each: { list: 'offices', order: 'together', until: 'all', ...each } })
  return specOf(
    { start, hear, agreed: task(), amended: task(), objected: task(), done: end() },
    [
      ...['start > hear', 'hear -agree> agreed', 'hear -amend> amended', 'hear -object> objected'],
      ...['agreed -accept> done', 'amended -accept> done', 'objected -accept> done'],
    ],
    { roles },
  )
}

const THREE = { offices: ['a', 'b', 'c'] }

function heard(play: Playthrough, item: number, chosen: string) {
  return play.complete(at(MONDAY), 'hear', chosen, {}, item)
}

/** The items come out so, in this order; what is open then. */
function after(each: Partial<Each>, answers: readonly (readonly [item: number, outcome: string])[]) {
  const play = filed(hearing(each), MONDAY, THREE)
  for (const [item, chosen] of answers) expect(heard(play, item, chosen)).toBeUndefined()
  return openNodes(play)
}

test('[I1] all together, each item has its own task at its own unit', () => {
  const play = filed(hearing(), MONDAY, THREE)
  expect(Object.values(play.state?.tasks ?? {})).toMatchObject([
    { id: 'hear#1', item: 0, unit: 'a' },
    { id: 'hear#2', item: 1, unit: 'b' },
    { id: 'hear#3', item: 2, unit: 'c' },
  ])
  expect(eventsOf(play, 'ItemsBegun')).toEqual([
    { type: 'ItemsBegun', node: 'hear', items: 3, needed: 3, list: 'offices' },
  ])
  expect(eventsOf(play, 'NodeEntered').map(({ node }) => node)).toEqual(['start', 'hear'])
})

test('[I1] in sequence, the next item begins when the one before is done', () => {
  const play = filed(hearing({ order: 'inSequence' }), MONDAY, THREE)
  expect(openNodes(play)).toEqual(['hear'])
  heard(play, 0, 'agree')
  expect(Object.values(play.state?.tasks ?? {})).toMatchObject([{ item: 1, unit: 'b' }])
  heard(play, 1, 'object')
  heard(play, 2, 'agree')
  expect(openNodes(play)).toEqual(['objected'])
})

test('[I2] "all" hears every item; one that does not count decides, the first in the order of the spec', () => {
  expect(
    after({}, [
      [0, 'object'],
      [1, 'agree'],
    ]),
  ).toEqual(['hear'])
  expect(
    after({}, [
      [0, 'agree'],
      [1, 'agree'],
      [2, 'agree'],
    ]),
  ).toEqual(['agreed'])
  expect(
    after({}, [
      [0, 'object'],
      [1, 'amend'],
      [2, 'agree'],
    ]),
  ).toEqual(['amended'])
  expect(
    after({ counts: 'object' }, [
      [0, 'object'],
      [1, 'amend'],
      [2, 'agree'],
    ]),
  ).toEqual(['agreed'])
})

test('[I3] "any" goes on with the first that counts, and cancels the rest', () => {
  const play = filed(hearing({ until: 'any' }), MONDAY, THREE)
  heard(play, 1, 'object')
  expect(openNodes(play)).toEqual(['hear', 'hear'])
  heard(play, 2, 'agree')
  expect(openNodes(play)).toEqual(['agreed'])
  expect(eventsOf(play, 'TaskCancelled')).toMatchObject([{ task: 'hear#1' }])
  expect(play.state?.items).toEqual({})
  expect(heard(play, 0, 'agree')?.code).toBe('stale')
})

test('[I3] in sequence "any" begins no more than it needs', () => {
  expect(after({ until: 'any', order: 'inSequence' }, [[0, 'agree']])).toEqual(['agreed'])
  expect(
    after({ until: 'any', order: 'inSequence' }, [
      [0, 'object'],
      [1, 'amend'],
    ]),
  ).toEqual(['hear'])
  expect(
    after({ until: 'any', order: 'inSequence' }, [
      [0, 'object'],
      [1, 'amend'],
      [2, 'object'],
    ]),
  ).toEqual(['amended'])
})

test('[I3] so many of them: enough is enough, and not enough is seen at once', () => {
  const two = { until: { atLeast: 2 } }
  expect(
    after(two, [
      [0, 'agree'],
      [1, 'object'],
    ]),
  ).toEqual(['hear'])
  expect(
    after(two, [
      [0, 'agree'],
      [1, 'object'],
      [2, 'agree'],
    ]),
  ).toEqual(['agreed'])
  expect(
    after(two, [
      [0, 'agree'],
      [2, 'agree'],
    ]),
  ).toEqual(['agreed'])
  // Two that do not agree leave one: two can never be reached.
  expect(
    after(two, [
      [0, 'object'],
      [1, 'object'],
    ]),
  ).toEqual(['objected'])
})

test('[I3] more than there are means all', () => {
  const four = { until: { atLeast: 4 } }
  expect(
    after(four, [
      [0, 'agree'],
      [1, 'agree'],
    ]),
  ).toEqual(['hear'])
  expect(
    after(four, [
      [0, 'agree'],
      [1, 'agree'],
      [2, 'agree'],
    ]),
  ).toEqual(['agreed'])
  expect(after(four, [[0, 'object']])).toEqual(['objected'])
})

test('[I4] without items it goes on as if all had counted', () => {
  for (const until of ['all', 'any', { atLeast: 2 }] as const) {
    expect(openNodes(filed(hearing({ until }), MONDAY, { offices: [] }))).toEqual(['agreed'])
  }
  expect(openNodes(filed(hearing({ counts: 'object' }), MONDAY))).toEqual(['objected'])
})

test.each<Json>(['a', 7, { 0: 'a' }, true, Array(201).fill('a')])(
  '[I5] no list, or a longer one, is refused',
  (offices) => {
    expect(played(hearing()).file(at(MONDAY), 'counter', { offices })).toMatchObject({
      code: 'badList',
      where: 'offices',
    })
  },
)

test('[I5] two hundred items are worked through', () => {
  const play = filed(hearing(), MONDAY, { offices: Array(200).fill('a') })
  expect(openNodes(play)).toHaveLength(200)
})

test('[I6] an item that names no unit is refused whole', () => {
  const play = played(hearing(), officeOf({ ann: ['office@a'] }))
  expect(play.file(at(MONDAY), 'counter', { offices: ['a', 'nowhere'] })).toMatchObject({
    code: 'noUnit',
    where: 'office',
  })
  expect(played(hearing()).file(at(MONDAY), 'counter', { offices: ['a', 7] })?.code).toBe('noUnit')
  expect(play.state).toBeUndefined()
})

test('[I6] of a group, the field says which unit', () => {
  const spec = hearing()
  const play = filed({ ...spec, roles: { ...roles, office: role({ rule: 'item', field: 'unit' }) } }, MONDAY, {
    offices: [{ unit: 'a', name: 'x' }, { unit: 'b' }],
  })
  expect(Object.values(play.state?.tasks ?? {}).map(({ unit }) => unit)).toEqual(['a', 'b'])
})

test('[I7] entered again after its end it begins anew; entered while it is under way is refused', () => {
  const loop = hearing()
  const edges = loop.flow.edges.map((edge) => (edge.id === 'e5' ? { ...edge, to: 'hear' } : edge))
  const play = filed({ ...loop, flow: { ...loop.flow, edges } }, MONDAY, { offices: ['a'] })
  heard(play, 0, 'agree')
  play.complete(at(MONDAY), 'agreed', 'accept')
  expect(play.state?.items).toEqual({ hear: { items: 1, needed: 1, begun: 1, ended: 0, outcomes: {}, values: ['a'] } })
  expect(Object.keys(play.state?.tasks ?? {})).toEqual(['hear#2'])
  const hear = task({ role: 'office', each: { list: 'offices', order: 'together', until: 'all' } })
  const twice = specOf(
    { start, split: fork('both'), a: task(), b: task(), hear, both: join, done: end() },
    [
      'start > split',
      'split > a',
      'split > b',
      'a -accept> hear',
      'b -accept> hear',
      'hear -accept> both',
      'both > done',
    ],
    { roles },
  )
  const branches = filed(twice, MONDAY, { offices: ['a'] })
  branches.complete(at(MONDAY), 'a', 'accept')
  expect(branches.complete(at(MONDAY), 'b', 'accept')).toMatchObject({ code: 'noWay', where: 'hear' })
  expect(branches.complete(at(MONDAY), 'hear', 'accept')).toBeUndefined()
  expect(branches.complete(at(MONDAY), 'b', 'accept')).toBeUndefined()
})

test('[I7] beside another branch, the node arrives once', () => {
  const hear = task({ role: 'office', outcomes, each: { list: 'offices', order: 'together', until: 'any' } })
  const spec = specOf(
    { start, split: fork('both'), hear, other: task(), both: join, sign: task(), done: end(), no: end('refused') },
    [
      ...[
        'start > split',
        'split > hear',
        'split > other',
        'hear -agree> both',
        'hear -amend> both',
        'hear -object> no',
      ],
      ...['other -accept> both', 'both > sign', 'sign -accept> done'],
    ],
    { roles },
  )
  const play = filed(spec, MONDAY, THREE)
  heard(play, 0, 'agree')
  expect(openNodes(play)).toEqual(['other'])
  expect(play.state?.joins).toEqual({ both: { expected: 2, arrived: 1 } })
  play.complete(at(MONDAY), 'other', 'accept')
  expect(openNodes(play)).toEqual(['sign'])
})

/** One dossier per office, together; `counts` granted where nothing else is said. */
function several(each: Partial<Each> = {}): Playthrough {
  const per = { list: 'offices', order: 'together', until: 'all', ...each } as const
  const spec = specOf(
    { start, register: procedure({ unit: { rule: 'item' }, each: per }), done: end(), no: end('refused') },
    ['start > register', 'register -granted> done', 'register -notGranted> no'],
  )
  return filed(spec, MONDAY, THREE)
}

function ends(play: Playthrough, n: number, result: 'granted' | 'refused') {
  return tried(play, { type: 'AnswerCall', call: `register#${n}`, attempt: 1, result }, system)
}

test('[I8] a procedure per item begins a dossier for each, and hears how each ended', () => {
  const play = several()
  expect(play.effects.filter(({ type }) => type === 'StartDossier')).toMatchObject([
    { call: 'register#1', unit: 'a', item: 0 },
    { call: 'register#2', unit: 'b', item: 1 },
    { call: 'register#3', unit: 'c', item: 2 },
  ])
  ends(play, 2, 'granted')
  ends(play, 1, 'granted')
  expect(play.state?.status).toBe('open')
  expect(ends(play, 2, 'granted')).toBe('stale')
  ends(play, 3, 'granted')
  expect(play.state?.result).toBe('granted')
})

test('[I8] dossiers that are needed no more are stopped', () => {
  const any = several({ until: 'any' })
  ends(any, 2, 'granted')
  expect(any.effects.filter(({ type }) => type === 'StopDossier')).toEqual([
    { type: 'StopDossier', call: 'register#1' },
    { type: 'StopDossier', call: 'register#3' },
  ])
  const objection = several({ until: 'any', counts: 'notGranted' })
  ends(objection, 1, 'granted')
  expect(objection.state?.status).toBe('open')
  ends(objection, 3, 'refused')
  expect(objection.state?.result).toBe('refused')
})

test('[I8] in sequence the next dossier begins after the one before', () => {
  const play = several({ order: 'inSequence' })
  expect(Object.keys(play.state?.calls ?? {})).toEqual(['register#1'])
  ends(play, 1, 'refused')
  expect(Object.values(play.state?.calls ?? {})).toMatchObject([{ id: 'register#2', item: 1, unit: 'b' }])
  tried(play, { type: 'FailCall', call: 'register#2', attempt: 1, error: 'noVersion' }, system)
  ends(play, 3, 'granted')
  expect(play.state?.result).toBe('refused')
})
