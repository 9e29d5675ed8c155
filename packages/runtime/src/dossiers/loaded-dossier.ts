import type { HistoryEntry } from '@motcua/api'
import { compile, type DossierState, type Event, evolve, type Model } from '@motcua/engine'
import { type Commit, openCommit, readSpecInput } from '@motcua/engine/commit'
import type { Spec } from '@motcua/spec'
import { sha256 } from '../executor/identity.ts'
import { TipCache } from '../executor/tip-cache.ts'
import { nameOf, type PeopleNames } from '../organisation/people-names.ts'
import type { SpecLibrary } from '../procedures/spec-library.ts'
import type { DossierRow, StoredCommit } from '../store/history-port.ts'
import type { Store } from '../store/port.ts'
import { momentOf } from '../time-view.ts'
import { wordsOf } from './words/event-words.ts'

/** One commit, read, with its hash. */
export interface ReadCommit {
  readonly commit: Commit
  readonly hash: string
}

/** A dossier with its whole history, as views need it. */
export interface LoadedDossier {
  readonly row: DossierRow
  readonly state: DossierState
  readonly spec: Spec
  readonly model: Model
  readonly commits: readonly ReadCommit[]
}

/** Reads dossiers for views: the history folded anew each time, so a view never shows what no commit says. */
export class DossierReader {
  readonly #store: Store
  readonly #specs: SpecLibrary
  readonly #models = new Map<string, Model>()

  constructor(store: Store, specs: SpecLibrary) {
    this.#store = store
    this.#specs = specs
  }

  async read(dossier: string): Promise<LoadedDossier | undefined> {
    const [row, stored] = await Promise.all([
      this.#store.histories.row(dossier),
      this.#store.histories.commits(dossier),
    ])
    if (row === undefined || stored.length === 0) return undefined
    const commits = stored.map(readStored)
    let state: DossierState | undefined
    for (const { commit } of commits) for (const event of commit.events) state = evolve(state, event)
    if (state === undefined) throw new Error(`The history of ${dossier} has no events`)
    const model = await this.modelOf(state.procedure, state.specHash)
    return { row, state, spec: model.spec, model, commits }
  }

  /** Nodes of what is open, by dossier; ended ones have none. */
  async openNodes(dossiers: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly string[]>> {
    const tips = await new TipCache(this.#store.histories, dossiers.size).load(dossiers)
    return new Map([...tips].map(([id, { state }]) => [id, openNodesOf(state)]))
  }

  /** What the commits of a version name; undefined where the store does not have it. */
  async specOf(hash: string): Promise<Spec | undefined> {
    const [text] = await this.#store.inputs.get([hash])
    return readSpecInput(text ?? '')
  }

  /** The published version with its layout; where that is gone, the text that the commits name. */
  async modelOf(procedure: string, hash: string): Promise<Model> {
    const known = this.#models.get(hash)
    if (known !== undefined) return known
    const published = await this.#specs.byHash(procedure, hash)
    const [text] = published === undefined ? await this.#store.inputs.get([hash]) : []
    const spec = published?.spec ?? readSpecInput(text ?? '')
    if (spec === undefined) throw new Error(`The store has no spec ${hash} of "${procedure}"`)
    const model = compile(spec, hash)
    this.#models.set(hash, model)
    return model
  }
}

/** Nodes of what is open: tasks, waits, and what other systems or dossiers are asked for. */
export function openNodesOf({ tasks, waits, calls = {} }: DossierState): string[] {
  return [...Object.values(tasks), ...Object.values(waits), ...Object.values(calls)].map(({ node }) => node)
}

function readStored({ dossier, sequence, text, personal }: StoredCommit): ReadCommit {
  const opened = openCommit(text, personal)
  if (opened.ok) return { commit: opened.commit, hash: sha256(text) }
  throw new Error(`Commit ${sequence} of ${dossier} cannot be read: ${opened.code}`)
}

/** The history in words, oldest first; `after` leaves out what its reader has seen. */
export function historyOf({ commits, spec }: LoadedDossier, names: PeopleNames, after = 0): HistoryEntry[] {
  return commits
    .filter(({ commit }) => commit.sequence > after)
    .map(({ commit, hash }) => ({
      sequence: commit.sequence,
      at: momentOf(commit.time),
      by: { ...nameOf(commit.actor.id, names), kind: commit.actor.kind, name: actorName(commit, names) },
      words: wordsOf(commit.events, { spec, names }),
      events: commit.events.map(({ type }) => type),
      hash,
    }))
}

function actorName({ actor }: Commit, names: PeopleNames): string {
  if (actor.kind === 'system') return 'Motcua'
  // A dossier taken in at the counter has its officer's id for an applicant: whoever answers with the secret is not the officer.
  return actor.kind === 'applicant' ? 'Người nộp' : (names.person(actor.id)?.name ?? actor.id)
}

/** All events of a dossier with the time of their commit, in order. */
export function eventsOf({ commits }: LoadedDossier): { readonly event: Event; readonly at: number }[] {
  return commits.flatMap(({ commit }) => commit.events.map((event) => ({ event, at: commit.time })))
}
