import { type Calendar, dayEndedBy, instantOn, isWorking, patternOn } from './calendar.ts'
import { DAY_MS } from './civil-date.ts'
import type { DeadlineUnit } from './deadline.ts'
import { HOUR_MS } from './local-time.ts'

/**
 * The instant that lies so much time before another, for reminders and notices: n working days before is the closing hour
 * of the n-th working day before that day, a fraction of a day that share of its working time less; hours are working
 * hours or hours by the clock; a calendar day is 24 hours.
 *
 * @throws RangeError when `amount` is negative or not finite, or the calendar ends before.
 */
export function timeBefore(calendar: Calendar, instant: number, amount: number, unit: DeadlineUnit): number {
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`${amount} ${unit} is no length of time`)
  switch (unit) {
    case 'calendar-days':
      return instant - Math.round(amount * DAY_MS)
    case 'calendar-hours':
      return instant - Math.round(amount * HOUR_MS)
    case 'working-hours':
      return workingMsBefore(calendar, instant, Math.round(amount * HOUR_MS))
    case 'working-days':
      return workingDaysBefore(calendar, instant, amount)
  }
}

function workingDaysBefore(calendar: Calendar, instant: number, amount: number): number {
  const whole = Math.floor(amount)
  let day = dayEndedBy(calendar, instant)
  for (let left = whole; left > 0; left--) day = previousWorkingDay(calendar, day)
  const from = whole === 0 ? instant : instantOn(calendar, day, patternOn(calendar, day).closing)
  const share = amount - whole
  return share === 0 ? from : workingMsBefore(calendar, from, Math.round(share * patternOn(calendar, day).workingMs))
}

function previousWorkingDay(calendar: Calendar, day: number): number {
  let previous = day - 1
  while (!isWorking(calendar, previous)) previous--
  return previous
}

/** Goes back session by session; at the beginning of one it stays there, for the evening before is no working time. */
function workingMsBefore(calendar: Calendar, instant: number, ms: number): number {
  let left = ms
  let day = dayEndedBy(calendar, instant)
  let time = instant - instantOn(calendar, day, 0)
  for (;;) {
    for (const { from, to } of patternOn(calendar, day).working.toReversed()) {
      const worked = Math.max(Math.min(time, to) - from, 0)
      if (worked > 0 && left <= worked) return instantOn(calendar, day, Math.min(time, to) - left)
      left -= worked
    }
    day = previousWorkingDay(calendar, day)
    time = patternOn(calendar, day).closing
  }
}
