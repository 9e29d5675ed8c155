import type { NamedThing } from '../named-things.ts'
import { outcomesOf } from '../outcomes.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import type { LintContext, LintRule } from './lint-rule.ts'

/** Everything that is named exists: forms, roles, decisions, documents, components, legal bases, fields, nodes, outcomes. */
export const unknownReferences: LintRule = (context) => [
  ...context.named
    .filter((thing) => !exists(context.spec, thing))
    .map(({ kind, id, where }) => unknown(NAMES[kind], id, where)),
  ...fieldReferences(context),
]

const NAMES = {
  form: { vi: 'biểu mẫu', en: 'form' },
  role: { vi: 'vai trò', en: 'role' },
  decision: { vi: 'quyết định', en: 'decision' },
  document: { vi: 'văn bản', en: 'document' },
  component: { vi: 'thành phần hồ sơ', en: 'component' },
  legal: { vi: 'căn cứ pháp lý', en: 'legal basis' },
  node: { vi: 'bước', en: 'step' },
  task: { vi: 'công việc', en: 'task' },
  outcome: { vi: 'kết quả', en: 'outcome' },
} satisfies Readonly<Record<NamedThing['kind'], Text>>

const FIELD: Text = { vi: 'trường dữ liệu', en: 'data field' }
const FACT: Text = { vi: 'dữ liệu', en: 'fact' }

function unknown({ vi, en }: Text, id: string, where: string): Problem {
  return errorAt('unknownReference', where, {
    vi: [`Không có ${vi} “${id}”.`, `Chọn một ${vi} có trong thủ tục, hoặc thêm mới.`],
    en: [`There is no ${en} "${id}".`, `Choose a ${en} of this procedure, or add it.`],
  })
}

function exists(spec: Spec, { kind, id, by }: NamedThing): boolean {
  const { nodes } = spec.flow
  switch (kind) {
    case 'form':
      return Object.hasOwn(spec.forms, id)
    case 'role':
      return Object.hasOwn(spec.roles, id)
    case 'decision':
      return Object.hasOwn(spec.decisions, id)
    case 'document':
      return Object.hasOwn(spec.documents, id)
    case 'component':
      return spec.components.some((component) => component.id === id)
    case 'legal':
      return Object.hasOwn(spec.legal, id)
    case 'node':
      return Object.hasOwn(nodes, id)
    case 'task':
      return Object.hasOwn(nodes, id) && nodes[id]?.kind === 'task'
    case 'outcome':
      return by !== undefined && outcomesAt(spec, by).has(id)
  }
}

function outcomesAt(spec: Spec, id: string): ReadonlyMap<string, Text> {
  const node = spec.flow.nodes[id]
  return node === undefined ? new Map() : outcomesOf(node)
}

/** Facts in conditions and decisions are judged by the rules on those. What is sent may be an output too. */
function fieldReferences({ spec, types, references }: LintContext): Problem[] {
  return references.flatMap(({ fact, where, by }) => {
    if (by === 'condition' || by === 'decision') return []
    if (by === 'send') return Object.hasOwn(types, fact) ? [] : [unknown(FACT, fact, where)]
    return Object.hasOwn(spec.data.properties, fact) ? [] : [unknown(FIELD, fact, where)]
  })
}
