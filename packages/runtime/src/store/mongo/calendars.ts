import type { mongo } from 'mongoose'
import type { CalendarPort, CalendarVersion, RecountProgress } from '../calendar-port.ts'
import type { CalendarDocument, Documents } from './database.ts'
import { databaseTime } from './database-time.ts'
import type { MongoDirectory } from './directory.ts'
import { unlessDuplicate } from './failure.ts'

/** A version with how far its recount has come is one document, so that neither is there without the other. */
export class MongoCalendars implements CalendarPort {
  readonly #calendars: Documents['calendars']
  readonly #database: mongo.Db
  readonly #directory: MongoDirectory

  constructor({ calendars }: Documents, database: mongo.Db, directory: MongoDirectory) {
    this.#calendars = calendars
    this.#database = database
    this.#directory = directory
  }

  async publish({ source, ...version }: CalendarVersion): Promise<boolean> {
    const _id = placeOf(version.calendar, version.version)
    const document = { _id, ...version, source: JSON.stringify(source), isFinished: false, lease: new Date(0) }
    const isNew = await unlessDuplicate(this.#calendars.insertOne(document))
    if (isNew) await this.#directory.touch()
    return isNew
  }

  async versions(calendar: string): Promise<readonly CalendarVersion[]> {
    return (await this.#calendars.find({ calendar }).sort({ version: -1 }).toArray()).map(versionOf)
  }

  async claimRecount(leaseMs: number): Promise<CalendarVersion | undefined> {
    const clock = await databaseTime(this.#database)
    const lease = new Date(clock.getTime() + leaseMs)
    for (const { _id } of await this.#calendars.find({ isFinished: false }).sort({ publishedAt: 1 }).toArray()) {
      const free = { _id, isFinished: false, lease: { $lte: clock } }
      const claimed = await this.#calendars.findOneAndUpdate(free, { $set: { lease } }, { returnDocument: 'after' })
      if (claimed === null) continue
      // Who published may have died before the directory's revision grew.
      if (claimed.recount.cursor === null) await this.#directory.touch()
      return versionOf(claimed)
    }
    return undefined
  }

  async noteRecount(calendar: string, version: number, recount: RecountProgress, leaseMs: number): Promise<void> {
    const lease = new Date((await databaseTime(this.#database)).getTime() + leaseMs)
    const change = { recount, isFinished: recount.finishedAt !== null, lease }
    await this.#calendars.updateOne({ _id: placeOf(calendar, version) }, { $set: change })
  }
}

function placeOf(calendar: string, version: number): string {
  return `${calendar} ${version}`
}

function versionOf({ _id, lease, isFinished, source, ...version }: CalendarDocument): CalendarVersion {
  return { ...version, source: JSON.parse(source) }
}
