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

/**
 * A person acts for another: in one role or all, at one unit or all, by a legal basis (uỷ quyền). What the delegate may do
 * is what the other may; it is done in their name.
 */
export interface PlainDelegation {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly role?: string
  readonly unit?: string
}

/** Units and people as plain data: one day's picture of an organisation. */
export interface PlainOrganisation {
  readonly units: readonly PlainUnit[]
  readonly people: readonly PlainPerson[]
  /** Ids of people who are away that day. */
  readonly away?: readonly string[]
  /** Delegations that hold that day. */
  readonly delegations?: readonly PlainDelegation[]
}

const NOBODY: readonly string[] = []

/**
 * The engine's view of plain data, indexed once. People of a role come in the order of `people`.
 *
 * @param calendars compiled calendars by id; a unit whose calendar is not among them has none.
 */
export function plainOrganisation(
  { units, people, away = [], delegations = [] }: PlainOrganisation,
  calendars: Readonly<Record<string, Calendar>>,
): Organisation {
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const calendarById = new Map(Object.entries(calendars))
  const peopleByUnit = indexPeople(people)
  const absent = new Set(away)
  const peopleOf = (role: string, unit: string) => peopleByUnit.get(unit)?.get(role) ?? NOBODY
  const covers = (delegation: PlainDelegation, role: string, unit: string) =>
    (delegation.role ?? role) === role &&
    (delegation.unit ?? unit) === unit &&
    peopleOf(role, unit).includes(delegation.from)
  return {
    unitOf: (role, unit) => unitOf(unitById, role, unit),
    peopleOf,
    isAway: (person) => absent.has(person),
    delegationsOf: (delegate, role, unit) =>
      delegations
        .filter((one) => one.to === delegate && covers(one, role, unit))
        .map(({ id, from }) => ({ id, of: from })),
    standInsOf: (person, role, unit) =>
      delegations.filter((one) => one.from === person && covers(one, role, unit)).map(({ to }) => to),
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
    case 'fact':
    case 'item':
      // Which unit that is stands in the dossier, so the engine asks for it by name.
      return undefined
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
