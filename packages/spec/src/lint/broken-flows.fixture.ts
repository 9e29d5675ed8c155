import { addTask, type Break, controlsOf, dropEdge, edge, insert, isTrue, text } from './break-spec.fixture.ts'

/** Flows that are wrong in one place. */
export const brokenFlows: readonly Break[] = [
  [
    'noStart',
    (s) => {
      delete s.flow.nodes.begin
      addTask(s, 'begin', { form: 'application' })
      edge(s, 'e1').outcome = 'done'
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
      s.deadline.pausedBy = ['suspension']
    },
  ],
  [
    'waitWithoutLimit',
    (s) => {
      insert(s, 'reply', { kind: 'wait', for: { message: 'reply', from: 'agency' }, pausesClock: false }, 'received')
    },
  ],
]
