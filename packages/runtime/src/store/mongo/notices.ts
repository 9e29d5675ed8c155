import { readCursor, writeCursor } from '../cursor.ts'
import type { Notice, NoticePort } from '../notice-port.ts'
import type { Page } from '../page.ts'
import type { Documents, NoticeDocument } from './database.ts'

export class MongoNotices implements NoticePort {
  readonly #notices: Documents['notices']

  constructor({ notices }: Documents) {
    this.#notices = notices
  }

  async add(notices: readonly Notice[]): Promise<void> {
    for (const { id, ...notice } of notices) {
      await this.#notices.updateOne({ _id: id }, { $setOnInsert: { ...notice, isRead: false } }, { upsert: true })
    }
  }

  async of(person: string, cursor: string | null, limit: number): Promise<Page<Notice>> {
    const [at, id] = readCursor(cursor) ?? []
    const isAfter = typeof at === 'number' && typeof id === 'string'
    const after = isAfter ? { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] } : {}
    const found = await this.#notices
      .find({ person, ...after })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .toArray()
    const last = found.length > limit ? found[limit - 1] : undefined
    return {
      items: found.slice(0, limit).map(noticeOf),
      next: last === undefined ? null : writeCursor([last.at, last._id]),
    }
  }

  async unread(person: string): Promise<number> {
    return this.#notices.countDocuments({ person, isRead: false })
  }

  async read(person: string, ids: readonly string[] | null, at: number): Promise<void> {
    const these = ids === null ? {} : { _id: { $in: [...ids] } }
    await this.#notices.updateMany({ ...these, person, isRead: false }, { $set: { readAt: at, isRead: true } })
  }

  async dropRead(before: number): Promise<void> {
    await this.#notices.deleteMany({ isRead: true, readAt: { $lt: before } })
  }
}

function noticeOf({ _id, isRead: _, ...notice }: NoticeDocument): Notice {
  return { id: _id, ...notice }
}
