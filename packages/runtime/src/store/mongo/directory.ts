import type { CalendarSource } from '@motcua/calendar'
import type { Absence, Delegation, Directory, DirectoryPort, Person, Unit } from '../directory-port.ts'
import type { Documents } from './database.ts'

const REVISION = 'directory'

/** The revision grows after the change: who reads it in between reads once more. */
export class MongoDirectory implements DirectoryPort {
  readonly #documents: Documents

  constructor(documents: Documents) {
    this.#documents = documents
  }

  async read(): Promise<Directory> {
    const revision = await this.revision()
    const units = await this.#documents.units.find().sort({ _id: 1 }).toArray()
    const people = await this.#documents.people.find().sort({ _id: 1 }).toArray()
    const delegations = await this.#documents.delegations.find().sort({ _id: 1 }).toArray()
    const absences = await this.#documents.absences.find().sort({ _id: 1 }).toArray()
    const calendars = await this.#documents.calendars.find().sort({ calendar: 1, version: 1 }).toArray()
    const newest = new Map(calendars.map(({ calendar, source }) => [calendar, source]))
    return {
      revision,
      units: units.map(bare),
      people: people.map(personOf),
      delegations: delegations.map(bare),
      absences: absences.map(bare),
      calendars: [...newest.values()].map((source): CalendarSource => JSON.parse(source)),
    }
  }

  async revision(): Promise<number> {
    return (await this.#documents.counters.findOne({ _id: REVISION }))?.last ?? 0
  }

  async saveUnit(unit: Unit): Promise<void> {
    await this.#documents.units.updateOne({ _id: unit.id }, { $set: unit }, { upsert: true })
    await this.touch()
  }

  async savePerson(person: Person): Promise<void> {
    const { id, account } = person
    const body = JSON.stringify(person)
    const change = account === null ? { $set: { body }, $unset: { account: '' } as const } : { $set: { account, body } }
    await this.#documents.people.updateOne({ _id: id }, change, { upsert: true })
    await this.touch()
  }

  async saveDelegation(delegation: Delegation): Promise<void> {
    await this.#documents.delegations.updateOne({ _id: delegation.id }, { $set: delegation }, { upsert: true })
    await this.touch()
  }

  async dropDelegation(id: string): Promise<void> {
    await this.#documents.delegations.deleteOne({ _id: id })
    await this.touch()
  }

  async saveAbsence(absence: Absence): Promise<void> {
    await this.#documents.absences.updateOne({ _id: absence.id }, { $set: absence }, { upsert: true })
    await this.touch()
  }

  async dropAbsence(id: string): Promise<void> {
    await this.#documents.absences.deleteOne({ _id: id })
    await this.touch()
  }

  async personOfAccount(account: string): Promise<Person | undefined> {
    const found = await this.#documents.people.findOne({ account })
    return found === null ? undefined : personOf(found)
  }

  /** Lets everybody read anew. */
  async touch(): Promise<void> {
    await this.#documents.counters.updateOne({ _id: REVISION }, { $inc: { last: 1 } }, { upsert: true })
  }
}

function bare<T extends { readonly _id: unknown }>({ _id, ...rest }: T): Omit<T, '_id'> {
  return rest
}

function personOf({ body }: { readonly body: string }): Person {
  return JSON.parse(body)
}
