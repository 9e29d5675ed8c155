import { type DossierState, decide, type Effect, type Event } from '@motcua/engine'
import { type Commit, ENGINE_VERSION, gatheredFacts, sealCommit } from '@motcua/engine/commit'
import type { Append, DossierNumber } from '../store/history-port.ts'
import { effectRows } from './effect-rows.ts'
import { dossierCode, sha256 } from './identity.ts'
import type { Models, Version } from './models.ts'
import { postingRows } from './posting-rows.ts'
import { dossierRow, taskChanges } from './projection.ts'
import type { Accepted, CommandAnswer, CommandRequest } from './request.ts'
import { newSalt } from './salt.ts'
import type { Surroundings } from './surroundings.ts'
import type { Tip } from './tip-cache.ts'

/** A request with what follows from its actor and key, worked out once. */
export interface Addressed {
  readonly request: CommandRequest
  readonly key: string
  /** The dossier it is for, or the id that a new one gets. */
  readonly dossier: string
}

/** A command that was decided and waits for its number and its place in the chain. */
export interface Plan {
  readonly request: CommandRequest
  /** `commandKey` of the request. */
  readonly key: string
  readonly dossier: string
  readonly version: Version
  readonly before: DossierState | undefined
  readonly state: DossierState
  readonly events: readonly Event[]
  readonly effects: readonly Effect[]
  /** Unit and day of the number that a new dossier needs. */
  readonly numbered: { readonly unit: string; readonly day: string; readonly unitCode: string } | undefined
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly answer: CommandAnswer }

const NOTHING = { events: [], effects: [] } as const

/** Decides a request on the tip of its dossier (undefined: there is none yet). */
export function planCommand(
  { request, key, dossier }: Addressed,
  before: DossierState | undefined,
  models: Models,
  around: Surroundings,
  now: number,
): Planned {
  const isNew = 'specHash' in request.dossier
  const specHash = 'specHash' in request.dossier ? request.dossier.specHash : before?.specHash
  if (specHash === undefined) return { ok: false, answer: { ok: false, code: 'unknownDossier' } }
  const version = models.get(specHash)
  if (version === undefined) return { ok: false, answer: { ok: false, code: 'unknownSpec' } }
  const { command, actor } = request
  if (command.type === 'ErasePersonalValues') {
    if (before?.status !== 'ended')
      return { ok: false, answer: { ok: false, code: before === undefined ? 'unknownDossier' : 'notEnded' } }
    return {
      ok: true,
      plan: { request, key, dossier, version, before, state: before, ...NOTHING, numbered: undefined },
    }
  }
  const decision = decide(version.model, before, command, { now, actor, dossier, organisation: around.organisation })
  if (!decision.ok) return { ok: false, answer: { ok: false, code: 'rejected', rejection: decision.rejection } }
  const { state, events, effects } = decision
  const numbered = isNew ? numberFor(state, around) : undefined
  return { ok: true, plan: { request, key, dossier, version, before, state, events, effects, numbered } }
}

function numberFor({ unit, receivedAt }: DossierState, around: Surroundings) {
  const day = around.dayOf(unit, receivedAt)
  const unitCode = around.unitCode(unit)
  if (day === undefined || unitCode === undefined)
    throw new Error(`Unit ${unit} received a dossier and is not in the directory`)
  return { unit, day, unitCode }
}

export interface SealedPlan {
  readonly append: Append
  readonly tip: Tip
  readonly answer: Accepted
}

/** A long history is folded from here on. */
const SNAPSHOT_EVERY = 32

/** Gives a decided command its place after `tip`: canonical text, hash, and everything that changes with it. */
export function sealPlan(plan: Plan, tip: Tip | undefined, inputs: string, time: number, number: number): SealedPlan {
  const { request, dossier, state, events, effects, numbered, version } = plan
  const sequence = (tip?.sequence ?? 0) + 1
  const code = tip?.code ?? (numbered === undefined ? '' : dossierCode(numbered.unitCode, numbered.day, number))
  const commit: Commit = {
    dossier,
    sequence,
    previous: tip?.head ?? null,
    time,
    actor: request.actor,
    key: request.key,
    command: request.command,
    facts: gatheredFacts(request.command, plan.before),
    events,
    effects,
    inputs,
    ...(tip === undefined ? { code } : {}),
  }
  const { text, personal, hash } = sealCommit(commit, { isPersonal: version.isPersonal, salt: newSalt, sha256 })
  const erases = request.command.type === 'ErasePersonalValues'
  const label = erases ? null : (request.label ?? tip?.label ?? null)
  const row = dossierRow(state, { sequence, head: hash, code, label })
  return {
    append: {
      commit: { dossier, sequence, text, personal },
      key: plan.key,
      row,
      relabelled: label !== (tip?.label ?? null),
      ...taskChanges(plan.before, state, version.model.spec),
      ...postingRows(plan.before, state, version.model),
      ...effectRows(effects, request),
      files: request.files ?? [],
      ...(numbered === undefined ? {} : { number: numberOf(numbered, number) }),
      ...(sequence % SNAPSHOT_EVERY === 0 ? { snapshot: snapshotOf(state, sequence) } : {}),
      ...(erases ? { erases } : {}),
    },
    tip: { state, sequence, head: hash, code, label },
    answer: { ok: true, dossier, sequence, hash, code, time, events, effects, state, row, repeated: false },
  }
}

function numberOf({ unit, day }: { readonly unit: string; readonly day: string }, number: number): DossierNumber {
  return { unit, day, number }
}

function snapshotOf(state: DossierState, sequence: number) {
  return { sequence, engine: ENGINE_VERSION, text: JSON.stringify(state) }
}
