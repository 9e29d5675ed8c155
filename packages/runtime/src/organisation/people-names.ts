import type { PersonRef, UnitRef } from '@motcua/api'
import type { DirectoryView } from './directory-view.ts'

export type PeopleNames = Pick<DirectoryView, 'person' | 'unit'>

/** Somebody by name; who is in no directory (a visitor, somebody who left) goes by id. */
export function nameOf(id: string, names: PeopleNames): PersonRef {
  return { id, name: names.person(id)?.name ?? id }
}

export function unitRef(id: string, names: PeopleNames): UnitRef {
  return { id, title: names.unit(id)?.title ?? { vi: id, en: id } }
}
