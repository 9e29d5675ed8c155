import type { Directory, DirectoryPort, Person, Unit } from '../directory-port.ts'
import { text } from './column.ts'
import type { Connection } from './connection.ts'

export class SqliteDirectory implements DirectoryPort {
  readonly #connection: Connection
  readonly #sql

  constructor(connection: Connection) {
    this.#connection = connection
    this.#sql = {
      units: connection.prepare('SELECT body FROM units ORDER BY id'),
      people: connection.prepare('SELECT body FROM people ORDER BY id'),
      putUnit: connection.prepare('INSERT OR REPLACE INTO units VALUES (?, ?)'),
      putPerson: connection.prepare('INSERT OR REPLACE INTO people VALUES (?, ?, ?)'),
      ofAccount: connection.prepare('SELECT body FROM people WHERE account = ?'),
      revision: connection.prepare("SELECT value FROM settings WHERE name = 'directoryRevision'"),
      changed: connection.prepare("UPDATE settings SET value = value + 1 WHERE name = 'directoryRevision'"),
    }
  }

  async read(): Promise<Directory> {
    const units = this.#sql.units.all().map((row): Unit => JSON.parse(text(row.body)))
    const people = this.#sql.people.all().map((row): Person => JSON.parse(text(row.body)))
    return { revision: await this.revision(), units, people }
  }

  async revision(): Promise<number> {
    return Number(text(this.#sql.revision.get()?.value))
  }

  async saveUnit(unit: Unit): Promise<void> {
    this.#connection.transaction(() => {
      this.#sql.putUnit.run(unit.id, JSON.stringify(unit))
      this.#sql.changed.run()
    })
  }

  async savePerson(person: Person): Promise<void> {
    this.#connection.transaction(() => {
      this.#sql.putPerson.run(person.id, person.account, JSON.stringify(person))
      this.#sql.changed.run()
    })
  }

  async personOfAccount(account: string): Promise<Person | undefined> {
    const row = this.#sql.ofAccount.get(account)
    return row === undefined ? undefined : JSON.parse(text(row.body))
  }
}
