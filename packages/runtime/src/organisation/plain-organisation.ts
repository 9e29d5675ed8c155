import type { PlainDelegation, PlainOrganisation } from '@motcua/engine'
import type { Delegation, Directory } from '../store/directory-port.ts'
import { holdsOn } from './standing-in.ts'

/**
 * One day's picture of the directory, as the engine decides on it. Names stay out: an input of a commit can never be erased,
 * and nothing is decided by a name.
 */
export function organisationOn(directory: Directory, day: string): PlainOrganisation {
  const away = directory.absences.filter((absence) => holdsOn(absence, day)).map(({ person }) => person)
  const delegations = directory.delegations.filter((delegation) => holdsOn(delegation, day)).map(plainDelegation)
  return {
    ...(away.length === 0 ? {} : { away: [...new Set(away)] }),
    ...(delegations.length === 0 ? {} : { delegations }),
    units: directory.units.map(({ id, title, calendar, parent }) => ({
      id,
      title,
      calendar,
      ...(parent === null ? {} : { parent }),
    })),
    people: directory.people
      .map(({ id, positions }) => ({
        id,
        name: '',
        positions: positions
          .filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day))
          .map(({ unit, role }) => ({ unit, role })),
      }))
      .filter(({ positions }) => positions.length > 0),
  }
}

/** The legal basis stays out: like a name, nothing is decided by it. */
function plainDelegation({ id, from, to, role, unit }: Delegation): PlainDelegation {
  return { id, from, to, ...(role === null ? {} : { role }), ...(unit === null ? {} : { unit }) }
}
