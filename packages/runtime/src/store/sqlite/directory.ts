import type { Directory, DirectoryPort, Person, Unit } from '../directory-port.ts'
import { text } from './column.ts'
import type { Connection } from './connection.ts'

export class SqliteDirectory implements DirectoryPort {
  readonly #connection: Connection
  readonly #sql
  /** As stored: nobody else writes the file, and every command asks. */
  #revision: number | undefined

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
    this.#revision ??= Number(text(this.#sql.revision.get()?.value))
    return this.#revision
  }

  async saveUnit(unit: Unit): Promise<void> {
    this.#change(() => this.#sql.putUnit.run(unit.id, JSON.stringify(unit)))
  }

  async savePerson(person: Person): Promise<void> {
    this.#change(() => this.#sql.putPerson.run(person.id, person.account, JSON.stringify(person)))
  }

  #change(write: () => void): void {
    this.#revision = undefined
    this.#connection.transaction(() => {
      write()
      this.#sql.changed.run()
    })
  }

  async personOfAccount(account: string): Promise<Person | undefined> {
    const row = this.#sql.ofAccount.get(account)
    return row === undefined ? undefined : JSON.parse(text(row.body))
  }
}
