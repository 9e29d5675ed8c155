import type { CalendarSource } from '@motcua/calendar'
import type { Absence, Delegation, Directory, DirectoryPort, Person, Unit } from '../directory-port.ts'
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
      delegations: connection.prepare('SELECT body FROM delegations ORDER BY id'),
      putDelegation: connection.prepare('INSERT OR REPLACE INTO delegations VALUES (?, ?)'),
      dropDelegation: connection.prepare('DELETE FROM delegations WHERE id = ?'),
      absences: connection.prepare('SELECT body FROM absences ORDER BY id'),
      putAbsence: connection.prepare('INSERT OR REPLACE INTO absences VALUES (?, ?)'),
      dropAbsence: connection.prepare('DELETE FROM absences WHERE id = ?'),
      calendars: connection.prepare(
        "SELECT body -> '$.source' AS source, max(version) FROM calendars GROUP BY calendar ORDER BY calendar",
      ),
      ofAccount: connection.prepare('SELECT body FROM people WHERE account = ?'),
      revision: connection.prepare("SELECT value FROM settings WHERE name = 'directoryRevision'"),
      changed: connection.prepare("UPDATE settings SET value = value + 1 WHERE name = 'directoryRevision'"),
    }
  }

  async read(): Promise<Directory> {
    const units = this.#sql.units.all().map((row): Unit => JSON.parse(text(row.body)))
    const people = this.#sql.people.all().map((row): Person => JSON.parse(text(row.body)))
    const delegations = this.#sql.delegations.all().map((row): Delegation => JSON.parse(text(row.body)))
    const absences = this.#sql.absences.all().map((row): Absence => JSON.parse(text(row.body)))
    const calendars = this.#sql.calendars.all().map((row): CalendarSource => JSON.parse(text(row.source)))
    return { revision: await this.revision(), units, people, delegations, absences, calendars }
  }

  async revision(): Promise<number> {
    this.#revision ??= Number(text(this.#sql.revision.get()?.value))
    return this.#revision
  }

  async saveUnit(unit: Unit): Promise<void> {
    this.change(() => this.#sql.putUnit.run(unit.id, JSON.stringify(unit)))
  }

  async savePerson(person: Person): Promise<void> {
    this.change(() => this.#sql.putPerson.run(person.id, person.account, JSON.stringify(person)))
  }

  async saveDelegation(delegation: Delegation): Promise<void> {
    this.change(() => this.#sql.putDelegation.run(delegation.id, JSON.stringify(delegation)))
  }

  async dropDelegation(id: string): Promise<void> {
    this.change(() => this.#sql.dropDelegation.run(id))
  }

  async saveAbsence(absence: Absence): Promise<void> {
    this.change(() => this.#sql.putAbsence.run(absence.id, JSON.stringify(absence)))
  }

  async dropAbsence(id: string): Promise<void> {
    this.change(() => this.#sql.dropAbsence.run(id))
  }

  /** One change of what is read here, be it written by another port. */
  change(write: () => void): void {
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
