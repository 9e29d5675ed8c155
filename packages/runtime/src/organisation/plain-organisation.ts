import type { PlainOrganisation } from '@motcua/engine'
import type { Directory } from '../store/directory-port.ts'

/**
 * One day's picture of the directory, as the engine decides on it. Names stay out: an input of a commit can never be erased,
 * and nothing is decided by a name.
 */
export function organisationOn(directory: Directory, day: string): PlainOrganisation {
  return {
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
