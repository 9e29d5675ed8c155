import type { Directory, DirectoryPort, Person, Unit } from '../directory-port.ts'
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
    return { revision, units: units.map(({ _id, ...unit }) => unit), people: people.map(personOf) }
  }

  async revision(): Promise<number> {
    return (await this.#documents.counters.findOne({ _id: REVISION }))?.last ?? 0
  }

  async saveUnit(unit: Unit): Promise<void> {
    await this.#documents.units.updateOne({ _id: unit.id }, { $set: unit }, { upsert: true })
    await this.#changed()
  }

  async savePerson(person: Person): Promise<void> {
    const { id, account } = person
    const body = JSON.stringify(person)
    const change = account === null ? { $set: { body }, $unset: { account: '' } as const } : { $set: { account, body } }
    await this.#documents.people.updateOne({ _id: id }, change, { upsert: true })
    await this.#changed()
  }

  async personOfAccount(account: string): Promise<Person | undefined> {
    const found = await this.#documents.people.findOne({ account })
    return found === null ? undefined : personOf(found)
  }

  async #changed(): Promise<void> {
    await this.#documents.counters.updateOne({ _id: REVISION }, { $inc: { last: 1 } }, { upsert: true })
  }
}

function personOf({ body }: { readonly body: string }): Person {
  return JSON.parse(body)
}
