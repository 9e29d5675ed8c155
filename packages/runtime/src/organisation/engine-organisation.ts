import { type Organisation, plainOrganisation } from '@motcua/engine'
import { CALENDARS, calendarNamed } from './calendars.ts'
import type { DirectoryView } from './directory-view.ts'

const views = new WeakMap<DirectoryView, Organisation>()

/** The organisation as views ask it: units and calendars. Who holds what today is the executor's business. */
export function organisationOf(view: DirectoryView): Organisation {
  const known = views.get(view)
  if (known !== undefined) return known
  const units = view.directory.units.map(({ parent, ...unit }) => (parent === null ? unit : { ...unit, parent }))
  const calendars = [...CALENDARS.keys()].flatMap((id) => {
    const calendar = calendarNamed(id)
    return calendar === undefined ? [] : [[id, calendar] as const]
  })
  const organisation = plainOrganisation({ units, people: view.directory.people }, Object.fromEntries(calendars))
  views.set(view, organisation)
  return organisation
}
