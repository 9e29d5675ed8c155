import { addForm, type Break, control, controlsOf, dropEdge, edge, insert, text } from './break-spec.fixture.ts'

/** Services, other procedures, decisions, branchings and work per item that are wrong in one place. */
export const brokenNodes: readonly Break[] = [
  [
    'outcomeWithoutEdge',
    (s) => {
      dropEdge(s, 'e32')
      s.flow.edges.push({ id: 'x', from: 'verify', to: 'publishByHand', outcome: 'done' })
      dropEdge(s, 'e15')
    },
  ],
  [
    'outcomeWithoutEdge',
    (s) => {
      dropEdge(s, 'e25')
    },
  ],
  [
    'outcomeWithoutEdge',
    (s) => {
      dropEdge(s, 'e27')
    },
  ],
  [
    'edgeOfUnknownOutcome',
    (s) => {
      s.flow.edges.push({ id: 'x', from: 'publish', to: 'refused', outcome: 'refused' })
    },
  ],
  [
    'severalEdgesForOutcome',
    (s) => {
      s.flow.edges.push({ id: 'x', from: 'risk', to: 'inspect', outcome: 'failed' })
    },
  ],
  [
    'misplacedOutcome',
    (s) => {
      s.flow.edges.push({ id: 'x', from: 'fee', to: 'appraise', outcome: 'done' })
      dropEdge(s, 'e2')
    },
  ],
  [
    'wrongEdgeCount',
    (s) => {
      s.flow.edges.push({ id: 'x', from: 'risk', to: 'inspect' })
    },
  ],
  [
    'misplacedCondition',
    (s) => {
      edge(s, 'e28').when = edge(s, 'e20').when
    },
  ],
  [
    'noRestEdge',
    (s) => {
      edge(s, 'e21').when = edge(s, 'e20').when
    },
  ],
  [
    'severalRestEdges',
    (s) => {
      delete edge(s, 'e19').when
    },
  ],
  [
    'wrongEdgeCount',
    (s) => {
      s.flow.nodes.some = { kind: 'inclusive', title: text, mode: 'fork', join: 'met' }
      s.flow.nodes.met = { kind: 'inclusive', title: text, mode: 'join' }
      edge(s, 'e2').to = 'some'
      s.flow.edges.push({ id: 'x', from: 'some', to: 'met' }, { id: 'y', from: 'met', to: 'appraise' })
    },
  ],
  [
    'forkWithoutJoin',
    (s) => {
      s.flow.nodes.answered.kind = 'parallel'
    },
  ],
  [
    'joinWithoutFork',
    (s) => {
      insert(s, 'met', { kind: 'inclusive', mode: 'join' })
    },
  ],
  [
    'loopWithoutTask',
    (s) => {
      s.flow.nodes.some = { kind: 'inclusive', title: text, mode: 'fork', join: 'met' }
      s.flow.nodes.met = { kind: 'inclusive', title: text, mode: 'join' }
      edge(s, 'e2').to = 'some'
      const when = { fact: 'place', operator: 'equal', value: 'home' }
      s.flow.edges.push(
        { id: 'x', from: 'some', to: 'some', when },
        { id: 'y', from: 'some', to: 'met' },
        { id: 'z', from: 'met', to: 'appraise' },
      )
    },
  ],
  [
    'decisionWithoutFallback',
    (s) => {
      dropEdge(s, 'e18')
    },
  ],
  [
    'loopOfSystems',
    (s) => {
      s.flow.nodes.publish.retry.times = 0
      edge(s, 'e32').to = 'publish'
      s.flow.edges.push({ id: 'x', from: 'verify', to: 'publishByHand', outcome: 'more' })
      s.flow.nodes.verify.outcomes.push({ id: 'more', title: text, meaning: 'accept', reason: 'none' })
    },
  ],
  [
    'retryWithoutRegistry',
    (s) => {
      s.flow.nodes.fee.retry = { times: 1, every: { amount: 1, unit: 'minutes' } }
    },
  ],
  [
    'retryWithoutRegistry',
    (s) => {
      s.flow.nodes.choose.retry = { times: 1, every: { amount: 1, unit: 'minutes' } }
    },
  ],
  [
    'eachOfNoList',
    (s) => {
      s.flow.nodes.opinions.each.list = 'ward'
    },
  ],
  [
    'atLeastAboveList',
    (s) => {
      s.flow.nodes.opinions.each.until.atLeast = 6
    },
  ],
  [
    'supplementPerItem',
    (s) => {
      s.flow.nodes.opinions.outcomes[1].meaning = 'supplement'
      edge(s, 'e23').to = 'missing'
    },
  ],
  [
    'formPerItem',
    (s) => {
      addForm(s, 'opinion')
      s.flow.nodes.opinions.form = 'opinion'
    },
  ],
  [
    'formPerItem',
    (s) => {
      addForm(s, 'opinion')
      s.flow.nodes.opinions.outcomes[1].form = 'opinion'
    },
  ],
  [
    'itemWithoutList',
    (s) => {
      s.flow.nodes.clearance.item = 'branch'
    },
  ],
  [
    'unitWithoutItem',
    (s) => {
      s.flow.nodes.clearance.unit = { rule: 'item' }
    },
  ],
  [
    'unitWithoutItem',
    (s) => {
      s.flow.nodes.inspect.unit.field = 'name'
    },
  ],
  [
    'unitWithoutItem',
    (s) => {
      s.flow.nodes.verify.role = 'adviser'
    },
  ],
  [
    'unitWithoutItem',
    (s) => {
      s.roles.adviser.unit.field = 'office'
    },
  ],
  [
    'unitWithoutItem',
    (s) => {
      s.flow.nodes.publishByHand.onDeadline[1].role = 'adviser'
    },
  ],
  [
    'unitOfNoText',
    (s) => {
      s.roles.wardPolice.unit.fact = 'ownerBirth'
    },
  ],
  [
    'unitOfNoText',
    (s) => {
      s.flow.nodes.clearance.unit = { rule: 'fact', fact: 'address' }
    },
  ],
  [
    'takesComputedField',
    (s) => {
      s.flow.nodes.publish.take.push('ownerAge')
    },
  ],
  [
    'takesComputedField',
    (s) => {
      s.flow.nodes.clearance.take.capital = 'capital'
    },
  ],
  [
    'takePerItem',
    (s) => {
      s.flow.nodes.inspect.take = { certificate: 'number' }
    },
  ],
  [
    'unfilledFact',
    (s) => {
      s.flow.nodes.clearance.send.number = 'registeredAs'
    },
  ],
  [
    'unfilledFact',
    (s) => {
      s.flow.nodes.publish.send.push('registeredAs')
    },
  ],
  [
    'unfilledFact',
    (s) => {
      controlsOf(s, 'verification').push(control('ward'))
      controlsOf(s, 'application').pop()
    },
  ],
  [
    'unfilledFact',
    (s) => {
      controlsOf(s, 'objection').push(control('branches'))
      controlsOf(s, 'review').pop()
      s.flow.nodes.posting.for.closes = 'first'
      edge(s, 'e17').to = 'inspect'
      edge(s, 'e14').to = 'ask'
      edge(s, 'e28').to = 'granted'
    },
  ],
  [
    'unfilledFact',
    (s) => {
      edge(s, 'e13').when = { fact: 'certificate', operator: 'equal', value: '1' }
    },
  ],
  [
    'unfilledFact',
    (s) => {
      addForm(s, 'office')
      s.flow.nodes.register.form = 'office'
      s.roles.inspector = { title: text, unit: { rule: 'fact', fact: 'office' }, pick: { rule: 'pool' } }
      s.flow.nodes.verify.role = 'inspector'
      s.flow.nodes.appraise.role = 'inspector'
    },
  ],
  [
    'unfilledFact',
    (s) => {
      s.data.properties.never = { type: 'boolean', label: text }
      s.deadline.variants[0].when.fact = 'never'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.publish.send.push('nothing')
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.publish.take.push('nothing')
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.clearance.take.nothing = 'number'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.opinions.each.counts = 'nothing'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.inspect.each.counts = 'refused'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.inspect.each.list = 'nothing'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.roles.wardPolice.unit.fact = 'nothing'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.publish.onWithdraw.role = 'nobody'
    },
  ],
]
