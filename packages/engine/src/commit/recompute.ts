import { canonicalText } from '@motcua/spec'
import { decide } from '../decide.ts'
import { isEngineVersion } from '../engine-version.ts'
import type { DossierState } from '../state.ts'
import type { Commit, StoredCommit } from './commit.ts'
import { gatheredFacts } from './gathered-facts.ts'
import { openCommit } from './open-commit.ts'
import { readWorld, type World } from './world.ts'

export type DifferenceCode =
  | 'unreadable'
  /** An input that decided is missing or cannot be read. */
  | 'inputMissing'
  /** Decided by a version of the engine that is not known here and is needed to recompute it. */
  | 'otherEngine'
  /** Personal values were erased: what depends on them cannot be decided again. */
  | 'erased'
  /** The engine refuses today what was accepted. */
  | 'refused'
  | 'otherEvents'
  | 'otherEffects'
  /** What it says was gathered from registries is not what the command brought. */
  | 'otherFacts'

export interface Difference {
  readonly sequence: number
  readonly code: DifferenceCode
  readonly detail: string
}

export interface Recomputed {
  /** Commits that were decided again with the same outcome. */
  readonly same: number
  /** The first difference ends the work: what follows would be decided on another state. */
  readonly difference: Difference | undefined
  readonly state: DossierState | undefined
}

/** Decides every command of a history again, from exported texts alone, and compares events and effects. */
export function recompute(commits: readonly StoredCommit[], inputs: ReadonlyMap<string, string>): Recomputed {
  const worlds = new Map<string, World | undefined>()
  let state: DossierState | undefined
  let same = 0
  for (const stored of commits) {
    const opened = openCommit(stored.text, stored.personal)
    const step = opened.ok
      ? again(opened.commit, opened.incomplete, state, worlds, inputs)
      : ({ ok: false, code: 'unreadable', detail: opened.code } as const)
    if (!step.ok) {
      const { code, detail } = step
      return { same, difference: { sequence: stored.sequence, code, detail }, state }
    }
    state = step.state
    same += 1
  }
  return { same, difference: undefined, state }
}

type Step =
  | { readonly ok: true; readonly state: DossierState | undefined }
  | { readonly ok: false; readonly code: DifferenceCode; readonly detail: string }

function again(
  commit: Commit,
  incomplete: boolean,
  state: DossierState | undefined,
  worlds: Map<string, World | undefined>,
  inputs: ReadonlyMap<string, string>,
): Step {
  const { command } = commit
  if (command.type === 'ErasePersonalValues') return { ok: true, state }
  if (incomplete) return { ok: false, code: 'erased', detail: 'chain only' }
  if (!worlds.has(commit.inputs)) worlds.set(commit.inputs, readWorld(commit.inputs, inputs))
  const world = worlds.get(commit.inputs)
  if (world === undefined) return { ok: false, code: 'inputMissing', detail: commit.inputs }
  const { engine, organisation } = world
  if (!isEngineVersion(engine)) return { ok: false, code: 'otherEngine', detail: engine }
  const { time: now, actor, dossier } = commit
  const decision = decide(world.model, state, command, { now, actor, dossier, organisation, engine })
  if (!decision.ok) return { ok: false, code: 'refused', detail: decision.rejection.code }
  const events = canonicalText(decision.events)
  if (events !== canonicalText(commit.events)) return { ok: false, code: 'otherEvents', detail: events }
  const effects = canonicalText(decision.effects)
  if (effects !== canonicalText(commit.effects)) return { ok: false, code: 'otherEffects', detail: effects }
  const facts = canonicalText(gatheredFacts(command, state))
  if (facts !== canonicalText(commit.facts)) return { ok: false, code: 'otherFacts', detail: facts }
  return { ok: true, state: decision.state }
}
