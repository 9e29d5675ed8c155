import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addNode } from '../commands/add-node.ts'
import { arrange } from '../commands/arrange.ts'
import { changeDeadline } from '../commands/change-deadline.ts'
import { addOutcome, removeOutcome } from '../commands/change-outcomes.ts'
import { connect } from '../commands/connect.ts'
import { moveNode } from '../commands/move-node.ts'
import { removeEdge } from '../commands/remove-edge.ts'
import { removeNode } from '../commands/remove-node.ts'
import { renameNode } from '../commands/rename-node.ts'
import { KINDS } from '../nodes/blanks.ts'
import { blankSpec } from './blank-spec.ts'
import type { Command } from './command.ts'
import { type History, redo, run, startHistory, undo } from './history.ts'
import { readDraft } from './read-draft.ts'

const start = () => startHistory(blankSpec('thu-tuc', { vi: 'Thủ tục', en: 'Procedure' }))

/** A command is made from the document that it meets, as a person would. */
type Move = (history: History) => Command

const nth = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
const nodeAt = ({ spec }: History, at: number) => nth(Object.keys(spec.flow.nodes), at) ?? ''
const edgeAt = ({ spec }: History, at: number) => nth(spec.flow.edges, at)?.id ?? ''

const anyMove: fc.Arbitrary<Move> = fc
  .tuple(fc.nat(9), fc.nat(50), fc.nat(50), fc.string({ minLength: 1, maxLength: 12 }))
  .map(([kind, a, b, word]) => (history: History): Command => {
    const node = nodeAt(history, a)
    switch (kind) {
      case 0:
        return addNode(history.spec, { kind: nth(KINDS, b) ?? 'task', after: node })
      case 1:
        return removeNode(node)
      case 2:
        return connect(node, nodeAt(history, b))
      case 3:
        return removeEdge(edgeAt(history, a))
      case 4:
        return moveNode(node, { x: a * 20, y: b * 20 })
      case 5:
        return renameNode(node, { vi: word, en: word })
      case 6:
        return addOutcome(node, { title: { vi: word, en: word }, meaning: 'refuse', reason: 'required' })
      case 7:
        return removeOutcome(node, 'refuse')
      case 8:
        return changeDeadline((deadline) => ({ ...deadline, committed: { amount: a + 1, unit: 'working-days' } }))
      default:
        return arrange()
    }
  })

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

describe('undo and redo', () => {
  test('any edits, all undone, leave the document as it was; redone, as it had become', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
        const first = start()
        frozen(first.spec)
        let history = first
        for (const move of moves) {
          history = run(history, move(history))
          frozen(history.spec)
        }
        let back = history
        while (back.done.length > 0) back = undo(back)
        expect(back.spec).toBe(first.spec)
        let again = back
        while (again.undone.length > 0) again = redo(again)
        expect(again.spec).toBe(history.spec)
      }),
      { numRuns: 150 },
    )
  })

  test('any edits leave a document that the views can show, with no edge between nodes that are not there', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
        let history = start()
        for (const move of moves) history = run(history, move(history))
        const { nodes, edges } = history.spec.flow
        expect(readDraft(JSON.parse(JSON.stringify(history.spec)))).toEqual(history.spec)
        for (const edge of edges) expect(Object.hasOwn(nodes, edge.from) && Object.hasOwn(nodes, edge.to)).toBe(true)
        expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length)
      }),
      { numRuns: 150 },
    )
  })

  test('typing in one box is undone in one step', () => {
    const typed = ['T', 'Th', 'Thẩm tra'].reduce(
      (history, word) => run(history, renameNode('appraisal', { vi: word, en: word })),
      start(),
    )
    expect(typed.done).toHaveLength(1)
    expect(undo(typed).spec.flow.nodes.appraisal?.title.vi).toBe('Thẩm định')
  })

  test('a new edit forgets what was undone', () => {
    const undone = undo(run(start(), removeNode('refused')))
    expect(run(undone, removeNode('granted')).undone).toHaveLength(0)
  })

  test('an edit that changes nothing leaves no step', () => {
    expect(run(start(), removeEdge('no-such-edge')).done).toHaveLength(0)
  })
})
