import type { CalendarSource } from '@motcua/calendar'
import type { Text } from '@motcua/spec'

/** A unit of the administration. `code` is its identifier in dossier codes ("H47.02"); `calendar` the id of its calendar. */
export interface Unit {
  readonly id: string
  readonly title: Text
  readonly code: string
  readonly calendar: string
  readonly parent: string | null
}

/** A position holds from `from` to `to` (local dates, both included); null is open. */
export interface Position {
  readonly unit: string
  readonly role: string
  readonly from: string | null
  readonly to: string | null
}

export interface Person {
  readonly id: string
  readonly name: string
  /** The account of the sign-in library; null before the first sign-in. */
  readonly account: string | null
  readonly positions: readonly Position[]
}

/** A person acts for another. Local dates, both included; null is every role, every unit. */
export interface Delegation {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly role: string | null
  readonly unit: string | null
  readonly since: string
  readonly until: string
  /** The document that orders it. */
  readonly basis: string
}

/** Somebody is away. Local dates, both included. */
export interface Absence {
  readonly id: string
  readonly person: string
  readonly since: string
  readonly until: string
}

/** Units and people as of one revision, which grows with every change. */
export interface Directory {
  readonly revision: number
  /** Ordered by id. */
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
  readonly delegations: readonly Delegation[]
  readonly absences: readonly Absence[]
  /** The newest published version of each calendar, by id. */
  readonly calendars: readonly CalendarSource[]
}

export interface DirectoryPort {
  read(): Promise<Directory>
  /** Cheap: only the number, to see whether a cached directory still holds. */
  revision(): Promise<number>
  /** Adds or replaces. */
  saveUnit(unit: Unit): Promise<void>
  savePerson(person: Person): Promise<void>
  saveDelegation(delegation: Delegation): Promise<void>
  dropDelegation(id: string): Promise<void>
  saveAbsence(absence: Absence): Promise<void>
  dropAbsence(id: string): Promise<void>
  personOfAccount(account: string): Promise<Person | undefined>
}
