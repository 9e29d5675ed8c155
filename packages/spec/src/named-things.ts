import { pointer } from './json-pointer.ts'
import type { FlowNode } from './nodes/registry.ts'
import type { TaskNode } from './nodes/task.ts'
import type { Spec } from './spec.ts'

/** One place of a spec that names another part of it by id. */
export interface NamedThing {
  readonly kind: 'form' | 'role' | 'decision' | 'document' | 'component' | 'legal' | 'node' | 'task' | 'outcome'
  readonly id: string
  readonly where: string
  /** The node that says it; an outcome is one of this node's. */
  readonly by?: string
  /** Whose work the node itself is, unlike those who are told of it, asked about it or clean up after it. */
  readonly worksAt?: true
}

/**
 * Every place that names a form, role, decision, document, component, legal basis, node or outcome: what would break if
 * it went. The places that name data fields are `referencedFields`.
 */
export function namedThings(spec: Spec): NamedThing[] {
  return [
    ...Object.entries(spec.flow.nodes).flatMap(([id, node]) => namedByNode(id, node)),
    ...namedByMessages(spec),
    ...namedByDeadline(spec),
    ...namedByLaw(spec),
    ...Object.entries(spec.roles).flatMap(([id, { pick }]): NamedThing[] =>
      pick.rule === 'notPersonOf'
        ? [{ kind: 'task', id: pick.node, where: pointer('/roles', id, 'pick', 'node') }]
        : [],
    ),
    ...spec.components.flatMap(({ alternativeTo }, i) =>
      named('component', alternativeTo, pointer('/components', i, 'alternativeTo')),
    ),
  ]
}

function named(kind: NamedThing['kind'], id: string | undefined, where: string, by?: string): NamedThing[] {
  return id === undefined ? [] : [{ kind, id, where, ...(by === undefined ? {} : { by }) }]
}

function namedByNode(id: string, node: FlowNode): NamedThing[] {
  const at = (...steps: (string | number)[]) => pointer('/flow/nodes', id, ...steps)
  switch (node.kind) {
    case 'start':
      return named('form', node.form, at('form'), id)
    case 'decision':
      return named('decision', node.decision, at('decision'), id)
    case 'end':
      return named('document', node.document, at('document'), id)
    case 'wait':
      return 'message' in node.for ? named('form', node.for.form, at('for', 'form'), id) : []
    case 'service':
      return named('role', node.onWithdraw?.role, at('onWithdraw', 'role'), id)
    case 'task':
      return namedByTask(id, node, at)
    case 'procedure':
      return named('outcome', node.each?.counts, at('each', 'counts'), id)
    default:
      return []
  }
}

function namedByTask(id: string, node: TaskNode, at: (...steps: (string | number)[]) => string): NamedThing[] {
  return [
    { kind: 'role', id: node.role, where: at('role'), by: id, worksAt: true },
    ...named('form', node.form, at('form'), id),
    ...(node.checks ?? []).flatMap((check, i) => named('component', check, at('checks', i), id)),
    ...node.outcomes.flatMap(({ form }, i) => named('form', form, at('outcomes', i, 'form'), id)),
    ...named('outcome', node.each?.counts, at('each', 'counts'), id),
    ...(node.consults ?? []).flatMap(({ role }, i) => named('role', role, at('consults', i, 'role'), id)),
    ...(node.onDeadline ?? []).flatMap((alarm, i) =>
      alarm.do === 'decide'
        ? named('outcome', alarm.outcome, at('onDeadline', i, 'outcome'), id)
        : named('role', alarm.role, at('onDeadline', i, 'role'), id),
    ),
    ...named('role', node.onWithdraw?.role, at('onWithdraw', 'role'), id),
  ]
}

/** What messages that interrupt, suspension and reopening name. */
function namedByMessages({ flow }: Spec): NamedThing[] {
  const messages = (flow.onMessage ?? []).flatMap(({ role, form, to, while: nodes }, i) => {
    const at = (...steps: (string | number)[]) => pointer('/flow/onMessage', i, ...steps)
    return [
      ...named('role', role, at('role')),
      ...named('form', form, at('form')),
      ...named('node', to, at('to')),
      ...(nodes ?? []).flatMap((node, k) => named('node', node, at('while', k))),
    ]
  })
  return [
    ...messages,
    ...named('role', flow.suspension?.role, '/flow/suspension/role'),
    ...named('role', flow.reopening?.role, '/flow/reopening/role'),
    ...(flow.reopening?.to ?? []).flatMap((task, i) => named('task', task, pointer('/flow/reopening/to', i))),
  ]
}

function namedByDeadline({ deadline }: Spec): NamedThing[] {
  return [
    ...(deadline.onDeadline ?? []).flatMap(({ role }, i) =>
      named('role', role, pointer('/deadline/onDeadline', i, 'role')),
    ),
    ...named('role', deadline.reappointment?.role, '/deadline/reappointment/role'),
  ]
}

/** Whatever can stand on the law, and the keys that it names. */
function namedByLaw({ deadline, data, components, flow, decisions }: Spec): NamedThing[] {
  const grounded: (readonly [where: string, thing: { readonly legalBasis?: readonly string[] } | undefined])[] = [
    ['/deadline', deadline],
    ['/deadline/reappointment', deadline.reappointment],
    ...(deadline.variants ?? []).map((variant, i) => [pointer('/deadline/variants', i), variant] as const),
    ...Object.entries(data.properties).map(([id, field]) => [pointer('/data/properties', id), field] as const),
    ...components.map((component, i) => [pointer('/components', i), component] as const),
    ...Object.entries(flow.nodes).map(([id, node]) => [pointer('/flow/nodes', id), node] as const),
    ...(flow.onMessage ?? []).map((message, i) => [pointer('/flow/onMessage', i), message] as const),
    ['/flow/suspension', flow.suspension],
    ['/flow/reopening', flow.reopening],
    ...Object.entries(decisions).map(([id, decision]) => [pointer('/decisions', id), decision] as const),
  ]
  return grounded.flatMap(([where, thing]) =>
    (thing?.legalBasis ?? []).flatMap((id, i) => named('legal', id, pointer(where, 'legalBasis', i))),
  )
}
