import type { Outcome, Spec } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { newId } from '../document/new-id.ts'
import { at } from '../document/record.ts'
import { withEdges } from './connect.ts'

function withOutcomes(spec: Spec, id: string, change: (outcomes: readonly Outcome[]) => readonly Outcome[]): Spec {
  const node = at(spec.flow.nodes, id)
  if (node?.kind !== 'task') return spec
  const changed = { ...node, outcomes: [...change(node.outcomes)] }
  return { ...spec, flow: { ...spec.flow, nodes: { ...spec.flow.nodes, [id]: changed } } }
}

export function addOutcome(id: string, outcome: Omit<Outcome, 'id'>): Command {
  return {
    says: { vi: 'Thêm kết quả', en: 'Add an outcome' },
    apply: (spec) =>
      withOutcomes(spec, id, (outcomes) => {
        const taken = outcomes.map((one) => one.id)
        const wanted = taken.includes(outcome.meaning) ? outcome.title.vi : outcome.meaning
        return [...outcomes, { ...outcome, id: newId(wanted, taken, 'outcome') }]
      }),
  }
}

export function changeOutcome(id: string, outcome: string, change: (outcome: Outcome) => Outcome): Command {
  return {
    says: { vi: 'Sửa kết quả', en: 'Change an outcome' },
    merge: `node ${id} outcome ${outcome}`,
    apply: (spec) =>
      withOutcomes(spec, id, (outcomes) => outcomes.map((one) => (one.id === outcome ? change(one) : one))),
  }
}

/** Takes an outcome away, and the connection that carried it. */
export function removeOutcome(id: string, outcome: string): Command {
  return {
    says: { vi: 'Xóa kết quả', en: 'Delete an outcome' },
    apply: (spec) =>
      withEdges(
        withOutcomes(spec, id, (outcomes) => outcomes.filter((one) => one.id !== outcome)),
        spec.flow.edges.filter((edge) => edge.from !== id || edge.outcome !== outcome),
      ),
  }
}
