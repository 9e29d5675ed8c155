import { BUILT_IN_CALENDARS, type Calendar, type CalendarSource, compileCalendar } from '@motcua/calendar'

/** The calendars that a unit may name, as published, by id. */
export const CALENDARS: ReadonlyMap<string, CalendarSource> = BUILT_IN_CALENDARS

const compiled = new Map<string, Calendar>()

/** A calendar made ready for counting, once per process. */
export function calendarNamed(id: string): Calendar | undefined {
  const known = compiled.get(id)
  const source = CALENDARS.get(id)
  if (known !== undefined || source === undefined) return known
  const calendar = compileCalendar(source)
  compiled.set(id, calendar)
  return calendar
}
