import { mongo } from 'mongoose'
import type {
  Append,
  AppendOutcome,
  DossierQuery,
  DossierRow,
  HistoryPort,
  RegisterLine,
  StoredCommit,
  TaskQuery,
  Tip,
} from '../history-port.ts'
import type { Page } from '../page.ts'
import { StoreAway } from '../port.ts'
import type { CommitDocument, Documents, DossierDocument } from './database.ts'
import { isDuplicate } from './failure.ts'
import { countTasks, listDossiers, listPostings, listTasks, rowOf } from './lists.ts'
import { Projector } from './projector.ts'

export class MongoHistories implements HistoryPort {
  readonly #documents: Documents
  readonly #projector: Projector

  constructor(documents: Documents) {
    this.#documents = documents
    this.#projector = new Projector(documents)
  }

  /**
   * No transaction over documents: commits of different dossiers go together, those of one dossier one after the other,
   * and none after one that was refused, so that a history never has a hole.
   */
  async append(batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
    const outcomes: AppendOutcome[] = batch.map(() => 'conflict')
    const blocked = new Set<string>()
    for (const round of roundsOf(batch)) {
      const tried = round.filter(({ append }) => !blocked.has(append.commit.dossier))
      const results = await this.#insert(tried.map(({ append }) => append))
      for (const [index, { place, append }] of tried.entries()) {
        const outcome = results[index] ?? 'conflict'
        outcomes[place] = outcome
        if (outcome !== 'appended') blocked.add(append.commit.dossier)
      }
    }
    await this.#projectSoon(batch.filter((_, place) => outcomes[place] === 'appended'))
    return outcomes
  }

  async #insert(appends: readonly Append[]): Promise<readonly AppendOutcome[]> {
    if (appends.length === 0) return []
    const { commits } = this.#documents
    try {
      await commits.insertMany(appends.map(documentOf), { ordered: false })
      return appends.map(() => 'appended')
    } catch (error) {
      if (!(error instanceof mongo.MongoBulkWriteError) || !isDuplicate(error)) throw error
      // Written, but not known to be with the majority: nobody may be told so yet.
      if (error.result.getWriteConcernError() !== undefined) throw new StoreAway(error)
      const refused = new Set([error.writeErrors].flat().map(({ index }) => index))
      const keys = appends.map(({ key }) => key)
      const found = await commits.find({ _id: { $in: keys } }).toArray()
      const known = new Set(found.map(({ _id }) => _id))
      return appends.map(({ key }, index) => {
        if (!refused.has(index)) return 'appended'
        return known.has(key) ? 'duplicate' : 'conflict'
      })
    }
  }

  /** The commits stand already: what cannot be projected now is found by the sweeper. */
  async #projectSoon(appended: readonly Append[]): Promise<void> {
    try {
      await this.#projector.project(appended.map(documentOf))
    } catch (error) {
      console.error(`Projections of ${appended.length} commits are put off: ${error}`)
    }
  }

  async sweep(): Promise<number> {
    const waiting = await this.#documents.commits
      .find({ 'pending.row.sequence': { $gte: 1 } })
      .sort({ dossier: 1, sequence: 1 })
      .limit(1000)
      .toArray()
    await this.#projector.project(waiting)
    return waiting.length
  }

  async findKeys(keys: readonly string[]) {
    const found = await this.#documents.commits
      .find({ _id: { $in: [...keys] } }, { projection: { dossier: 1, sequence: 1 } })
      .toArray()
    const places = new Map(found.map(({ _id, dossier, sequence }) => [_id, { dossier, sequence }]))
    return keys.map((key) => places.get(key))
  }

  async tips(dossiers: readonly string[]): Promise<readonly (Tip | undefined)[]> {
    const ids = [...dossiers]
    const snapshots = await this.#documents.snapshots.find({ _id: { $in: ids } }).toArray()
    const after = new Map(snapshots.map((snapshot) => [snapshot._id, snapshot]))
    const whole = ids.filter((id) => !after.has(id))
    const commits = await this.#documents.commits
      .find({
        $or: [
          { dossier: { $in: whole } },
          ...snapshots.map(({ _id, sequence }) => ({ dossier: _id, sequence: { $gt: sequence } })),
        ],
      })
      .sort({ dossier: 1, sequence: 1 })
      .toArray()
    await this.#projector.project(commits)
    const rows = await this.#documents.dossiers.find({ _id: { $in: ids } }).toArray()
    const rowById = new Map(rows.map((row) => [row._id, rowOf(row)]))
    const byDossier = Map.groupBy(commits, ({ dossier }) => dossier)
    return ids.map((id) => {
      const row = rowById.get(id)
      const kept = after.get(id)
      const snapshot = kept === undefined ? null : { sequence: kept.sequence, engine: kept.engine, text: kept.text }
      return row === undefined ? undefined : { row, snapshot, commits: (byDossier.get(id) ?? []).map(storedOf) }
    })
  }

  async commits(dossier: string): Promise<readonly StoredCommit[]> {
    return (await this.#documents.commits.find({ dossier }).sort({ sequence: 1 }).toArray()).map(storedOf)
  }

  async row(dossier: string): Promise<DossierRow | undefined> {
    return this.#oneRow({ _id: dossier })
  }

  async rowByCode(code: string): Promise<DossierRow | undefined> {
    return this.#oneRow({ code })
  }

  async #oneRow(filter: mongo.Filter<DossierDocument>): Promise<DossierRow | undefined> {
    const found = await this.#documents.dossiers.findOne(filter)
    return found === null ? undefined : rowOf(found)
  }

  async list(query: DossierQuery): Promise<Page<DossierRow>> {
    return listDossiers(this.#documents.dossiers, query)
  }

  async tasks(query: TaskQuery) {
    return listTasks(this.#documents.dossiers, query)
  }

  async postings(cursor: string | null, limit: number) {
    return listPostings(this.#documents.dossiers, cursor, limit)
  }

  async taskCounts(people: readonly string[]): Promise<readonly number[]> {
    const counts = await countTasks(this.#documents.dossiers, people)
    return people.map((person) => counts.get(person) ?? 0)
  }

  async reserveNumbers(unit: string, day: string, count: number): Promise<number> {
    const counter = { _id: `${unit} ${day}` }
    const change = { $inc: { last: count } }
    const options = { upsert: true, returnDocument: 'after' } as const
    try {
      const counted = await this.#documents.counters.findOneAndUpdate(counter, change, options)
      return (counted?.last ?? count) - count + 1
    } catch (error) {
      // Two processes made the counter at once; the loser now finds it.
      if (!isDuplicate(error)) throw error
      return this.reserveNumbers(unit, day, count)
    }
  }

  async register(unit: string, day: string): Promise<readonly RegisterLine[]> {
    const counter = await this.#documents.counters.findOne({ _id: `${unit} ${day}` })
    const rows = await this.#documents.dossiers.find({ 'number.unit': unit, 'number.day': day }).toArray()
    const used = new Map(rows.map((row) => [row.number?.number, rowOf(row)]))
    return Array.from({ length: counter?.last ?? 0 }, (_, i) => ({ number: i + 1, row: used.get(i + 1) ?? null }))
  }

  async dossiers(cursor: string | null, limit: number): Promise<Page<string>> {
    const after = cursor === null ? {} : { _id: { $gt: cursor } }
    const found = await this.#documents.dossiers
      .find(after, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray()
    return { items: found.map(({ _id }) => _id), next: found.length < limit ? null : (found.at(-1)?._id ?? null) }
  }
}

interface Placed {
  readonly place: number
  readonly append: Append
}

/** The first commits of all dossiers, then the second ones, and so on. */
function roundsOf(batch: readonly Append[]): readonly Placed[][] {
  const rounds: Placed[][] = []
  const counts = new Map<string, number>()
  for (const [place, append] of batch.entries()) {
    const round = counts.get(append.commit.dossier) ?? 0
    counts.set(append.commit.dossier, round + 1)
    const placed = rounds[round]
    if (placed === undefined) rounds.push([{ place, append }])
    else placed.push({ place, append })
  }
  return rounds
}

function documentOf({ commit, key, ...pending }: Append): CommitDocument {
  return { _id: key, ...commit, pending }
}

function storedOf({ dossier, sequence, text, personal }: CommitDocument): StoredCommit {
  return { dossier, sequence, text, personal }
}
