import type { Spec } from '@motcua/spec'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers, Command } from './command.ts'
import { compile } from './compile.ts'
import type { Actor, Organisation } from './context.ts'
import { decide } from './decide.ts'
import type { Event } from './event.ts'
import { evolve, replay } from './evolve.ts'
import type { Model } from './model.ts'
import { at, freeze, MONDAY } from './played.fixture.ts'
import { loopSpec, parallelSpec } from './sample-specs.fixture.ts'
import { plainOffice, RECEIVING_UNIT } from './scenario/plain-office.ts'
import type { DossierState } from './state.ts'

/** Names that mean something in the samples, and names that mean trouble. */
const name = fc.constantFrom(
  ...['check', 'appraise', 'tax', 'sign', 'papers', 'tax-papers', 'taxPapers', 'posting'],
  ...['accept', 'supplement', 'refuse', 'kind', 'verify', '__proto__', 'constructor', ''],
)
const id = fc.oneof(
  fc.tuple(name, fc.integer({ min: 1, max: 3 })).map(([node, n]) => `${node}#${n}`),
  name,
)
const revision = fc.integer({ min: 1, max: 3 })
const value = fc.oneof(fc.constantFrom('shop', 'bar', true, false, null, 40, 60), fc.string())
const answers: fc.Arbitrary<Answers> = fc.oneof(
  fc.record({ kind: fc.constantFrom('shop', 'bar'), area: fc.nat(100) }, { requiredKeys: [] }),
  fc.record({ verify: fc.boolean(), fine: fc.boolean() }, { requiredKeys: [] }),
  fc.dictionary(name, value),
)

const wild: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('ReceiveDossier' as const),
    channel: fc.constantFrom('counter' as const, 'online' as const, 'post' as const),
    unit: fc.constantFrom(RECEIVING_UNIT, 'nowhere', '__proto__'),
    answers,
  }),
  fc.record({ type: fc.constant('ClaimTask' as const), task: id, revision }),
  fc.record({ type: fc.constant('ReleaseTask' as const), task: id, revision }),
  fc.record(
    {
      type: fc.constant('CompleteTask' as const),
      task: id,
      revision,
      outcome: name,
      answers,
      reason: fc.string(),
      faults: fc.array(fc.record({ component: fc.constantFrom('deed', '__proto__'), fault: fc.string() })),
    },
    { requiredKeys: ['type', 'task', 'revision', 'outcome'] },
  ),
  fc.record({ type: fc.constant('SendMessage' as const), wait: id, revision, message: name, answers }),
  fc.record({ type: fc.constant('FireTimer' as const), timer: id }),
)

/** A move that may well be accepted: what is open now, chosen by number. */
interface Likely {
  readonly choice: number
  readonly outcome: string
  readonly answers: Answers
}
const likely: fc.Arbitrary<Likely> = fc.record({
  choice: fc.nat(20),
  outcome: fc.constantFrom('accept', 'accept', 'accept', 'accept', 'accept', 'supplement', 'refuse'),
  answers: fc.oneof(fc.constant({}), fc.record({ verify: fc.boolean() })),
})

const actor: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constantFrom('applicant' as const, 'officer' as const, 'system' as const),
  id: fc.constantFrom('clerk-1', 'appraiser-1', 'tax-1', 'head-1', 'head-2', '__proto__'),
})
const step = fc.record({
  wild: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: wild }),
  likely,
  actor,
  hours: fc.nat(72),
})

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function likelyCommand(state: DossierState | undefined, { choice, outcome, answers }: Likely, by: Actor) {
  const tasks = Object.values(state?.tasks ?? {})
  const waits = Object.values(state?.waits ?? {})
  const open = tasks[choice % (tasks.length + waits.length || 1)]
  if (open !== undefined) {
    const command: Command = { type: 'CompleteTask', task: open.id, revision: open.revision, outcome, reason: 'so' }
    const fields = open.node === 'appraise' ? { ...command, answers } : command
    const person = open.node === 'sign' ? 'head-2' : `${open.role}-1`
    return { command: fields, by: { kind: 'officer' as const, id: person } }
  }
  const [wait] = waits
  if (wait?.message !== undefined) {
    const { id: waitId, revision: seen, message } = wait
    const command: Command = { type: 'SendMessage', wait: waitId, revision: seen, message }
    return { command, by: { kind: 'officer' as const, id: 'clerk-1' } }
  }
  if (wait !== undefined)
    return { command: { type: 'FireTimer' as const, timer: wait.id }, by: { ...by, kind: 'system' as const } }
  return {
    command: {
      type: 'ReceiveDossier' as const,
      channel: 'online' as const,
      unit: RECEIVING_UNIT,
      answers: { kind: 'shop', area: 40 },
    },
    by,
  }
}

interface Played {
  readonly state: DossierState | undefined
  readonly events: readonly Event[]
}

/** Plays the steps and checks every answer on the way. */
function playAll(model: Model, organisation: Organisation, steps: readonly Step[]): Played {
  let state: DossierState | undefined
  let now = at(MONDAY)
  const events: Event[] = []
  for (const each of steps) {
    now += each.hours * 3_600_000
    const next = likelyCommand(state, each.likely, each.actor)
    const { command, by } = each.wild === null ? next : { command: each.wild, by: each.actor }
    const context = freeze({ now, actor: by, dossier: 'd1', organisation })
    const decision = decide(model, state, freeze(command), context)
    expect(decide(model, state, command, context)).toEqual(decision)
    if (!decision.ok) continue
    expect(decision.events.length).toBeGreaterThan(0)
    expect(decision.events.reduce(evolve, state)).toEqual(decision.state)
    events.push(...decision.events)
    state = freeze(decision.state)
  }
  return { state, events }
}

const samples: readonly (readonly [string, Spec])[] = [
  ['loop', loopSpec],
  ['parallel', parallelSpec],
]

test.each(samples)('[G3] whatever is sent, the history gives the state: %s', (_name, spec) => {
  const model = compile(freeze(spec), 'hash')
  const organisation = plainOffice(spec)
  const endings = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const { state, events } = playAll(model, organisation, steps)
      expect(replay(events)).toEqual(state)
      expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(state)
      if (state === undefined) return
      const isOpen = Object.keys(state.tasks).length + Object.keys(state.waits).length > 0
      expect(isOpen).toBe(state.status === 'open')
      endings.add(state.result ?? 'open')
    }),
    { numRuns: 300 },
  )
  // The play gets somewhere: dossiers are granted, refused and left open.
  expect([...endings]).toEqual(expect.arrayContaining(['granted', 'refused', 'open']))
})
