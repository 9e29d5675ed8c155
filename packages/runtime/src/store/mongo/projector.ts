import type { mongo } from 'mongoose'
import { foldText } from '../fold-text.ts'
import { outboxId } from '../outbox-port.ts'
import type { CommitDocument, Documents, DossierDocument } from './database.ts'
import { unlessDuplicate } from './failure.ts'

/** Later than any instant. */
const NEVER = Number.MAX_SAFE_INTEGER

/**
 * Makes of a stored commit what lists and timers read. Each step may run twice and in any order with those of other
 * commits: a dossier's document only moves to a later sequence, a timer too many is refused by the engine.
 */
export class Projector {
  readonly #documents: Documents

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** Commits of different dossiers, or of one in order. Clears their marks. */
  async project(commits: readonly CommitDocument[]): Promise<void> {
    const pending = commits.filter(hasPending)
    if (pending.length === 0) return
    await this.#moveDossiers(pending)
    await Promise.all([
      this.#setTimers(pending),
      this.#fillOutbox(pending),
      this.#linkFiles(pending),
      this.#keepSnapshots(pending),
    ])
    for (const commit of pending) if (commit.pending.erases) await this.#erase(commit)
    await this.#documents.commits.updateMany(
      { _id: { $in: pending.map(({ _id }) => _id) } },
      { $unset: { pending: '' } },
    )
  }

  async #moveDossiers(commits: readonly Pending[]): Promise<void> {
    for (const [, last] of new Map(commits.map((commit) => [commit.dossier, commit]))) {
      await unlessDuplicate(
        this.#documents.dossiers.updateOne(
          { _id: last.dossier, sequence: { $lt: last.sequence } },
          { $set: dossierFields(last) },
          { upsert: true },
        ),
      )
    }
    for (const { dossier, pending } of commits) {
      if (pending.number === undefined) continue
      await this.#documents.dossiers.updateOne({ _id: dossier }, { $set: { number: pending.number } })
    }
  }

  async #setTimers(commits: readonly Pending[]): Promise<void> {
    const writes: mongo.AnyBulkWriteOperation<DocumentOf<'timers'>>[] = []
    for (const { dossier, pending } of commits) {
      for (const timer of pending.cancelledTimers)
        writes.push({ deleteOne: { filter: { _id: `${dossier} ${timer}` } } })
      for (const { timer, at } of pending.timers) {
        const filter = { _id: `${dossier} ${timer}` }
        const update = { $set: { dossier, timer, at, lease: new Date(0) } }
        writes.push({ updateOne: { filter, update, upsert: true } })
      }
    }
    if (writes.length > 0) await this.#documents.timers.bulkWrite(writes)
  }

  /** One that was delivered already may come back where this runs twice; whoever gets it again knows it. */
  async #fillOutbox(commits: readonly Pending[]): Promise<void> {
    const writes: mongo.AnyBulkWriteOperation<DocumentOf<'outbox'>>[] = []
    for (const { dossier, sequence, pending } of commits) {
      for (const { place, effect } of pending.outbox ?? []) {
        const key = { dossier, sequence, place }
        const entry = { ...key, effect: JSON.stringify(effect), at: 0, attempts: 0, lease: new Date(0) }
        writes.push({ updateOne: { filter: { _id: outboxId(key) }, update: { $setOnInsert: entry }, upsert: true } })
      }
      if (pending.delivered !== undefined) writes.push({ deleteOne: { filter: { _id: outboxId(pending.delivered) } } })
    }
    if (writes.length > 0) await this.#documents.outbox.bulkWrite(writes)
  }

  async #linkFiles(commits: readonly Pending[]): Promise<void> {
    const writes = commits.flatMap(({ dossier, pending }) =>
      pending.files.map(({ id: file, name }) => ({
        updateOne: {
          filter: { _id: `${file} ${dossier}` },
          update: { $setOnInsert: { file, dossier, name } },
          upsert: true,
        },
      })),
    )
    if (writes.length > 0) await this.#documents.fileLinks.bulkWrite(writes)
  }

  async #keepSnapshots(commits: readonly Pending[]): Promise<void> {
    const { snapshots } = this.#documents
    for (const { dossier, pending } of commits) {
      const { snapshot, row } = pending
      if (row.status === 'ended') await snapshots.deleteOne({ _id: dossier })
      else if (snapshot !== undefined) {
        const older = { _id: dossier, sequence: { $lt: snapshot.sequence } }
        await unlessDuplicate(snapshots.updateOne(older, { $set: snapshot }, { upsert: true }))
      }
    }
  }

  async #erase({ dossier, sequence }: Pending): Promise<void> {
    await this.#documents.commits.updateMany({ dossier, sequence: { $lt: sequence } }, { $set: { personal: null } })
    await this.#documents.snapshots.deleteOne({ _id: dossier })
  }
}

type DocumentOf<K extends keyof Documents> = Documents[K] extends mongo.Collection<infer D> ? D & mongo.Document : never
type Pending = CommitDocument & { readonly pending: NonNullable<CommitDocument['pending']> }

function hasPending(commit: CommitDocument): commit is Pending {
  return commit.pending !== undefined
}

function dossierFields({ pending }: Pending): Omit<DossierDocument, '_id' | 'number'> {
  const { row, openTasks, postings } = pending
  const search = foldText(`${row.code} ${row.label ?? ''}`)
  const tasks = openTasks.map((task) => ({ ...task, rank: task.urgency ?? NEVER }))
  return { ...row, search, tasks, postings, isPosted: postings.length > 0 }
}
