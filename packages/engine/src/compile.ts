import { compileCondition, compileRuleSet, compileTable } from '@motcua/rules'
import { type Decision, type Edge, type FlowNode, type Form, fieldsOfForm, type Spec } from '@motcua/spec'
import type { ItemList, Model, Step, Terms, Way } from './model.ts'
import { own } from './own.ts'

interface StepInMaking extends Step {
  readonly ways: WayInMaking[]
  readonly byOutcome: Map<string, WayInMaking>
}
interface WayInMaking extends Way {
  readonly to: StepInMaking | undefined
}

/**
 * Makes a spec ready to run: conditions and tables become closures, edges are found by node and outcome.
 * A drawing with loose ends compiles too (the designer steps drafts); what cannot go on is refused when it is reached.
 *
 * @param hash the spec's hash, which each dossier carries.
 * @throws InvalidRuleError when a condition or table has not the shape that `lintSpec` asks for.
 */
export function compile(spec: Spec, hash: string): Model {
  const steps = compileFlow(spec)
  const computed = computedFields(spec)
  return {
    spec,
    hash,
    start: [...steps.values()].find(({ node }) => node.kind === 'start'),
    steps,
    decisions: new Map(Object.entries(spec.decisions).map(([id, decision]) => [id, compileDecision(decision)])),
    variants: (spec.deadline.variants ?? []).map(
      (variant): Terms => ({
        variant: variant.id,
        when: compileCondition(variant.when),
        statutory: variant.statutory,
        committed: variant.committed,
      }),
    ),
    terms: {
      variant: undefined,
      when: undefined,
      statutory: spec.deadline.statutory,
      committed: spec.deadline.committed,
    },
    fields: new Map(Object.entries(spec.forms).map(([id, form]) => [id, answerableFields(form, computed)])),
    components: new Set(spec.components.map(({ id }) => id)),
    registryFields: new Set(
      Object.entries(spec.data.properties).flatMap(([id, { registry }]) => (registry === undefined ? [] : [id])),
    ),
    handsOver: Object.values(spec.flow.nodes).some((node) => node.kind === 'task' && node.handOver !== undefined),
  }
}

function compileDecision(decision: Decision) {
  return decision.kind === 'table' ? compileTable(decision.table) : compileRuleSet(decision.rules)
}

function compileFlow({ flow }: Spec): ReadonlyMap<string, Step> {
  const steps = new Map<string, StepInMaking>()
  for (const [id, node] of Object.entries(flow.nodes)) steps.set(id, compileStep(id, node))
  for (const edge of flow.edges) {
    const from = steps.get(edge.from)
    if (from === undefined) continue
    const way = compileWay(edge, steps)
    from.ways.push(way)
    const outcome = edge.outcome ?? ''
    if (!from.byOutcome.has(outcome)) from.byOutcome.set(outcome, way)
  }
  return steps
}

function compileStep(id: string, node: FlowNode): StepInMaking {
  const extended = node.kind === 'task' ? node.extended : undefined
  return {
    id,
    firstOpening: `${id}#1`,
    node,
    ways: [],
    byOutcome: new Map(),
    extendedWhen: extended === undefined ? undefined : compileCondition(extended.when),
    items: 'each' in node && node.each !== undefined ? itemList(node.each.list) : undefined,
  }
}

function itemList(list: string): ItemList {
  return { facts: [list], read: (answers) => own(answers, list) }
}

function compileWay(edge: Edge, steps: ReadonlyMap<string, StepInMaking>): WayInMaking {
  return {
    edge,
    to: steps.get(edge.to),
    when: edge.when === undefined ? undefined : compileCondition(edge.when),
  }
}

/** The fields that a form shows; computed ones of the spec travel along, whether a form shows them or not. */
function answerableFields(form: Form, computed: readonly string[]): ReadonlySet<string> {
  return new Set([...fieldsOfForm(form), ...computed])
}

function computedFields({ data }: Spec): readonly string[] {
  return Object.entries(data.properties).flatMap(([id, field]) => (field.computed === undefined ? [] : [id]))
}
