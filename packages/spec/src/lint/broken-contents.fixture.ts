import { type Break, control, controlsOf, edge, insert, isTrue, text } from './break-spec.fixture.ts'

/** References, rules, deadlines, papers and data that are wrong in one place. */
export const brokenContents: readonly Break[] = [
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.verify.role = 'nobody'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.granted.document = 'nothing'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.verify.checks = ['nothing']
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.register.form = 'toString1'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.fee.legalBasis = ['nothing']
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.roles.taxOfficer.pick.node = 'fee'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.data.required.push('nothing')
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.components[1].field = 'nothing'
    },
  ],
  [
    'unknownReference',
    (s) => {
      controlsOf(s, 'tax').push(control('nothing'))
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.data.properties.address.required.push('nothing')
    },
  ],
  [
    'duplicateId',
    (s) => {
      s.flow.edges[14].id = 'e1'
    },
  ],
  [
    'undeclaredFact',
    (s) => {
      edge(s, 'e13').when.fact = 'nothing'
    },
  ],
  [
    'valueType',
    (s) => {
      edge(s, 'e13').when.value = 'yes'
    },
  ],
  [
    'operatorType',
    (s) => {
      edge(s, 'e13').when.operator = 'greaterThan'
    },
  ],
  [
    'valueType',
    (s) => {
      edge(s, 'e20').when.value = '0'
    },
  ],
  [
    'operatorType',
    (s) => {
      s.deadline.variants[0].when = { fact: 'agencies', operator: 'lessThan', value: 2 }
    },
  ],
  [
    'emptyGroup',
    (s) => {
      edge(s, 'e13').when = { all: [] }
    },
  ],
  [
    'dateComparedAsText',
    (s) => {
      edge(s, 'e13').when = { fact: 'ownerBirth', operator: 'lessThan', value: '2000-01-01' }
    },
  ],
  [
    'overlap',
    (s) => {
      s.decisions.fee.table.rows[0].when.capital[0].operator = 'lessThanInclusive'
    },
  ],
  [
    'gap',
    (s) => {
      s.decisions.fee.table.rows[1].when.capital[0].operator = 'greaterThan'
    },
  ],
  [
    'unknownKey',
    (s) => {
      s.decisions.fee.table.script = '1'
    },
  ],
  [
    'outputNamedLikeField',
    (s) => {
      const { outputs, rows } = s.decisions.fee.table
      outputs.push({ id: 'taxCode', type: 'integer' })
      for (const row of rows) row.then.taxCode = 1
    },
  ],
  [
    'outputOfTwoDecisions',
    (s) => {
      s.decisions.other = s.decisions.fee
    },
  ],
  [
    'unfilledFact',
    (s) => {
      edge(s, 'e13').when = isTrue('never')
      s.data.properties.never = { type: 'boolean', label: text }
    },
  ],
  [
    'unfilledFact',
    (s) => {
      s.flow.nodes.early = { kind: 'exclusive', title: text }
      edge(s, 'e1').to = 'early'
      s.flow.edges.push(
        { id: 'x', from: 'early', to: 'fee' },
        { id: 'y', from: 'early', to: 'refused', when: { fact: 'taxCode', operator: 'equal', value: '' } },
      )
    },
  ],
  [
    'unfilledFact',
    (s) => {
      s.decisions.fee.table.inputs.push({ id: 'late', fact: 'verifiedOn' })
    },
  ],
  [
    'committedAboveStatutory',
    (s) => {
      s.deadline.committed.amount = 6
    },
  ],
  [
    'committedAboveStatutory',
    (s) => {
      s.deadline.statutory = { sameDay: true }
    },
  ],
  [
    'allottedAboveCommitted',
    (s) => {
      s.flow.nodes.assignTaxCode.allotted.amount = 2.5
    },
  ],
  [
    'allottedAboveCommitted',
    (s) => {
      s.flow.nodes.appraise.extended.allotted.amount = 4.5
    },
  ],
  [
    'endedLegalBasis',
    (s) => {
      s.legal.decree.to = '2025-12-31'
    },
  ],
  [
    'onlineLevelDiffers',
    (s) => {
      s.flow.nodes.verify.presence = true
    },
  ],
  [
    'onlineLevelDiffers',
    (s) => {
      s.identity.channels = ['counter']
    },
  ],
  [
    'uncheckedComponent',
    (s) => {
      s.flow.nodes.appraise.checks = ['lease']
    },
  ],
  [
    'componentWithoutRegistry',
    (s) => {
      s.components[0].source = 'registry'
    },
  ],
  [
    'requiredInNoForm',
    (s) => {
      s.data.required.push('place2')
      s.data.properties.place2 = { type: 'boolean', label: text }
    },
  ],
  [
    'askedTwice',
    (s) => {
      controlsOf(s, 'verification').push(control('shopName'))
    },
  ],
  [
    'computedType',
    (s) => {
      s.data.properties.capital.computed.field = 'name'
    },
  ],
  [
    'computedType',
    (s) => {
      s.data.properties.ownerAge.computed.from = 'shopName'
    },
  ],
  [
    'waitForNoDate',
    (s) => {
      insert(s, 'until', { kind: 'wait', for: { date: 'shopName' }, pausesClock: false }, 'elapsed')
    },
  ],
  [
    'choiceWithoutLabel',
    (s) => {
      delete s.data.properties.place.labels.home
    },
  ],
  [
    'crossedBounds',
    (s) => {
      s.data.properties.shopName.minLength = 100
    },
  ],
  [
    'badPattern',
    (s) => {
      s.data.properties.shopName.pattern = '('
    },
  ],
  [
    'explodingPattern',
    (s) => {
      s.data.properties.shopName.pattern = '^(a+)+$'
    },
  ],
  [
    'costlyPattern',
    (s) => {
      s.data.properties.shopName.pattern = '^.+@.+[.].+@.+[.].+$'
    },
  ],
  [
    'assumptionNowhere',
    (s) => {
      s.assumptions[0].path = '/flow/nodes/nothing'
    },
  ],
  [
    'layoutOfUnknownNode',
    (s) => {
      s.layout.nodes.nothing = { x: 1, y: 1 }
    },
  ],
  [
    'formRule',
    (s) => {
      controlsOf(s, 'tax')[0].rule = { effect: 'HIDE' }
    },
  ],
]
