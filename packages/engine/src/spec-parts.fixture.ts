import type { Condition } from '@motcua/rules'
import type {
  DecisionNode,
  Edge,
  Field,
  FlowNode,
  Form,
  Outcome,
  ProcedureNode,
  Role,
  ServiceNode,
  Spec,
  TaskNode,
  Text,
  WaitNode,
} from '@motcua/spec'

/** Parts of specs for tests: each says only what the test is about. */

export function text(words: string): Text {
  return { vi: words, en: words }
}

export function role(unit: Role['unit'] = { rule: 'same' }, pick: Role['pick'] = { rule: 'pool' }): Role {
  return { title: text('role'), unit, pick }
}

export function outcome(id: string, more: Partial<Outcome> = {}): Outcome {
  return { id, title: text(id), meaning: 'accept', reason: 'optional', ...more }
}

export function task(more: Partial<TaskNode> = {}): TaskNode {
  return { kind: 'task', title: text('task'), role: 'clerk', outcomes: [outcome('accept')], ...more }
}

export function wait(waitsFor: WaitNode['for'], pausesClock = false): WaitNode {
  return { kind: 'wait', title: text('wait'), for: waitsFor, pausesClock }
}

export const supplement: WaitNode['for'] = { message: 'papers', from: 'applicant', form: 'application' }

export function end(result: 'granted' | 'refused' | 'withdrawn' | 'returned' = 'granted', document?: string): FlowNode {
  const node: FlowNode = { kind: 'end', title: text('end'), result }
  return document === undefined ? node : { ...node, document }
}

export const start: FlowNode = { kind: 'start', title: text('start'), form: 'application' }
export const exclusive: FlowNode = { kind: 'exclusive', title: text('which way') }
export const join: FlowNode = { kind: 'parallel', title: text('join'), mode: 'join' }

export function fork(joinId: string): FlowNode {
  return { kind: 'parallel', title: text('fork'), mode: 'fork', join: joinId }
}

export const inclusiveJoin: FlowNode = { kind: 'inclusive', title: text('join'), mode: 'join' }

export function inclusiveFork(joinId: string): FlowNode {
  return { kind: 'inclusive', title: text('fork'), mode: 'fork', join: joinId }
}

export function decision(id: string, retry?: DecisionNode['retry']): DecisionNode {
  const node: DecisionNode = { kind: 'decision', title: text('decision'), decision: id }
  return retry === undefined ? node : { ...node, retry }
}

/** Asks at most twice, ten minutes apart, and waits a minute for an answer. */
export function service(more: Partial<ServiceNode> = {}): ServiceNode {
  return {
    kind: 'service',
    title: text('service'),
    connector: 'bank',
    send: ['kind'],
    take: ['fine'],
    within: { amount: 1, unit: 'minutes' },
    retry: { times: 1, every: { amount: 10, unit: 'minutes' } },
    ...more,
  }
}

export function procedure(more: Partial<ProcedureNode> = {}): ProcedureNode {
  return {
    kind: 'procedure',
    title: text('procedure'),
    procedure: 'other',
    unit: { rule: 'named', unit: 'tax-office' },
    send: {},
    take: { fine: 'paid' },
    ...more,
  }
}

export function is(fact: string, value: string | number | boolean): Condition {
  return { fact, operator: 'equal', value }
}

/** Edges written as `from > to`, `from -outcome> to`; the id says the same. */
export function edges(...lines: readonly string[]): Edge[] {
  return lines.map((line, index) => {
    const [, from = '', outcomeId, to = ''] = /^(\S+) (?:-(\S+))?> (\S+)$/.exec(line) ?? []
    const edge = { id: `e${index + 1}`, from, to }
    return outcomeId === undefined ? edge : { ...edge, outcome: outcomeId }
  })
}

/** Puts conditions on edges, by edge id. */
export function when(spec: Spec, conditions: Readonly<Record<string, Condition>>): Spec {
  const drawn = spec.flow.edges.map((edge) => {
    const condition = conditions[edge.id]
    return condition === undefined ? edge : { ...edge, when: condition }
  })
  return { ...spec, flow: { ...spec.flow, edges: drawn } }
}

export function form(...fields: readonly string[]): Form {
  return {
    title: text('form'),
    layout: {
      type: 'Categorization',
      elements: [
        {
          type: 'Category',
          label: text('page'),
          elements: fields.map((field) => ({ type: 'Control', scope: `#/properties/${field}` })),
        },
      ],
    },
  }
}

const fields: Record<string, Field> = {
  kind: { type: 'string', label: text('kind') },
  area: { type: 'number', label: text('area') },
  day: { type: 'string', format: 'date', label: text('day') },
  verify: { type: 'boolean', label: text('verify') },
  fine: { type: 'boolean', label: text('fine') },
  total: { type: 'integer', label: text('total'), computed: { op: 'count', of: 'kind' } },
  debt: { type: 'integer', label: text('debt'), registry: 'tax' },
  zone: { type: 'string', label: text('zone'), registry: 'land' },
  agency: { type: 'string', label: text('agency') },
  offices: { type: 'array', label: text('offices'), maxItems: 10, items: { type: 'string', label: text('office') } },
}

/** A whole spec around a flow: 3 working days, the fields and forms above, one role `clerk` at the receiving unit. */
export function specOf(nodes: Record<string, FlowNode>, lines: readonly string[], more: Partial<Spec> = {}): Spec {
  return {
    format: 'motcua/1',
    id: 'sample',
    identity: {
      nationalCode: null,
      title: text('sample'),
      field: text('field'),
      level: 'commune',
      onlineLevel: 'full',
      channels: ['counter', 'online'],
    },
    legal: {},
    deadline: {
      statutory: { amount: 5, unit: 'working-days' },
      committed: { amount: 3, unit: 'working-days' },
      pausedBy: ['supplement'],
    },
    data: { type: 'object', properties: fields, required: [], additionalProperties: false },
    components: [{ id: 'deed', title: text('deed'), required: 'always', originals: 1, copies: 0, source: 'applicant' }],
    forms: { application: form('kind', 'area', 'day', 'agency', 'offices'), appraisal: form('verify', 'fine') },
    roles: { clerk: role() },
    decisions: {},
    flow: { nodes, edges: edges(...lines) },
    documents: {},
    scenarios: [],
    layout: { nodes: {} },
    assumptions: [],
    ...more,
  }
}
