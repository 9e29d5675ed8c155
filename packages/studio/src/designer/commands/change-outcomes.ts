import type { Outcome, Spec, Text } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { newId } from '../document/new-id.ts'
import { at } from '../document/record.ts'

function withOutcomes(spec: Spec, id: string, change: (outcomes: readonly Outcome[]) => readonly Outcome[]): Spec {
  const node = at(spec.flow.nodes, id)
  if (node?.kind !== 'task') return spec
  const changed = { ...node, outcomes: [...change(node.outcomes)] }
  return { ...spec, flow: { ...spec.flow, nodes: { ...spec.flow.nodes, [id]: changed } } }
}

export const MEANINGS = ['accept', 'supplement', 'refuse'] as const

const FRESH_TITLES = {
  accept: { vi: 'Kết quả khác', en: 'Another outcome' },
  supplement: { vi: 'Cần bổ sung', en: 'Supplement needed' },
  refuse: { vi: 'Từ chối', en: 'Refuse' },
} satisfies Record<Outcome['meaning'], Text>

/** The next outcome that a task lacks: what the law knows first, then another way to go on. */
export function freshOutcome(spec: Spec, id: string): Omit<Outcome, 'id'> {
  const node = at(spec.flow.nodes, id)
  const known = node?.kind === 'task' ? node.outcomes.map((one) => one.meaning) : []
  return outcomeMeaning(MEANINGS.find((one) => !known.includes(one)) ?? 'accept')
}

/** What a new line from a task most likely says: to a wait a supplement, to a refusal a refusal, else another way on. */
export function outcomeTowards(spec: Spec, to: string): Omit<Outcome, 'id'> {
  const target = at(spec.flow.nodes, to)
  if (target?.kind === 'wait' && target.pausesClock) return outcomeMeaning('supplement')
  return outcomeMeaning(target?.kind === 'end' && target.result === 'refused' ? 'refuse' : 'accept')
}

function outcomeMeaning(meaning: Outcome['meaning']): Omit<Outcome, 'id'> {
  return { title: FRESH_TITLES[meaning], meaning, reason: meaning === 'accept' ? 'none' : 'required' }
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
    apply: (spec) => {
      const left = withOutcomes(spec, id, (outcomes) => outcomes.filter((one) => one.id !== outcome))
      const edges = spec.flow.edges.filter((edge) => edge.from !== id || edge.outcome !== outcome)
      return { ...left, flow: { ...left.flow, edges } }
    },
  }
}
