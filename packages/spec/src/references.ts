import { type Condition, checkCondition, type FactTypes, factsOf } from '@motcua/rules'
import type { Each } from './each.ts'
import { factTypesOf } from './fact-types.ts'
import { conditionsOfForm, fieldOf, partsOf } from './form-tree.ts'
import { isRecord, pointer } from './json-pointer.ts'
import type { FlowNode } from './nodes/registry.ts'
import type { Spec } from './spec.ts'
import type { UnitRule } from './unit-rule.ts'

/** Whose condition it is: that decides which facts can be known when it is asked. */
export type ConditionOwner =
  | { readonly kind: 'deadline' }
  | { readonly kind: 'component'; readonly id: string }
  | { readonly kind: 'form'; readonly id: string }
  | { readonly kind: 'node'; readonly id: string }

export interface PlacedCondition {
  readonly condition: Condition
  readonly where: string
  readonly owner: ConditionOwner
}

/** Every condition of a spec outside its decisions, with its place. */
export function conditionsOf(spec: Spec): PlacedCondition[] {
  const found: PlacedCondition[] = []
  for (const [i, { when }] of (spec.deadline.variants ?? []).entries()) {
    found.push({ condition: when, where: pointer('/deadline/variants', i, 'when'), owner: { kind: 'deadline' } })
  }
  for (const [i, { id, required }] of spec.components.entries()) {
    if (required === 'always') continue
    const where = pointer('/components', i, 'required', 'when')
    found.push({ condition: required.when, where, owner: { kind: 'component', id } })
  }
  for (const [id, form] of Object.entries(spec.forms)) {
    for (const { condition, where } of conditionsOfForm(form)) {
      found.push({ condition, where: pointer('/forms', id) + where, owner: { kind: 'form', id } })
    }
  }
  for (const [id, node] of Object.entries(spec.flow.nodes)) {
    if (node.kind !== 'task' || node.extended === undefined) continue
    const where = pointer('/flow/nodes', id, 'extended', 'when')
    found.push({ condition: node.extended.when, where, owner: { kind: 'node', id } })
  }
  for (const [i, { from, when }] of spec.flow.edges.entries()) {
    if (when === undefined) continue
    found.push({ condition: when, where: pointer('/flow/edges', i, 'when'), owner: { kind: 'node', id: from } })
  }
  return found
}

/** One place of a spec that speaks of a fact (a data field or an output of a decision). */
export interface FieldReference {
  readonly fact: string
  readonly where: string
  readonly by:
    | 'condition'
    | 'decision'
    | 'computed'
    | 'component'
    | 'form'
    | 'required'
    | 'wait'
    | 'list'
    | 'send'
    | 'take'
    | 'unit'
  /** The node that says it itself. */
  readonly node?: string
}

/** Every place that speaks of a fact: what would break if the field went. Malformed conditions are passed over. */
export function referencedFields(spec: Spec): FieldReference[] {
  const types = factTypesOf(spec)
  return [
    ...conditionsOf(spec).flatMap(({ condition, where }) =>
      factsIn(condition, types).map((fact) => ({ fact, where, by: 'condition' as const })),
    ),
    ...decisionReferences(spec, types),
    ...dataReferences(spec),
    ...componentReferences(spec),
    ...formReferences(spec),
    ...nodeReferences(spec),
    ...Object.entries(spec.roles).flatMap(([id, { unit }]) => unitReferences(unit, pointer('/roles', id, 'unit'))),
  ]
}

const READABLE = new Set(['undeclaredFact', 'undeclaredPath', 'operatorType', 'dateComparedAsText', 'valueType'])

/** The facts that a condition speaks of; none when it is too malformed to be read. */
export function factsIn(condition: Condition, types: FactTypes): string[] {
  const problems = checkCondition(condition, types)
  return problems.every(({ code }) => READABLE.has(code)) ? factsOf(condition) : []
}

function decisionReferences(spec: Spec, types: FactTypes): FieldReference[] {
  return Object.entries(spec.decisions).flatMap(([id, decision]) => {
    const base = pointer('/decisions', id)
    if (decision.kind === 'table') {
      const inputs: unknown = decision.table.inputs
      return (Array.isArray(inputs) ? inputs : []).flatMap((input: unknown, i) =>
        isRecord(input) && typeof input.fact === 'string'
          ? [{ fact: input.fact, where: pointer(base, 'table', 'inputs', i), by: 'decision' as const }]
          : [],
      )
    }
    const rules: unknown = decision.rules.rules
    return (Array.isArray(rules) ? decision.rules.rules : []).flatMap((rule, i) =>
      (isRecord(rule) ? factsIn(rule.when, types) : []).map((fact) => ({
        fact,
        where: pointer(base, 'rules', 'rules', i, 'when'),
        by: 'decision' as const,
      })),
    )
  })
}

function dataReferences(spec: Spec): FieldReference[] {
  const required = spec.data.required.map((fact, i) => ({
    fact,
    where: pointer('/data/required', i),
    by: 'required' as const,
  }))
  const computed = Object.entries(spec.data.properties).flatMap(([id, { computed: how }]) => {
    if (how === undefined) return []
    const where = pointer('/data/properties', id, 'computed')
    const sources =
      how.op === 'join'
        ? how.of
        : how.op === 'sum' || how.op === 'count'
          ? [how.of]
          : how.op === 'addWorkingDays'
            ? [how.to]
            : how.op === 'difference'
              ? [how.from, how.to]
              : [how.from, ...(how.at === undefined ? [] : [how.at])]
    return sources.map((fact) => ({ fact, where, by: 'computed' as const }))
  })
  return [...required, ...computed]
}

function componentReferences(spec: Spec): FieldReference[] {
  return spec.components.flatMap(({ field, proves }, i) => [
    ...(field === undefined
      ? []
      : [{ fact: field, where: pointer('/components', i, 'field'), by: 'component' as const }]),
    ...(proves ?? []).map((fact, k) => ({
      fact,
      where: pointer('/components', i, 'proves', k),
      by: 'component' as const,
    })),
  ])
}

function formReferences(spec: Spec): FieldReference[] {
  return Object.entries(spec.forms).flatMap(([id, form]) =>
    partsOf(form).flatMap(({ part, where }) =>
      part.type === 'Control'
        ? [{ fact: fieldOf(part), where: pointer('/forms', id) + pointer(where, 'scope'), by: 'form' as const }]
        : [],
    ),
  )
}

function nodeReferences(spec: Spec): FieldReference[] {
  return Object.entries(spec.flow.nodes).flatMap(([id, node]) => {
    const where = pointer('/flow/nodes', id)
    return referencesOfNode(node, where).map((reference) => ({ ...reference, node: id }))
  })
}

function referencesOfNode(node: FlowNode, where: string): FieldReference[] {
  switch (node.kind) {
    case 'wait':
      return 'date' in node.for ? [{ fact: node.for.date, where: pointer(where, 'for', 'date'), by: 'wait' }] : []
    case 'task':
      return listReferences(node.each, where)
    case 'service':
      return [
        ...node.send.map((fact, i) => ({ fact, where: pointer(where, 'send', i), by: 'send' as const })),
        ...node.take.map((fact, i) => ({ fact, where: pointer(where, 'take', i), by: 'take' as const })),
      ]
    case 'procedure':
      return [
        ...listReferences(node.each, where),
        ...unitReferences(node.unit, pointer(where, 'unit')),
        ...Object.entries(node.send).map(([theirs, fact]) => ({
          fact,
          where: pointer(where, 'send', theirs),
          by: 'send' as const,
        })),
        ...Object.keys(node.take).map((fact) => ({ fact, where: pointer(where, 'take', fact), by: 'take' as const })),
      ]
    default:
      return []
  }
}

function listReferences(each: Each | undefined, where: string): FieldReference[] {
  return each === undefined ? [] : [{ fact: each.list, where: pointer(where, 'each', 'list'), by: 'list' }]
}

function unitReferences(unit: UnitRule, where: string): FieldReference[] {
  return unit.rule === 'fact' ? [{ fact: unit.fact, where: pointer(where, 'fact'), by: 'unit' }] : []
}
