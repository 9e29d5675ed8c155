import { type Calendar, compileCalendar, viCalendar } from '@motcua/calendar'
import type { Role, Spec } from '@motcua/spec'
import type { Organisation } from '../context.ts'
import { type PlainOrganisation, type PlainPerson, type PlainUnit, plainOrganisation } from '../organisation.ts'

/** The unit that receives dossiers in a plain office, and its parent. */
export const RECEIVING_UNIT = 'receiving-unit'
const PARENT_UNIT = 'parent-unit'
/** Where the people stand whose agency only the dossier names. */
const ANY_AGENCY = 'any-agency'
const CALENDAR = 'vn'

/**
 * An organisation made from the spec alone, for scenarios and for trying a draft: the receiving unit, its parent and each
 * named agency, all on the Vietnamese calendar; one person per role, a second one where a step wants another person.
 */
export function plainOffice(spec: Spec): Organisation {
  const calendar = compileCalendar(viCalendar)
  return withEveryAgency(plainOrganisation(plainOfficeData(spec), { [CALENDAR]: calendar }), calendar)
}

/**
 * Whatever agency a dossier or a linked procedure names is there too, on the same calendar: which ones there are stands in
 * answers, not in the spec. A role of such an agency has its people at each of them.
 */
function withEveryAgency(office: Organisation, calendar: Calendar): Organisation {
  return {
    ...office,
    unitOf: (role, unit) => office.unitOf(role, unit) ?? (role.unit.rule === 'named' ? role.unit.unit : undefined),
    peopleOf: (role, unit) => {
      const people = office.peopleOf(role, unit)
      return people.length > 0 ? people : office.peopleOf(role, ANY_AGENCY)
    },
    calendarOf: (unit) => office.calendarOf(unit) ?? calendar,
  }
}

function plainOfficeData({ roles }: Spec): PlainOrganisation {
  const units = new Map<string, PlainUnit>([
    [PARENT_UNIT, unitNamed(PARENT_UNIT)],
    [RECEIVING_UNIT, { ...unitNamed(RECEIVING_UNIT), parent: PARENT_UNIT }],
  ])
  const people: PlainPerson[] = []
  for (const [id, role] of Object.entries(roles)) {
    const unit = unitIdOf(role)
    if (!units.has(unit)) units.set(unit, unitNamed(unit))
    for (const person of peopleFor(id, role)) {
      people.push({ id: person, name: `${role.title.vi} (${person})`, positions: [{ unit, role: id }] })
    }
  }
  return { units: [...units.values()], people }
}

function unitNamed(id: string): PlainUnit {
  return { id, title: { vi: id, en: id }, calendar: CALENDAR }
}

function unitIdOf({ unit }: Role): string {
  switch (unit.rule) {
    case 'same':
      return RECEIVING_UNIT
    case 'parent':
      return PARENT_UNIT
    case 'named':
      return unit.unit
    case 'fact':
    case 'item':
      return ANY_AGENCY
  }
}

function peopleFor(role: string, { pick }: Role): readonly string[] {
  switch (pick.rule) {
    case 'named':
      return [pick.person]
    case 'notPersonOf':
      return [`${role}-1`, `${role}-2`]
    case 'pool':
    case 'leastLoaded':
      return [`${role}-1`]
  }
}
