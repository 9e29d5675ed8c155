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

/** Units and people as of one revision, which grows with every change. */
export interface Directory {
  readonly revision: number
  /** Ordered by id. */
  readonly units: readonly Unit[]
  readonly people: readonly Person[]
}

export interface DirectoryPort {
  read(): Promise<Directory>
  /** Cheap: only the number, to see whether a cached directory still holds. */
  revision(): Promise<number>
  /** Adds or replaces. */
  saveUnit(unit: Unit): Promise<void>
  savePerson(person: Person): Promise<void>
  personOfAccount(account: string): Promise<Person | undefined>
}
