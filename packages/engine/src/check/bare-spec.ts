import type { Edge, FlowNode, Form, Interrupt, Outcome, Reopening, Role, Spec, Text } from '@motcua/spec'

const ANYONE = 'anyone'

/** The form of every question, and the field for which a branching may wait. */
export const ANY_FORM = 'any'
export const LATER = '?'

const NO_WORDS: Text = { vi: '·', en: '·' }
const SOON = { amount: 1, unit: 'calendar-days' } as const
const ONCE = { times: 0, every: { amount: 1, unit: 'hours' } } as const

/**
 * What of a spec decides where a dossier goes: nodes, edges, conditions and decisions. Who does it, by when and on which
 * form is the same everywhere, so that the engine never stops for a reason that the drawing is not to blame for.
 * What stands beside the flow (opinions, reminders, undoing) is left out: it moves no branch.
 *
 * @param followed the facts whose values are told apart; every answer may bring them
 */
export function bareSpec(spec: Spec, followed: readonly string[]): Spec {
  return {
    format: spec.format,
    id: spec.id,
    identity: { ...spec.identity, channels: ['online'] },
    legal: {},
    deadline: { statutory: SOON, committed: SOON, pausedBy: [] },
    data: { type: 'object', properties: {}, required: [], additionalProperties: false },
    components: [],
    forms: { [ANY_FORM]: anyForm },
    roles: { [ANYONE]: anyone },
    decisions: decisionsByNode(spec),
    flow: bareFlow(spec, followed),
    documents: {},
    scenarios: [],
    layout: { nodes: {} },
    assumptions: [],
  }
}

const anyone: Role = { title: NO_WORDS, unit: { rule: 'same' }, pick: { rule: 'pool' } }
const anyForm: Form = { title: NO_WORDS, layout: { type: 'Categorization', elements: [] } }

/** Every node gets a decision of its own, under its own id, so that what is decided has a place. */
function decisionsByNode({ flow, decisions }: Spec): Spec['decisions'] {
  return Object.fromEntries(
    Object.entries(flow.nodes).flatMap(([id, node]) => {
      const found =
        node.kind === 'decision' && Object.hasOwn(decisions, node.decision) ? decisions[node.decision] : undefined
      return found === undefined ? [] : [[id, found] as const]
    }),
  )
}

function bareFlow({ flow }: Spec, followed: readonly string[]): Spec['flow'] {
  const bare: Spec['flow'] = {
    nodes: Object.fromEntries(Object.entries(flow.nodes).map(([id, node]) => [id, bareNode(id, node, followed)])),
    edges: flow.edges.map(bareEdge),
  }
  if (flow.onMessage !== undefined) bare.onMessage = flow.onMessage.map(bareInterrupt)
  if (flow.reopening !== undefined) bare.reopening = bareReopening(flow.reopening)
  return bare
}

function bareEdge({ id, from, to, outcome, when }: Edge): Edge {
  return { id, from, to, ...(outcome === undefined ? {} : { outcome }), ...(when === undefined ? {} : { when }) }
}

function bareInterrupt({ id, while: nodes, to }: Interrupt): Interrupt {
  const bare: Interrupt = { id, title: NO_WORDS, does: 'withdraw', form: ANY_FORM, reason: 'none', to }
  return nodes === undefined ? bare : { ...bare, while: nodes }
}

function bareReopening({ to }: Reopening): Reopening {
  return { role: ANYONE, to, allotted: SOON }
}

function bareNode(id: string, node: FlowNode, followed: readonly string[]): FlowNode {
  const title = NO_WORDS
  switch (node.kind) {
    case 'start':
      return { kind: 'start', title, form: ANY_FORM }
    case 'task': {
      const outcomes = node.outcomes.map(bareOutcome)
      const each = node.each === undefined ? {} : { each: node.each }
      return { kind: 'task', title, role: ANYONE, form: ANY_FORM, outcomes, ...each }
    }
    case 'service':
      return { kind: 'service', title, connector: id, send: [], take: [...followed], within: ONCE.every, retry: ONCE }
    case 'procedure': {
      const each = node.each === undefined ? {} : { each: node.each }
      const take = Object.fromEntries(followed.map((fact) => [fact, fact]))
      return { kind: 'procedure', title, procedure: id, unit: { rule: 'same' }, send: {}, take, ...each }
    }
    case 'decision':
      return { kind: 'decision', title, decision: id }
    case 'wait':
      return { kind: 'wait', title, for: bareWait(node.for), pausesClock: false }
    default:
      return node
  }
}

function bareOutcome({ id, meaning }: Outcome): Outcome {
  return { id, title: NO_WORDS, meaning, reason: 'none' }
}

type WaitFor = Extract<FlowNode, { kind: 'wait' }>['for']

/** A date is somebody's to fill in; here it passes like any length of time. */
function bareWait(waitsFor: WaitFor): WaitFor {
  if (!('message' in waitsFor)) return { duration: SOON }
  const { message, closes, within } = waitsFor
  return {
    message,
    from: 'anyone',
    form: ANY_FORM,
    ...(closes === undefined ? {} : { closes }),
    ...(within === undefined ? {} : { within: SOON }),
  }
}
