import { type Condition, type DecisionTable, type Json, valuesToTry } from '@motcua/rules'
import { type Answers, type Computed, factTypesOf, type Spec, type UnitRule } from '@motcua/spec'
import { own } from '../own.ts'
import { RECEIVING_UNIT } from '../scenario/plain-office.ts'
import { answersThatGive } from './computed-from.ts'
import type { Deed } from './deed.ts'
import { conditionsIn, FormGates } from './form-gates.ts'

/** Where a deed gets its facts from: forms that somebody fills in, or fields that a system answers. */
export interface Source {
  readonly forms: readonly FormGates[]
  /** The forms in which nothing that is required may be left out: who does not accept need not have filled in the task's. */
  readonly strict: readonly FormGates[]
  readonly fields: readonly string[]
}

const NOTHING: Source = { forms: [], strict: [], fields: [] }

/** Who brings which facts of a spec, and which of their values make a difference to where a dossier goes. */
export class FactSources {
  readonly spec: Spec
  /** Facts that a registry knows: they may be known from the beginning. */
  readonly registry: readonly string[]
  readonly #computed: ReadonlyMap<string, Computed>
  readonly #values: ReadonlyMap<string, readonly Json[]>
  readonly #forms: ReadonlyMap<string, FormGates>

  constructor(spec: Spec) {
    this.spec = spec
    const fields = Object.entries(spec.data.properties)
    this.registry = fields.flatMap(([id, { registry }]) => (registry === undefined ? [] : [id]))
    this.#computed = new Map(fields.flatMap(([id, { computed }]) => (computed === undefined ? [] : [[id, computed]])))
    const lists = listsOf(spec)
    const tried = [...valuesToTry(factTypesOf(spec), conditionsOf(spec), tablesOf(spec)), ...lists]
    this.#values = new Map(tried.map(([fact, values]) => [fact, values.filter((value) => mayHold(spec, fact, value))]))
    this.#forms = new Map(Object.entries(spec.forms).map(([id, form]) => [id, new FormGates(form)]))
  }

  /** Values of a fact, one for each difference that it can make; none for a fact that nothing asks for. */
  values(fact: string): readonly Json[] {
    return this.#values.get(fact) ?? []
  }

  /** Whether a fact can be followed: it is brought, or is an output of one row, and has values that differ. */
  isTellable(fact: string): boolean {
    return this.values(fact).length > 0 && (this.#isBrought(fact) || this.#isOneOutput(fact))
  }

  /** What has to be answered so that a fact has a value: the fact itself, or what it is computed from. */
  answersFor(fact: string, value: Json): Answers {
    const computed = this.#computed.get(fact)
    return (computed && answersThatGive(computed, value)) ?? { [fact]: value }
  }

  /** Whether somebody or something can bring a fact. */
  #isBrought(fact: string): boolean {
    return Object.hasOwn(this.spec.data.properties, fact) && this.#computed.get(fact)?.op !== 'addWorkingDays'
  }

  /** What is collected from several rows may be very much. */
  #isOneOutput(fact: string): boolean {
    return Object.values(this.spec.decisions).some((decision) => {
      const { outputs, hitPolicy } = decision.kind === 'table' ? decision.table : decision.rules
      return hitPolicy !== 'collect' && outputs.some(({ id }) => id === fact)
    })
  }

  /** A value of a fact that has to have one, whichever. */
  someValue(fact: string, value: Json): Json {
    const field = own(this.spec.data.properties, fact)
    return (field?.type === 'string' ? field.enum?.[0] : undefined) ?? value
  }

  /** The facts on which it depends whether a fact is asked for. */
  gatesOf(fact: string): readonly string[] {
    return [...new Set([...this.#forms.values()].flatMap((form) => form.factsOf(fact)))]
  }

  of(deed: Deed): Source {
    const { nodes, onMessage } = this.spec.flow
    if (deed.does === 'interrupt') return this.#asked(onMessage?.find(({ id }) => id === deed.message)?.form)
    if (deed.does === 'file') {
      return this.#asked(...Object.values(nodes).map((node) => (node.kind === 'start' ? node.form : undefined)))
    }
    const node = own(nodes, deed.node)
    if (deed.does === 'complete' && node?.kind === 'task') {
      const outcome = node.outcomes.find(({ id }) => id === deed.outcome)
      const asked = this.#asked(node.form, outcome?.form)
      return outcome?.meaning === 'accept' ? asked : { ...asked, strict: this.#asked(outcome?.form).forms }
    }
    if (deed.does === 'message' && node?.kind === 'wait')
      return this.#asked('message' in node.for ? node.for.form : undefined)
    if (deed.does === 'answer' && node?.kind === 'service') return { ...NOTHING, fields: node.take }
    if (deed.does === 'linked' && node?.kind === 'procedure') return { ...NOTHING, fields: Object.keys(node.take) }
    return NOTHING
  }

  /** The facts that may be brought where a branch rests at a node, or by a message that leads to it. */
  broughtAt(id: string): readonly string[] {
    const node = own(this.spec.flow.nodes, id)
    const outcomes = node?.kind === 'task' ? node.outcomes : []
    return [
      ...outcomes.flatMap((outcome) => this.of({ does: 'complete', node: id, outcome: outcome.id }).fields),
      ...this.of({ does: 'message', node: id }).fields,
      ...this.of({ does: 'answer', node: id }).fields,
      ...this.of({ does: 'linked', node: id, result: 'granted' }).fields,
    ]
  }

  /** The outputs of the decision at a node. */
  outputsAt(id: string): readonly string[] {
    const node = own(this.spec.flow.nodes, id)
    const decision = node?.kind === 'decision' ? own(this.spec.decisions, node.decision) : undefined
    if (decision === undefined) return []
    return (decision.kind === 'table' ? decision.table : decision.rules).outputs.map((output) => output.id)
  }

  /** Whether a fact is asked of everybody there, and must be answered. */
  isRequired(fact: string, { strict }: Source): boolean {
    return this.spec.data.required.includes(fact) && strict.some((form) => form.isAlwaysAsked(fact))
  }

  /** Whether forms take it so: nothing that is not asked is answered, and nothing that is asked and required is left blank. */
  fits({ forms, strict, fields }: Source, answers: Answers, left: readonly string[], facts: Answers): boolean {
    if (forms.length === 0) return true
    const known = { ...facts, ...answers }
    const isAsked = (fact: string) => forms.some((form) => form.isAsked(fact, known))
    const isWanted = (fact: string) =>
      this.spec.data.required.includes(fact) && strict.some((form) => form.isAsked(fact, known))
    return (
      Object.keys(answers).every((fact) => !fields.includes(fact) || isAsked(fact)) &&
      ![...left, ...emptyIn(answers)].some(isWanted)
    )
  }

  #asked(...ids: readonly (string | undefined)[]): Source {
    const forms = ids.flatMap((id) => (id === undefined ? [] : (this.#forms.get(id) ?? [])))
    const fields = new Set(forms.flatMap((form) => form.fields))
    return { forms, strict: forms, fields: [...fields].filter((field) => this.#isBrought(field)) }
  }
}

/** A list that wants items is never empty, whoever brings it. */
function mayHold({ data }: Spec, fact: string, value: Json): boolean {
  const field = own(data.properties, fact)
  return field?.type !== 'array' || !isEmptyList(value) || (field.minItems ?? 0) === 0
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0
}

function emptyIn(answers: Answers): readonly string[] {
  return Object.entries(answers).flatMap(([fact, value]) => (isEmptyList(value) ? [fact] : []))
}

/** The lists that are gone through item by item, with the two lengths that differ: no item, and one. */
function listsOf({ flow, roles, data }: Spec): ReadonlyMap<string, readonly Json[]> {
  const lists = new Map<string, readonly Json[]>()
  for (const node of Object.values(flow.nodes)) {
    if ((node.kind !== 'task' && node.kind !== 'procedure') || node.each === undefined) continue
    const rule = node.kind === 'task' ? own(roles, node.role)?.unit : node.unit
    const field = own(data.properties, node.each.list)
    const isGroup = field?.type === 'array' && field.items.type === 'object'
    lists.set(node.each.list, [[], [itemFor(rule, isGroup)]])
  }
  return lists
}

/** An item that names the unit which receives dossiers in a scenario, where items name units. */
function itemFor(rule: UnitRule | undefined, isGroup: boolean): Json {
  if (rule?.rule === 'item' && rule.field !== undefined) return { [rule.field]: RECEIVING_UNIT }
  return isGroup ? {} : RECEIVING_UNIT
}

/** The conditions that decide where a dossier goes, and those on which it depends what forms ask. */
function conditionsOf({ flow, decisions, forms }: Spec): readonly Condition[] {
  return [
    ...flow.edges.flatMap(({ when }) => when ?? []),
    ...Object.values(decisions).flatMap((decision) =>
      decision.kind === 'rules' ? decision.rules.rules.map(({ when }) => when) : [],
    ),
    ...Object.values(forms).flatMap(conditionsIn),
  ]
}

function tablesOf({ decisions }: Spec): readonly DecisionTable[] {
  return Object.values(decisions).flatMap((decision) => (decision.kind === 'table' ? [decision.table] : []))
}
