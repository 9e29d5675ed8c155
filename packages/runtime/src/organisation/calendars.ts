import { BUILT_IN_CALENDARS, type Calendar, type CalendarSource, compileCalendar } from '@motcua/calendar'
import type { Directory } from '../store/directory-port.ts'

/** Calendar by id. */
type CalendarSources = ReadonlyMap<string, CalendarSource>

const ofDirectories = new WeakMap<Pick<Directory, 'calendars'>, CalendarSources>()

/** The calendars that a unit may name, as they hold now: those of the program, each in its newest published version. */
export function calendarsIn(directory: Pick<Directory, 'calendars'>): CalendarSources {
  const known = ofDirectories.get(directory)
  if (known !== undefined) return known
  const published = directory.calendars.map((source) => [source.id, source] as const)
  const calendars = new Map([...BUILT_IN_CALENDARS, ...published])
  ofDirectories.set(directory, calendars)
  return calendars
}

const compiled = new WeakMap<CalendarSource, Calendar>()

/** A calendar made ready for counting, once for each version. */
export function calendarOfSource(source: CalendarSource): Calendar {
  const calendar = compiled.get(source) ?? compileCalendar(source)
  compiled.set(source, calendar)
  return calendar
}
