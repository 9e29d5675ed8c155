import { type Calendar, localDate } from '@motcua/calendar'
import { type Organisation, plainOrganisation } from '@motcua/engine'
import { ZONE_OFFSET } from '../time-view.ts'
import { calendarOfSource, calendarsIn } from './calendars.ts'
import type { DirectoryView } from './directory-view.ts'
import { organisationOn } from './plain-organisation.ts'

const views = new WeakMap<DirectoryView, Organisation>()
const days = new WeakMap<DirectoryView, { readonly day: string; readonly organisation: Organisation }>()

/** The organisation as views ask it: units and calendars, whatever the day. */
export function organisationOf(view: DirectoryView): Organisation {
  const known = views.get(view)
  if (known !== undefined) return known
  const units = view.directory.units.map(({ parent, ...unit }) => (parent === null ? unit : { ...unit, parent }))
  const organisation = plainOrganisation({ units, people: view.directory.people }, calendarsOf(view))
  views.set(view, organisation)
  return organisation
}

/** The organisation on the day of an instant, as the engine would decide on it. */
export function organisationAt(view: DirectoryView, now: number): Organisation {
  const day = localDate(now, ZONE_OFFSET)
  const known = days.get(view)
  if (known?.day === day) return known.organisation
  const organisation = plainOrganisation(organisationOn(view.directory, day), calendarsOf(view))
  days.set(view, { day, organisation })
  return organisation
}

function calendarsOf({ directory }: DirectoryView): Readonly<Record<string, Calendar>> {
  return Object.fromEntries([...calendarsIn(directory)].map(([id, source]) => [id, calendarOfSource(source)]))
}
