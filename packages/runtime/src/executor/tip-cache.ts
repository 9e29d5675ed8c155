import { type DossierState, evolve } from '@motcua/engine'
import { ENGINE_VERSION, openCommit } from '@motcua/engine/commit'
import type { HistoryPort, StoredCommit, Tip as StoredTip } from '../store/history-port.ts'
import { sha256 } from './identity.ts'

/** Where a dossier stands: all that is needed to decide and to seal its next command. */
export interface Tip {
  readonly state: DossierState
  readonly sequence: number
  /** Hash of the commit at `sequence`. */
  readonly head: string
  readonly code: string
  readonly label: string | null
}

/** Tips of the dossiers that were worked on last. What is not here is read from the store and folded. */
export class TipCache {
  readonly #histories: HistoryPort
  readonly #size: number
  /** In the order of last use. */
  readonly #tips = new Map<string, Tip>()

  constructor(histories: HistoryPort, size: number) {
    this.#histories = histories
    this.#size = size
  }

  get(dossier: string): Tip | undefined {
    const tip = this.#tips.get(dossier)
    if (tip === undefined) return undefined
    this.#tips.delete(dossier)
    this.#tips.set(dossier, tip)
    return tip
  }

  set(dossier: string, tip: Tip): void {
    this.#tips.delete(dossier)
    // An ended dossier has little before it.
    if (tip.state.status === 'ended') return
    this.#tips.set(dossier, tip)
    if (this.#tips.size <= this.#size) return
    const oldest = this.#tips.keys().next()
    if (!oldest.done) this.#tips.delete(oldest.value)
  }

  drop(dossier: string): void {
    this.#tips.delete(dossier)
  }

  /** Tips by dossier id, from here or from the store; a dossier that is not there has none. */
  async load(dossiers: ReadonlySet<string>): Promise<Map<string, Tip>> {
    const tips = new Map<string, Tip>()
    const missing: string[] = []
    for (const dossier of dossiers) {
      const tip = this.get(dossier)
      if (tip === undefined) missing.push(dossier)
      else tips.set(dossier, tip)
    }
    if (missing.length === 0) return tips
    const stored = await this.#histories.tips(missing)
    for (const [index, dossier] of missing.entries()) {
      const found = stored[index]
      if (found === undefined) continue
      const tip = await this.#fold(found)
      tips.set(dossier, tip)
      this.set(dossier, tip)
    }
    return tips
  }

  async #fold({ row, snapshot, commits }: StoredTip): Promise<Tip> {
    const usable = snapshot?.engine === ENGINE_VERSION ? snapshot : undefined
    const after = usable === undefined && snapshot !== null ? await this.#histories.commits(row.dossier) : commits
    const start: DossierState | undefined = usable === undefined ? undefined : JSON.parse(usable.text)
    const state = foldCommits(start, after)
    if (state === undefined) throw new Error(`The history of dossier ${row.dossier} is empty`)
    const last = after.at(-1)
    const { code, label } = row
    if (last === undefined) return { state, sequence: row.sequence, head: row.head, code, label }
    return { state, sequence: last.sequence, head: sha256(last.text), code, label }
  }
}

/** Folds the events of stored commits. Throws when a commit cannot be read: nothing may be decided on half a history. */
export function foldCommits(
  start: DossierState | undefined,
  commits: readonly StoredCommit[],
): DossierState | undefined {
  let state = start
  for (const { text, personal, dossier, sequence } of commits) {
    const opened = openCommit(text, personal)
    if (!opened.ok) throw new Error(`Commit ${sequence} of dossier ${dossier} cannot be read: ${opened.code}`)
    for (const event of opened.commit.events) state = evolve(state, event)
  }
  return state
}
