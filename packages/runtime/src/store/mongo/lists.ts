import type { mongo } from 'mongoose'
import { readCursor, writeCursor } from '../cursor.ts'
import { foldText } from '../fold-text.ts'
import type { DossierQuery, DossierRow, PostingRow, TaskQuery, TaskRow } from '../history-port.ts'
import type { Page } from '../page.ts'
import type { DossierDocument, RankedTask } from './database.ts'

type Dossiers = mongo.Collection<DossierDocument>

export function rowOf(document: DossierDocument): DossierRow {
  const {
    _id,
    search: _search,
    tasks: _tasks,
    postings: _postings,
    isPosted: _isPosted,
    number: _number,
    ...row
  } = document
  return row
}

/** Latest received first. */
export async function listDossiers(dossiers: Dossiers, query: DossierQuery): Promise<Page<DossierRow>> {
  const after = readCursor(query.cursor)
  const [receivedAt, id] = after ?? []
  const found = await dossiers
    .find({
      ...(query.units === undefined ? {} : { unit: { $in: [...query.units] } }),
      ...(query.applicant === undefined ? {} : { applicant: query.applicant }),
      ...(query.status === undefined ? {} : { status: query.status }),
      ...(query.procedure === undefined ? {} : { procedure: query.procedure }),
      ...searched(query.q),
      ...(typeof receivedAt === 'number' && typeof id === 'string'
        ? { $or: [{ receivedAt: { $lt: receivedAt } }, { receivedAt, _id: { $lt: id } }] }
        : {}),
    })
    .sort({ receivedAt: -1, _id: -1 })
    .limit(query.limit + 1)
    .toArray()
  const last = found.length > query.limit ? found[query.limit - 1] : undefined
  return {
    items: found.slice(0, query.limit).map(rowOf),
    next: last === undefined ? null : writeCursor([last.receivedAt, last._id]),
  }
}

/** One task of a dossier, as `$unwind` leaves it. */
type Unwound = Omit<DossierDocument, 'tasks'> & { readonly tasks: RankedTask }

/** Most urgent first. */
export async function listTasks(
  dossiers: Dossiers,
  query: TaskQuery,
): Promise<Page<{ readonly task: TaskRow; readonly row: DossierRow }>> {
  const wanted = {
    ...(query.assignee === undefined ? {} : { 'tasks.assignee': query.assignee }),
    ...(query.pools === undefined
      ? {}
      : {
          $or: query.pools.flatMap(({ unit, role }) => [
            { 'tasks.unit': unit, 'tasks.role': role },
            { 'tasks.more.also.unit': unit, 'tasks.more.also.role': role },
          ]),
        }),
  }
  if (query.pools?.length === 0) return { items: [], next: null }
  const found = await dossiers
    .aggregate<Unwound>([
      { $match: { status: 'open', ...wanted, ...searched(query.q) } },
      { $unwind: '$tasks' },
      { $match: wanted },
      { $match: afterTask(query.cursor) },
      { $sort: { 'tasks.rank': 1, _id: 1, 'tasks.task': 1 } },
      { $limit: query.limit + 1 },
    ])
    .toArray()
  const last = found.length > query.limit ? found[query.limit - 1] : undefined
  return {
    items: found.slice(0, query.limit).map(({ tasks, ...document }) => {
      const { rank: _rank, ...task } = tasks
      return { task, row: rowOf({ ...document, tasks: [] }) }
    }),
    next: last === undefined ? null : writeCursor([last.tasks.rank, last._id, last.tasks.task]),
  }
}

/** Waits that are posted in public, latest first. */
export async function listPostings(
  dossiers: Dossiers,
  cursor: string | null,
  limit: number,
): Promise<Page<{ readonly posting: PostingRow; readonly row: DossierRow }>> {
  const [since, id, wait] = readCursor(cursor ?? undefined) ?? []
  const isAfter = typeof since === 'number' && typeof id === 'string' && typeof wait === 'string'
  const found = await dossiers
    .aggregate<Omit<DossierDocument, 'postings'> & { readonly postings: PostingRow }>([
      { $match: { isPosted: true } },
      { $unwind: '$postings' },
      {
        $match: isAfter
          ? {
              $or: [
                { 'postings.since': { $lt: since } },
                { 'postings.since': since, _id: { $lt: id } },
                { 'postings.since': since, _id: id, 'postings.wait': { $lt: wait } },
              ],
            }
          : {},
      },
      { $sort: { 'postings.since': -1, _id: -1, 'postings.wait': -1 } },
      { $limit: limit + 1 },
    ])
    .toArray()
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    items: found.slice(0, limit).map(({ postings, ...document }) => ({ posting: postings, row: rowOf(document) })),
    next: last === undefined ? null : writeCursor([last.postings.since, last._id, last.postings.wait]),
  }
}

/** How many open tasks each of some people holds; who holds none is not in it. */
export async function countTasks(dossiers: Dossiers, people: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  // Not $in: a wire-compatible server does not look for it inside lists.
  const held = { $or: people.map((person) => ({ 'tasks.assignee': person })) }
  const found = await dossiers
    .aggregate<{ readonly _id: string; readonly tasks: number }>([
      { $match: { status: 'open', ...held } },
      { $unwind: '$tasks' },
      { $match: held },
      { $group: { _id: '$tasks.assignee', tasks: { $sum: 1 } } },
    ])
    .toArray()
  return new Map(found.map(({ _id, tasks }) => [_id, tasks]))
}

function afterTask(cursor: string | undefined): mongo.Document {
  const [rank, id, task] = readCursor(cursor) ?? []
  if (typeof rank !== 'number' || typeof id !== 'string' || typeof task !== 'string') return {}
  return {
    $or: [
      { 'tasks.rank': { $gt: rank } },
      { 'tasks.rank': rank, _id: { $gt: id } },
      { 'tasks.rank': rank, _id: id, 'tasks.task': { $gt: task } },
    ],
  }
}

function searched(q: string | undefined): { search?: { $regex: string } } {
  if (q === undefined || q.trim() === '') return {}
  return { search: { $regex: foldText(q.trim()).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') } }
}
