import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem } from '../problem.ts'
import { referencedFields } from '../references.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import type { LintRule } from './lint-rule.ts'

/** Everything that is named exists: forms, roles, decisions, documents, components, legal bases, fields, nodes. */
export const unknownReferences: LintRule = ({ spec }) => [
  ...flowReferences(spec),
  ...fieldReferences(spec),
  ...legalReferences(spec),
  ...otherReferences(spec),
]

const KINDS = {
  form: { vi: 'biểu mẫu', en: 'form' },
  role: { vi: 'vai trò', en: 'role' },
  decision: { vi: 'quyết định', en: 'decision' },
  document: { vi: 'văn bản', en: 'document' },
  component: { vi: 'thành phần hồ sơ', en: 'component' },
  legal: { vi: 'căn cứ pháp lý', en: 'legal basis' },
  field: { vi: 'trường dữ liệu', en: 'data field' },
  task: { vi: 'công việc', en: 'task' },
} satisfies Readonly<Record<string, Text>>

type Reference = readonly [kind: keyof typeof KINDS, id: string | undefined, where: string]

function check(known: (kind: keyof typeof KINDS, id: string) => boolean, references: readonly Reference[]): Problem[] {
  return references.flatMap(([kind, id, where]) => {
    if (id === undefined || known(kind, id)) return []
    const { vi, en } = KINDS[kind]
    return [
      errorAt('unknownReference', where, {
        vi: [`Không có ${vi} “${id}”.`, `Chọn một ${vi} có trong thủ tục, hoặc thêm mới.`],
        en: [`There is no ${en} "${id}".`, `Choose a ${en} of this procedure, or add it.`],
      }),
    ]
  })
}

function knowing(spec: Spec): (kind: keyof typeof KINDS, id: string) => boolean {
  const components = new Set(spec.components.map(({ id }) => id))
  return (kind, id) => {
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
        return components.has(id)
      case 'legal':
        return Object.hasOwn(spec.legal, id)
      case 'field':
        return Object.hasOwn(spec.data.properties, id)
      case 'task':
        return Object.hasOwn(spec.flow.nodes, id) && spec.flow.nodes[id]?.kind === 'task'
    }
  }
}

function flowReferences(spec: Spec): Problem[] {
  const references = Object.entries(spec.flow.nodes).flatMap(([id, node]): Reference[] => {
    const at = (...steps: (string | number)[]) => pointer('/flow/nodes', id, ...steps)
    switch (node.kind) {
      case 'start':
        return [['form', node.form, at('form')]]
      case 'decision':
        return [['decision', node.decision, at('decision')]]
      case 'end':
        return [['document', node.document, at('document')]]
      case 'wait':
        return 'message' in node.for ? [['form', node.for.form, at('for', 'form')]] : []
      case 'task':
        return [
          ['role', node.role, at('role')],
          ['form', node.form, at('form')],
          ...(node.checks ?? []).map((check, i): Reference => ['component', check, at('checks', i)]),
          ...node.outcomes.map(({ form }, i): Reference => ['form', form, at('outcomes', i, 'form')]),
        ]
      default:
        return []
    }
  })
  return check(knowing(spec), references)
}

/** Facts in conditions and decisions are judged by the rules on those, which also know the outputs. */
function fieldReferences(spec: Spec): Problem[] {
  const references = referencedFields(spec)
    .filter(({ by }) => by !== 'condition' && by !== 'decision')
    .map(({ fact, where }): Reference => ['field', fact, where])
  return check(knowing(spec), references)
}

function legalReferences(spec: Spec): Problem[] {
  return check(
    knowing(spec),
    legalBasesOf(spec).map(({ id, where }): Reference => ['legal', id, where]),
  )
}

/** Every place that names a legal basis. */
export function legalBasesOf(spec: Spec): { readonly id: string; readonly where: string }[] {
  const grounded: (readonly [where: string, thing: { readonly legalBasis?: readonly string[] }])[] = [
    ['/deadline', spec.deadline],
    ...(spec.deadline.variants ?? []).map((variant, i) => [pointer('/deadline/variants', i), variant] as const),
    ...Object.entries(spec.data.properties).map(([id, field]) => [pointer('/data/properties', id), field] as const),
    ...spec.components.map((component, i) => [pointer('/components', i), component] as const),
    ...Object.entries(spec.flow.nodes).map(([id, node]) => [pointer('/flow/nodes', id), node] as const),
    ...Object.entries(spec.decisions).map(([id, decision]) => [pointer('/decisions', id), decision] as const),
  ]
  return grounded.flatMap(([where, { legalBasis }]) =>
    (legalBasis ?? []).map((id, i) => ({ id, where: pointer(where, 'legalBasis', i) })),
  )
}

function otherReferences(spec: Spec): Problem[] {
  return check(knowing(spec), [
    ...Object.entries(spec.roles).flatMap(([id, { pick }]): Reference[] =>
      pick.rule === 'notPersonOf' ? [['task', pick.node, pointer('/roles', id, 'pick', 'node')]] : [],
    ),
    ...spec.components.map(
      ({ alternativeTo }, i): Reference => ['component', alternativeTo, pointer('/components', i, 'alternativeTo')],
    ),
  ])
}
