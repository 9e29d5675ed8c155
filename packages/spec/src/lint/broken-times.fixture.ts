import { addTask, type Break, control, controlsOf, edge } from './break-spec.fixture.ts'

/** Alarms, hand-overs, messages that interrupt, suspension and reopening that are wrong in one place. */
export const brokenTimes: readonly Break[] = [
  [
    'alarmWithoutTime',
    (s) => {
      delete s.flow.nodes.opinions.allotted
    },
  ],
  [
    'silenceRefuses',
    (s) => {
      s.flow.nodes.opinions.onDeadline[0].outcome = 'object'
    },
  ],
  [
    'defaultNeedsReason',
    (s) => {
      s.flow.nodes.opinions.outcomes[0].reason = 'required'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.opinions.onDeadline[0].outcome = 'nothing'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.publishByHand.onDeadline[2].role = 'nobody'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.publishByHand.onDeadline[0].role = 'nobody'
    },
  ],
  [
    'duplicateId',
    (s) => {
      s.flow.nodes.publishByHand.onDeadline[1].id = 'remind'
    },
  ],
  [
    'beforeItBegins',
    (s) => {
      s.flow.nodes.publishByHand.onDeadline[0].at.before.amount = 5
    },
  ],
  [
    'beforeItBegins',
    (s) => {
      s.deadline.onDeadline[0].at.before.amount = 5
    },
  ],
  [
    'beforeItBegins',
    (s) => {
      s.deadline.reappointment.notice.amount = 5
    },
  ],
  [
    'duplicateId',
    (s) => {
      s.deadline.onDeadline.push(s.deadline.onDeadline[0])
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.deadline.onDeadline[0].role = 'nobody'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.deadline.reappointment.role = 'nobody'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.deadline.reappointment.legalBasis = ['nothing']
    },
  ],
  [
    'allottedAboveCommitted',
    (s) => {
      s.flow.nodes.assignTaxCode.handOver.within = { amount: 0.5, unit: 'working-days' }
    },
  ],
  [
    'allottedAboveCommitted',
    (s) => {
      s.flow.nodes.posting.for.within = { amount: 2, unit: 'working-days' }
    },
  ],
  [
    'allottedAboveCommitted',
    (s) => {
      s.flow.nodes.close.allotted = { amount: 8, unit: 'working-days' }
    },
  ],
  [
    'allottedAboveReopening',
    (s) => {
      s.flow.reopening.allotted.amount = 0.5
    },
  ],
  [
    'handOverNeverUsed',
    (s) => {
      s.flow.nodes.register.handOver = { within: { amount: 1, unit: 'working-hours' } }
    },
  ],
  [
    'handOverNeverUsed',
    (s) => {
      addTask(s, 'first', { handOver: { within: { amount: 1, unit: 'working-hours' } } })
      edge(s, 'e1').to = 'first'
      s.flow.edges.push({ id: 'x', from: 'first', to: 'fee', outcome: 'done' })
    },
  ],
  [
    'recallNeverPossible',
    (s) => {
      s.flow.nodes.verify.recallable = true
    },
  ],
  [
    'undoNeverAsked',
    (s) => {
      s.flow.onMessage.shift()
      delete s.flow.nodes.withdrawn
    },
  ],
  [
    'duplicateId',
    (s) => {
      s.flow.nodes.appraise.consults.push(s.flow.nodes.appraise.consults[0])
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.nodes.appraise.consults[0].role = 'nobody'
    },
  ],
  [
    'duplicateId',
    (s) => {
      s.flow.onMessage[1].id = 'withdrawal'
    },
  ],
  [
    'interruptNamedLikeMessage',
    (s) => {
      s.flow.onMessage[0].id = 'objection'
    },
  ],
  [
    'interruptToStartOrJoin',
    (s) => {
      s.flow.onMessage[1].to = 'begin'
      edge(s, 'e7').to = 'close'
    },
  ],
  [
    'interruptToStartOrJoin',
    (s) => {
      s.flow.onMessage[1].to = 'answered'
      edge(s, 'e7').to = 'close'
    },
  ],
  [
    'interruptWhileMoving',
    (s) => {
      s.flow.onMessage[1].while.push('fee')
    },
  ],
  [
    'stopWithoutRole',
    (s) => {
      delete s.flow.onMessage[1].role
    },
  ],
  [
    'withdrawalWithoutEnd',
    (s) => {
      s.flow.onMessage[0].to = 'returned'
      edge(s, 'e34').to = 'withdrawn'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.onMessage[1].while.push('nothing')
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.onMessage[1].to = 'nothing'
      edge(s, 'e7').to = 'close'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.onMessage[0].form = 'nothing'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.onMessage[1].role = 'nobody'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.onMessage[0].legalBasis = ['nothing']
    },
  ],
  [
    'askedTwice',
    (s) => {
      controlsOf(s, 'withdrawal').push(control('ownerId'))
    },
  ],
  [
    'unreachable',
    (s) => {
      s.flow.onMessage.pop()
    },
  ],
  [
    'unreachable',
    (s) => {
      addTask(s, 'correct')
      s.flow.edges.push({ id: 'x', from: 'correct', to: 'granted', outcome: 'done' })
      s.flow.reopening.to.push('correct')
      delete s.flow.reopening
    },
  ],
  [
    'suspensionNotProvided',
    (s) => {
      delete s.flow.suspension
    },
  ],
  [
    'suspensionRunsOn',
    (s) => {
      s.deadline.pausedBy.pop()
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.suspension.role = 'nobody'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.suspension.legalBasis = ['nothing']
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.reopening.role = 'nobody'
    },
  ],
  [
    'unknownReference',
    (s) => {
      s.flow.reopening.to.push('missing')
    },
  ],
  [
    'waitWithoutEnd',
    (s) => {
      delete s.flow.nodes.posting.for.within
    },
  ],
]
