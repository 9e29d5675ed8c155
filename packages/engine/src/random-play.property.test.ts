import type { Spec } from '@motcua/spec'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers, Command, CommandType } from './command.ts'
import type { Actor } from './context.ts'
import type { EventType } from './event.ts'
import { Host, type Stage, stageOf } from './host.fixture.ts'
import { likelyMoves, type Taste } from './moves.fixture.ts'
import type { RejectionCode } from './rejection.ts'
import { loopSpec, parallelSpec } from './sample-specs.fixture.ts'
import { RECEIVING_UNIT } from './scenario/plain-office.ts'
import { deskSpec, itemsSpec, systemsSpec } from './whole-specs.fixture.ts'

/** Names that mean something in the samples, and names that mean trouble. */
const name = fc.constantFrom(
  ...['check', 'appraise', 'tax', 'sign', 'papers', 'tax-papers', 'posting', 'visit', 'debts', 'pay', 'ask', 'linked'],
  ...['accept', 'supplement', 'refuse', 'again', 'kind', 'verify', 'debt', 'opinion', 'withdraw', 'stop', 'back'],
  ...['__proto__', 'constructor', 'toString', ''],
)
const id = fc.oneof(
  fc.tuple(name, fc.integer({ min: 1, max: 3 })).map(([node, n]) => `${node}#${n}`),
  fc.tuple(name, name).map(([node, alarm]) => `${node}#1!${alarm}`),
  name,
)
const revision = fc.integer({ min: 1, max: 3 })
const value = fc.oneof(fc.constantFrom('shop', 'bar', true, false, null, 40, 60), fc.string())
const answers: fc.Arbitrary<Answers> = fc.oneof(
  fc.record({ kind: fc.constantFrom('shop', 'bar'), area: fc.nat(100) }, { requiredKeys: [] }),
  fc.record({ verify: fc.boolean(), fine: fc.boolean() }, { requiredKeys: [] }),
  fc.dictionary(name, value),
)
const reason = fc.string()
const result = fc.constantFrom('granted' as const, 'refused' as const, 'withdrawn' as const, 'returned' as const)
const faults = fc.array(fc.record({ component: fc.constantFrom('deed', '__proto__'), fault: fc.string() }))
const within = fc.record({
  amount: fc.constantFrom(1, 0.5, 0, -1, Number.NaN, 1e9),
  unit: fc.constantFrom('working-days' as const, 'calendar-days' as const),
})

function of<T extends CommandType>(type: T) {
  return { type: fc.constant(type) }
}

/** Every command with whatever may come from outside in it. */
const wilds: { readonly [T in CommandType]: fc.Arbitrary<Extract<Command, { type: T }>> } = {
  ReceiveDossier: fc.record({
    ...of('ReceiveDossier'),
    channel: fc.constantFrom('counter' as const, 'online' as const, 'post' as const),
    unit: fc.constantFrom(RECEIVING_UNIT, 'nowhere', '__proto__'),
    answers,
  }),
  ClaimTask: fc.record({ ...of('ClaimTask'), task: id, revision }),
  ReleaseTask: fc.record({ ...of('ReleaseTask'), task: id, revision }),
  CompleteTask: fc.record(
    { ...of('CompleteTask'), task: id, revision, outcome: name, answers, reason, faults },
    { requiredKeys: ['type', 'task', 'revision', 'outcome'] },
  ),
  AssignTask: fc.record({ ...of('AssignTask'), task: id, revision, loads: fc.dictionary(name, fc.nat(5)) }),
  AcceptHandOver: fc.record({ ...of('AcceptHandOver'), task: id, revision }),
  Consult: fc.record({ ...of('Consult'), task: id, revision, consultation: name, question: reason }),
  RecallTask: fc.record({ ...of('RecallTask'), task: id, reason }),
  SendMessage: fc.record({ ...of('SendMessage'), wait: id, revision, message: name, answers }),
  InterruptDossier: fc.record({ ...of('InterruptDossier'), message: name, answers, reason }),
  AnswerCall: fc.record(
    { ...of('AnswerCall'), call: id, attempt: revision, answers, result },
    { requiredKeys: ['type', 'call', 'attempt'] },
  ),
  FailCall: fc.record({ ...of('FailCall'), call: id, attempt: revision, error: name }),
  FireTimer: fc.record({ ...of('FireTimer'), timer: id }),
  SuspendDossier: fc.record({ ...of('SuspendDossier'), reason }),
  ResumeDossier: fc.record(of('ResumeDossier')),
  Reappoint: fc.record({ ...of('Reappoint'), within, reason }),
  ReopenDossier: fc.record({ ...of('ReopenDossier'), node: name, reason }),
  StopDossier: fc.record(of('StopDossier')),
  RecountDeadlines: fc.record(of('RecountDeadlines')),
}
const wild: fc.Arbitrary<Command> = fc.oneof(...Object.values(wilds))

const actor: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constantFrom('applicant' as const, 'officer' as const, 'system' as const),
  id: fc.constantFrom('clerk-1', 'helper', 'tax-office-1', 'head-1', 'chief-1', 'system', '__proto__'),
})
const taste: fc.Arbitrary<Taste> = fc.record({
  luck: fc.nat(5),
  yes: fc.boolean(),
  amount: fc.nat(5),
  text: fc.constantFrom('so', 'so', 'so', 'child', ' '),
})
const step = fc.record({
  wild: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: wild }),
  choice: fc.nat(1000),
  taste,
  actor,
  hours: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** What happened over all plays of a spec: a property that never gets anywhere proves nothing. */
interface Seen {
  readonly events: Set<EventType>
  readonly commands: Set<CommandType>
  readonly refusals: Set<RejectionCode>
}

function play(stage: Stage, steps: readonly Step[], seen: Seen): Host {
  const host = new Host(stage)
  for (const each of steps) {
    host.now += each.hours * 3_600_000
    const moves = likelyMoves(host, each.taste)
    const likely = moves[each.choice % moves.length] ?? { command: { type: 'RecountDeadlines' }, by: each.actor }
    const { command, by } = each.wild === null ? likely : { command: each.wild, by: each.actor }
    if (command.type === 'FireTimer' && each.taste.yes) {
      host.now = Math.max(host.now, host.timers.get(command.timer) ?? host.now)
    }
    if (command.type === 'RecountDeadlines') host.isPublished = true
    const decision = host.send(command, by)
    if (!decision.ok) {
      seen.refusals.add(decision.rejection.code)
      continue
    }
    seen.commands.add(command.type)
    for (const { type } of decision.events) seen.events.add(type)
    host.check()
  }
  return host
}

/** Each with events that at least one play in ten reaches: that none of 120 does so would be no chance. */
const samples: readonly (readonly [name: string, spec: Spec, reaches: readonly EventType[]])[] = [
  ['loop', loopSpec, ['ClockResumed', 'MessageReceived', 'DossierEnded']],
  ['parallel', parallelSpec, ['BranchArrived', 'DecisionMade', 'WaitElapsed', 'TaskDueRecounted', 'DossierEnded']],
  [
    'desk',
    deskSpec,
    [
      ...(['TaskRecalled', 'TaskEscalated', 'TaskRerouted', 'HandOverAccepted', 'MessageGathered'] as const),
      ...(['DossierInterrupted', 'DossierSuspended', 'DossierResumed', 'TaskDueRecounted', 'UndoingBegun'] as const),
      ...(['DossierReappointed', 'DossierReopened', 'DossierEnded'] as const),
    ],
  ],
  [
    'systems',
    systemsSpec,
    [
      ...(['CallOpened', 'CallFailed', 'CallAnswered', 'CallCancelled', 'DecisionFailed', 'Forked'] as const),
      ...(['BranchArrived', 'AlarmRang', 'DossierEnded'] as const),
    ],
  ],
  ['items', itemsSpec, ['ItemsBegun', 'ItemEnded', 'ItemsEnded', 'BranchesDropped', 'CallFailed', 'UndoingBegun']],
]

test.each(samples)('[G3] whatever is sent, history, state and timers agree: %s', (_name, spec, reaches) => {
  const stage = stageOf(spec)
  const seen: Seen = { events: new Set(), commands: new Set(), refusals: new Set() }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      play(stage, steps, seen).checkHistory()
    }),
    { numRuns: 120 },
  )
  expect([...seen.events]).toEqual(expect.arrayContaining([...reaches]))
})
