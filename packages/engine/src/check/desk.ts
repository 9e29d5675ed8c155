import type { Calendar } from '@motcua/calendar'
import type { Actor, Organisation } from '../context.ts'

const PERSON = 'person'

export const DESK_UNIT = 'unit'
export const OFFICER: Actor = { kind: 'officer', id: PERSON }
export const SYSTEM: Actor = { kind: 'system', id: 'system' }

/** Monday 2 June 2025, 9:00 in Viet Nam. */
export const BEGIN = Date.UTC(2025, 5, 2, 2)

/** An organisation of one unit and one person, who holds every role: nothing in it keeps a dossier from going on. */
export function deskWith(calendar: Calendar): Organisation {
  return { unitOf: () => DESK_UNIT, peopleOf: () => [PERSON], calendarOf: () => calendar }
}
