import type { Clock } from '../clock.ts'
import type { CalendarVersion } from '../store/calendar-port.ts'
import type { Absence, Delegation, Person, Unit } from '../store/directory-port.ts'
import type { Store } from '../store/port.ts'
import { DirectoryView } from './directory-view.ts'

/** How long another process's change may stay unseen. */
const LOOK_AGAIN_MS = 2_000

/** Units and people, kept in memory and looked at again when they may have changed. */
export class OrganisationKeeper {
  readonly #directory: Store['directory']
  readonly #calendars: Store['calendars']
  readonly #clock: Clock
  #view: DirectoryView | undefined
  #lookedAt = 0

  constructor({ directory, calendars }: Pick<Store, 'directory' | 'calendars'>, clock: Clock) {
    this.#directory = directory
    this.#calendars = calendars
    this.#clock = clock
  }

  async view(): Promise<DirectoryView> {
    const now = this.#clock.now()
    if (this.#view !== undefined && now - this.#lookedAt < LOOK_AGAIN_MS) return this.#view
    if (this.#view === undefined || (await this.#directory.revision()) !== this.#view.directory.revision) {
      this.#view = new DirectoryView(await this.#directory.read())
    }
    this.#lookedAt = now
    return this.#view
  }

  async saveUnit(unit: Unit): Promise<void> {
    await this.#directory.saveUnit(unit)
    this.#view = undefined
  }

  async savePerson(person: Person): Promise<void> {
    await this.#directory.savePerson(person)
    this.#view = undefined
  }

  async saveDelegation(delegation: Delegation): Promise<void> {
    await this.#directory.saveDelegation(delegation)
    this.#view = undefined
  }

  async dropDelegation(id: string): Promise<void> {
    await this.#directory.dropDelegation(id)
    this.#view = undefined
  }

  async saveAbsence(absence: Absence): Promise<void> {
    await this.#directory.saveAbsence(absence)
    this.#view = undefined
  }

  async dropAbsence(id: string): Promise<void> {
    await this.#directory.dropAbsence(id)
    this.#view = undefined
  }

  /** False when the version is there already. */
  async publishCalendar(version: CalendarVersion): Promise<boolean> {
    const isNew = await this.#calendars.publish(version)
    this.#view = undefined
    return isNew
  }
}
