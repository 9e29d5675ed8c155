import { describe, expect, test } from 'vitest'
import { lanesOf } from '../canvas/lanes.ts'
import { settledLayout } from '../canvas/settle.ts'
import { blankSpec } from '../document/blank-spec.ts'
import { problemsOf } from '../document/problems.ts'
import { addField } from './add-field.ts'
import { addNode } from './add-node.ts'
import { carryOutcome } from './carry-outcome.ts'
import { changeEdge } from './change-edge.ts'
import { connect } from './connect.ts'
import { mayConnect } from './may-connect.ts'
import { moveNode } from './move-node.ts'
import { orderEdge } from './order-edge.ts'
import { removeNode } from './remove-node.ts'

const blank = () => blankSpec('thu-tuc', { vi: 'Thủ tục', en: 'Procedure' })
const ways = (spec: ReturnType<typeof blank>, from: string) =>
  spec.flow.edges.filter((edge) => edge.from === from).map((edge) => [edge.outcome, edge.to])

describe('the flow is edited', () => {
  test('a new procedure has no errors', () => {
    expect(problemsOf(blank(), '2026-01-01').filter((problem) => problem.severity === 'error')).toEqual([])
  })

  test('a step put behind another takes over its way on', () => {
    const spec = blank()
    const added = addNode(spec, { kind: 'task', title: { vi: 'Xác minh', en: 'Verify' }, after: 'appraisal' })
    const after = added.apply(spec)
    expect(ways(after, 'appraisal')).toEqual([['accept', 'xac-minh']])
    expect(ways(after, 'xac-minh')).toEqual([['accept', 'signing']])
    expect(added.leadsTo?.thing).toEqual({ kind: 'node', id: 'xac-minh' })
    expect(after.flow.nodes['xac-minh']).toMatchObject({ outcomes: [{ meaning: 'accept', reason: 'none' }] })
  })

  test('a step taken away hands its way on to those before it', () => {
    const after = removeNode('appraisal').apply(blank())
    expect(ways(after, 'intake')).toContainEqual(['accept', 'signing'])
    expect(Object.hasOwn(after.flow.nodes, 'appraisal')).toBe(false)
  })

  test('a step with two ways on is taken away with its connections', () => {
    const after = removeNode('signing').apply(blank())
    expect(ways(after, 'appraisal')).toEqual([])
  })

  test('connecting leads the outcome that is free, or the one that is named', () => {
    const spec = blank()
    expect(ways(connect('signing', 'intake', 'refuse').apply(spec), 'signing')).toEqual([
      ['accept', 'granted'],
      ['refuse', 'intake'],
    ])
  })

  test('a second line out of a task is another outcome, which can change places with the first', () => {
    const spec = connect('appraisal', 'refused').apply(blank())
    expect(ways(spec, 'appraisal')).toEqual([
      ['accept', 'signing'],
      ['refuse', 'refused'],
    ])
    expect(ways(connect('appraisal', 'granted').apply(blank()), 'appraisal').at(-1)).toEqual([
      'ket-qua-khac',
      'granted',
    ])
    expect(ways(connect('appraisal', 'supplement').apply(blank()), 'appraisal').at(-1)).toEqual([
      'supplement',
      'supplement',
    ])
    expect(connect('appraisal', 'refused').apply(spec)).toBe(spec)
    const line = spec.flow.edges.at(-1)?.id ?? ''
    expect(ways(carryOutcome(line, 'accept').apply(spec), 'appraisal')).toEqual([
      ['refuse', 'signing'],
      ['accept', 'refused'],
    ])
  })

  test('branches come with the place where they meet, and the first one fills the empty way between', () => {
    const spec = blank()
    const forked = addNode(spec, { kind: 'parallel', after: 'appraisal' }).apply(spec)
    expect(ways(forked, 'lam-song-song')).toEqual([[undefined, 'doi-du-cac-nhanh']])
    expect(ways(forked, 'doi-du-cac-nhanh')).toEqual([[undefined, 'signing']])
    const title = { vi: 'Thuế', en: 'Tax' }
    const one = addNode(forked, { kind: 'task', title, after: 'lam-song-song' }).apply(forked)
    const two = addNode(one, { kind: 'parallel', after: 'lam-song-song' }).apply(one)
    expect(ways(two, 'lam-song-song')).toEqual([
      [undefined, 'thue'],
      [undefined, 'lam-song-song-2'],
    ])
    expect(ways(two, 'thue')).toEqual([['accept', 'doi-du-cac-nhanh']])
    expect(ways(two, 'doi-du-cac-nhanh-2')).toEqual([[undefined, 'doi-du-cac-nhanh']])
  })

  test('nothing leads to the start, out of an end, or to itself', () => {
    const spec = blank()
    for (const [from, to] of [
      ['intake', 'filing'],
      ['granted', 'intake'],
      ['intake', 'intake'],
    ] as const) {
      expect(mayConnect(spec, from, to).ok).toBe(false)
      expect(connect(from, to).apply(spec)).toBe(spec)
    }
  })

  test('a task dropped into another lane is done by that role', () => {
    const spec = blank()
    const lane = lanesOf(spec, settledLayout(spec)).find((one) => one.role === 'head')
    const after = moveNode('appraisal', { x: 600, y: (lane?.top ?? 0) + 20 }).apply(spec)
    const node = after.flow.nodes.appraisal
    expect(node?.kind === 'task' && node.role).toBe('head')
  })

  test('the order of conditions is the order of the edges', () => {
    const spec = connect('rẽ', 'refused').apply(blank())
    expect(spec.flow.edges).toHaveLength(8)
    const chosen = addNode(spec, { kind: 'exclusive', after: 'appraisal' }).apply(spec)
    const id = 're-nhanh'
    const two = connect(id, 'refused').apply(chosen)
    const second = two.flow.edges.at(-1)?.id ?? ''
    const when = { fact: 'applicantName', operator: 'equal', value: 'x' } as const
    const ordered = orderEdge(second, -1).apply(changeEdge(second, (edge) => ({ ...edge, when })).apply(two))
    expect(ways(ordered, id).map(([, to]) => to)).toEqual(['refused', 'signing'])
  })

  test('a field goes into the data and the form in one edit', () => {
    const field = { type: 'string', label: { vi: 'Ghi chú', en: 'Note' } } as const
    const after = addField('note', field, { form: 'application', page: 0 }).apply(blank())
    expect(after.data.properties.note).toEqual(field)
    expect(after.forms.application?.layout.elements[0]?.elements.at(-1)).toEqual({
      type: 'Control',
      scope: '#/properties/note',
    })
  })
})
