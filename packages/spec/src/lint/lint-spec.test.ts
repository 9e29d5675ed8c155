import { describe, expect, it } from 'vitest'
import { parseSpec } from '../parse/parse-spec.ts'
import type { Problem } from '../problem.ts'
import { wholeSpecJson } from '../whole-spec.fixture.ts'
import { lintSpec } from './lint-spec.ts'

type Draft = ReturnType<typeof wholeSpecJson>

const text = { vi: 'Chữ', en: 'Text' }

function problemsOf(spec: Draft): readonly Problem[] {
  const parsed = parseSpec(spec)
  return parsed.ok ? lintSpec(parsed.spec, { today: '2026-01-01' }) : parsed.problems
}

function edge(spec: Draft, id: string) {
  return spec.flow.edges.find((one: { id: string }) => one.id === id)
}

function dropEdge(spec: Draft, id: string) {
  spec.flow.edges = spec.flow.edges.filter((one: { id: string }) => one.id !== id)
}

function addTask(spec: Draft, id: string, more: object = {}) {
  const outcomes = [{ id: 'done', title: text, meaning: 'accept', reason: 'none' }]
  spec.flow.nodes[id] = { kind: 'task', title: text, role: 'registrar', outcomes, ...more }
}

/** Puts a node with one way out between the fee and the appraisal. */
function insert(spec: Draft, id: string, node: object, outcome?: string) {
  spec.flow.nodes[id] = { title: text, ...node }
  edge(spec, 'e2').to = id
  spec.flow.edges.push({ id: `after-${id}`, from: id, to: 'appraise', ...(outcome === undefined ? {} : { outcome }) })
}

function control(field: string, more: object = {}) {
  return { type: 'Control', scope: `#/properties/${field}`, ...more }
}

function controlsOf(spec: Draft, form: string) {
  return spec.forms[form].layout.elements[0].elements
}

const isTrue = (fact: string) => ({ fact, operator: 'equal', value: true })

/** Each breaks the whole spec in one place; the codes are all that is found then. */
const breaks: readonly (readonly [code: string, breakIt: (spec: Draft) => void])[] = [
  [
    'noStart',
    (s) => {
      delete s.flow.nodes.begin
      dropEdge(s, 'e1')
      s.layout.nodes = {}
      s.decisions.fee.table.inputs = []
      // biome-ignore lint/suspicious/noThenProperty: `then` is the decision table's own word.
      s.decisions.fee.table.rows = [{ id: 'all', when: {}, then: { feeAmount: 1 } }]
      s.components.pop()
      s.flow.nodes.appraise.checks.pop()
    },
  ],
  [
    'severalStarts',
    (s) => {
      s.flow.nodes.other = { kind: 'start', title: text, form: 'application' }
      s.flow.edges.push({ id: 'x', from: 'other', to: 'fee' })
    },
  ],
  [
    'unreachable',
    (s) => {
      addTask(s, 'lost')
      s.flow.edges.push({ id: 'x', from: 'lost', to: 'granted', outcome: 'done' })
    },
  ],
  [
    'noWayOut',
    (s) => {
      addTask(s, 'trap')
      edge(s, 'e7').to = 'trap'
      delete s.flow.nodes.returned
      s.flow.edges.push({ id: 'x', from: 'trap', to: 'trap', outcome: 'done' })
    },
  ],
  [
    'danglingEdge',
    (s) => {
      edge(s, 'e15').to = 'nowhere'
    },
  ],
  [
    'outcomeWithoutEdge',
    (s) => {
      dropEdge(s, 'e15')
    },
  ],
  [
    'edgeWithoutOutcome',
    (s) => {
      s.flow.edges.push({ id: 'x', from: 'verify', to: 'granted' })
    },
  ],
  [
    'edgeOfUnknownOutcome',
    (s) => {
      s.flow.edges.push({ id: 'x', from: 'verify', to: 'granted', outcome: 'other' })
    },
  ],
  [
    'severalEdgesForOutcome',
    (s) => {
      s.flow.edges.push({ id: 'x', from: 'verify', to: 'granted', outcome: 'done' })
    },
  ],
  [
    'wrongEdgeCount',
    (s) => {
      s.flow.edges.push({ id: 'x', from: 'merge', to: 'granted' })
    },
  ],
  [
    'edgeIntoStart',
    (s) => {
      edge(s, 'e6').to = 'begin'
    },
  ],
  [
    'misplacedCondition',
    (s) => {
      edge(s, 'e15').when = isTrue('needsVerification')
    },
  ],
  [
    'misplacedOutcome',
    (s) => {
      edge(s, 'e12').outcome = 'done'
    },
  ],
  [
    'noRestEdge',
    (s) => {
      edge(s, 'e14').when = isTrue('needsVerification')
    },
  ],
  [
    'severalRestEdges',
    (s) => {
      delete edge(s, 'e13').when
    },
  ],
  [
    'forkWithoutJoin',
    (s) => {
      s.flow.nodes.split2 = { kind: 'parallel', title: text, mode: 'fork', join: 'choose' }
      edge(s, 'e15').to = 'split2'
      s.flow.edges.push({ id: 'x', from: 'split2', to: 'granted' }, { id: 'y', from: 'split2', to: 'granted' })
    },
  ],
  [
    'joinWithoutFork',
    (s) => {
      insert(s, 'merge2', { kind: 'parallel', mode: 'join' })
    },
  ],
  [
    'loopWithoutTask',
    (s) => {
      s.flow.nodes.again = { kind: 'exclusive', title: text }
      edge(s, 'e14').to = 'again'
      s.flow.edges.push(
        { id: 'x', from: 'again', to: 'choose', when: isTrue('needsVerification') },
        { id: 'y', from: 'again', to: 'granted' },
      )
    },
  ],
  [
    'supplementWithoutPause',
    (s) => {
      s.flow.nodes.missing.pausesClock = false
      controlsOf(s, 'supplement').pop()
    },
  ],
  [
    'pauseWithoutMessage',
    (s) => {
      insert(
        s,
        'rest',
        { kind: 'wait', for: { duration: { amount: 1, unit: 'calendar-days' } }, pausesClock: true },
        'elapsed',
      )
    },
  ],
  [
    'pauseNotDeclared',
    (s) => {
      s.deadline.pausedBy = []
    },
  ],
  [
    'waitWithoutLimit',
    (s) => {
      insert(s, 'ask', { kind: 'wait', for: { message: 'reply', from: 'agency' }, pausesClock: false }, 'received')
    },
  ],
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
      const out = s.decisions.fee.table
      out.outputs[0].id = 'taxCode'
      // biome-ignore lint/suspicious/noThenProperty: `then` is the decision table's own word.
      for (const row of out.rows) row.then = { taxCode: 1 }
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

describe('lintSpec', () => {
  it('finds nothing in the whole spec', () => {
    expect(problemsOf(wholeSpecJson())).toEqual([])
  })

  it.each(breaks)('finds exactly %s', (code, breakIt) => {
    const spec = wholeSpecJson()
    breakIt(spec)
    const found = problemsOf(spec)
    expect([...new Set(found.map((problem) => problem.code))]).toEqual([code])
    for (const { where, message, remedy } of found) {
      expect(where).toMatch(/^\//)
      for (const words of [message.vi, message.en, remedy.vi, remedy.en]) expect(words.length).toBeGreaterThan(5)
    }
  })

  it('gives an example where rows overlap or miss a case', () => {
    const spec = wholeSpecJson()
    spec.decisions.fee.table.rows.pop()
    expect(problemsOf(spec)[0]).toMatchObject({ code: 'gap', where: '/decisions/fee/table/rows' })
    expect(problemsOf(spec)[0]?.example).toBeDefined()
  })

  it('says the longest way, and does not mix units', () => {
    const spec = wholeSpecJson()
    spec.deadline.committed.amount = 3
    expect(problemsOf(spec)[0]?.message.en).toContain('4 working days (Appraisal → Assign the tax code → Verify)')
    for (const id of ['appraise', 'register', 'assignTaxCode', 'verify']) {
      spec.flow.nodes[id].allotted = { amount: 90, unit: 'working-hours' }
    }
    expect(problemsOf(spec)).toEqual([])
  })

  it('does not judge the dates of law without a day, and survives drafts that are full of mistakes', () => {
    const spec = wholeSpecJson()
    spec.legal.decree.to = '2025-12-31'
    expect(lintSpec(spec)).toEqual([])
    spec.decisions.fee.table = { rows: 3 }
    spec.flow.nodes.begin.form = 'nothing'
    edge(spec, 'e13').when = { all: 7 }
    expect(problemsOf(spec).length).toBeGreaterThan(2)
  })
})
