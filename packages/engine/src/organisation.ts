import type { Calendar } from '@motcua/calendar'
import type { Role, Text } from '@motcua/spec'
import type { Organisation } from './context.ts'

/** A unit and where it stands in the tree. `calendar` is a key of the calendars that are handed in beside. */
export interface PlainUnit {
  readonly id: string
  readonly title: Text
  readonly parent?: string
  readonly calendar: string
}

/** A person and the roles that this person holds, each at one unit. */
export interface PlainPerson {
  readonly id: string
  readonly name: string
  readonly positions: readonly { readonly unit: string; readonly role: string }[]
}

/** Units and people as plain data: one day's picture of an organisation. */
export interface PlainOrganisation {
  readonly units: readonly PlainUnit[]
  readonly people: readonly PlainPerson[]
}

const NOBODY: readonly string[] = []

/**
 * The engine's view of plain data, indexed once. People of a role come in the order of `people`.
 *
 * @param calendars compiled calendars by id; a unit whose calendar is not among them has none.
 */
export function plainOrganisation(
  { units, people }: PlainOrganisation,
  calendars: Readonly<Record<string, Calendar>>,
): Organisation {
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const calendarById = new Map(Object.entries(calendars))
  const peopleByUnit = indexPeople(people)
  return {
    unitOf: (role, unit) => unitOf(unitById, role, unit),
    peopleOf: (role, unit) => peopleByUnit.get(unit)?.get(role) ?? NOBODY,
    calendarOf: (unit) => calendarById.get(unitById.get(unit)?.calendar ?? ''),
  }
}

function unitOf(units: ReadonlyMap<string, PlainUnit>, role: Role, unit: string): string | undefined {
  switch (role.unit.rule) {
    case 'same':
      return units.get(unit)?.id
    case 'parent':
      return units.get(units.get(unit)?.parent ?? '')?.id
    case 'named':
      return units.get(role.unit.unit)?.id
  }
}

function indexPeople(people: readonly PlainPerson[]): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const byUnit = new Map<string, Map<string, string[]>>()
  for (const person of people) {
    for (const { unit, role } of person.positions) {
      const byRole = byUnit.get(unit) ?? new Map<string, string[]>()
      byUnit.set(unit, byRole)
      const holders = byRole.get(role) ?? []
      byRole.set(role, holders)
      if (!holders.includes(person.id)) holders.push(person.id)
    }
  }
  return byUnit
}
