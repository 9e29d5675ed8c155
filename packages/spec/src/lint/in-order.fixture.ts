import { addForm, addTask, type Draft, edge, text } from './break-spec.fixture.ts'

/** Changes of the whole spec that break nothing, though they look like something that does. */
export const inOrder: readonly (readonly [what: string, change: (spec: Draft) => void])[] = [
  [
    'only a reopening leads to a step, which has the time of the reopening',
    (s) => {
      addTask(s, 'correct', { allotted: { amount: 5, unit: 'working-days' } })
      s.flow.edges.push({ id: 'x', from: 'correct', to: 'granted', outcome: 'done' })
      s.flow.reopening.to.push('correct')
      s.flow.reopening.allotted.amount = 5
    },
  ],
  [
    'a condition asks for what a system gave',
    (s) => {
      s.flow.nodes.later = { kind: 'exclusive', title: text }
      edge(s, 'e31').to = 'later'
      const when = { fact: 'registeredAs', operator: 'notEqual', value: '' }
      s.flow.edges.push(
        { id: 'x', from: 'later', to: 'granted', when },
        { id: 'y', from: 'later', to: 'publishByHand' },
      )
    },
  ],
  [
    'a condition asks for what another procedure gave, or a message that interrupted',
    (s) => {
      s.flow.nodes.later = { kind: 'exclusive', title: text }
      edge(s, 'e28').to = 'later'
      const when = { fact: 'certificate', operator: 'notEqual', value: '' }
      s.flow.edges.push({ id: 'x', from: 'later', to: 'inspect', when }, { id: 'y', from: 'later', to: 'publish' })
      addForm(s, 'why')
      s.flow.onMessage[1].form = 'why'
      s.flow.nodes.close.extended = {
        when: { fact: 'why', operator: 'notEqual', value: '' },
        allotted: { amount: 1, unit: 'working-days' },
      }
    },
  ],
  [
    'a required field is given by a system',
    (s) => {
      s.data.required.push('registeredAs', 'certificate')
    },
  ],
  [
    'the dossier may come from another unit, though not certainly',
    (s) => {
      s.roles.taxOfficer.unit = { rule: 'fact', fact: 'ward' }
      s.flow.nodes.assignTaxCode.handOver.within = { amount: 3, unit: 'working-days' }
    },
  ],
  [
    'the dossier comes back from another unit, or from a step that is rerouted',
    (s) => {
      s.flow.nodes.verify.handOver = { within: { amount: 1, unit: 'working-hours' } }
      s.flow.nodes.appraise.onDeadline = [{ id: 'late', title: text, at: 'due', do: 'reroute', role: 'head' }]
      s.flow.nodes.register.handOver = { within: { amount: 1, unit: 'working-hours' } }
    },
  ],
  [
    'a step that may be taken back leads to a join',
    (s) => {
      s.flow.nodes.register.recallable = true
    },
  ],
  [
    'what is rung before the end is of another unit than the time',
    (s) => {
      s.deadline.onDeadline[0].at.before = { amount: 90, unit: 'working-hours' }
    },
  ],
  [
    'a withdrawal is handled by a step that ends it',
    (s) => {
      addTask(s, 'settle')
      s.flow.onMessage[0].to = 'settle'
      s.flow.edges.push({ id: 'x', from: 'settle', to: 'withdrawn', outcome: 'done' })
    },
  ],
  [
    'a decision has a default, a loop rests at a system, and a task per item counts what it names first',
    (s) => {
      delete s.flow.nodes.opinions.each.counts
      s.flow.nodes.opinions.each.until = 'any'
      edge(s, 'e32').to = 'publish'
      s.flow.edges.push({ id: 'x', from: 'verify', to: 'publishByHand', outcome: 'more' })
      s.flow.nodes.verify.outcomes.push({ id: 'more', title: text, meaning: 'accept', reason: 'none' })
    },
  ],
  [
    'no message withdraws, but an end does',
    (s) => {
      s.flow.onMessage.shift()
      edge(s, 'e7').to = 'withdrawn'
    },
  ],
  [
    'a message may come at once, so its time is not certainly needed',
    (s) => {
      s.flow.nodes.posting.for.closes = 'first'
      s.flow.nodes.posting.for.within = { amount: 5, unit: 'working-days' }
    },
  ],
  [
    'the dossier may come from its own unit or from another',
    (s) => {
      s.flow.nodes.verify.role = 'taxOfficer'
      s.flow.nodes.verify.handOver = { within: { amount: 4, unit: 'working-days' } }
    },
  ],
  [
    'the dossier waited between two steps of one agency',
    (s) => {
      const wait = { kind: 'wait', title: text, for: { date: 'verifiedOn' }, pausesClock: false }
      s.flow.nodes.until = wait
      addTask(s, 'again', { role: 'taxOfficer', handOver: { within: { amount: 1, unit: 'working-hours' } } })
      edge(s, 'e15').to = 'until'
      s.flow.nodes.verify.role = 'taxOfficer'
      s.flow.edges.push(
        { id: 'x', from: 'until', to: 'again', outcome: 'elapsed' },
        { id: 'y', from: 'again', to: 'granted', outcome: 'done' },
      )
    },
  ],
  [
    'an extension depends on what is known later',
    (s) => {
      s.flow.nodes.appraise.extended.when = { fact: 'taxCode', operator: 'equal', value: '0123456789' }
    },
  ],
  [
    'what may be taken back waits at a join before the end',
    (s) => {
      s.flow.nodes.twice = { kind: 'parallel', title: text, mode: 'fork', join: 'both' }
      s.flow.nodes.both = { kind: 'parallel', title: text, mode: 'join' }
      addTask(s, 'one', { recallable: true })
      addTask(s, 'two')
      edge(s, 'e14').to = 'twice'
      s.flow.edges.push(
        { id: 'v', from: 'twice', to: 'one' },
        { id: 'w', from: 'twice', to: 'two' },
        { id: 'x', from: 'one', to: 'both', outcome: 'done' },
        { id: 'y', from: 'two', to: 'both', outcome: 'done' },
        { id: 'z', from: 'both', to: 'granted' },
      )
    },
  ],
]
