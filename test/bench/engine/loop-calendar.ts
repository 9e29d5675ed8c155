/** Working days of 2025 in Viet Nam, counted as a good programmer would for one installation: a list and a walk. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ZONE = 7 * HOUR
const OPENS = 7.5 * HOUR
const NOON = [11.5 * HOUR, 13 * HOUR] as const
const CLOSES = 17 * HOUR

const OFF = daysOf(
  ...['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-04-07', '2025-04-30'],
  ...['2025-05-01', '2025-05-02', '2025-09-01', '2025-09-02'],
)
const WORKED = daysOf('2025-04-26')

function daysOf(...dates: readonly string[]): ReadonlySet<number> {
  return new Set(dates.map((date) => Date.parse(`${date}T00:00Z`) / DAY))
}

function isWorkingDay(day: number): boolean {
  const weekday = (day + 4) % 7
  return WORKED.has(day) || (weekday !== 0 && weekday !== 6 && !OFF.has(day))
}

function dayOf(at: number): number {
  return Math.floor((at + ZONE) / DAY)
}

function nextWorkingDay(day: number): number {
  let next = day + 1
  while (!isWorkingDay(next)) next += 1
  return next
}

/** What comes in outside working time is received when the next session opens. */
export function receivedAt(at: number): number {
  const day = dayOf(at)
  const time = at + ZONE - day * DAY
  if (!isWorkingDay(day) || time >= CLOSES) return nextWorkingDay(day) * DAY + OPENS - ZONE
  if (time < OPENS) return day * DAY + OPENS - ZONE
  return time >= NOON[0] && time < NOON[1] ? day * DAY + NOON[1] - ZONE : at
}

/** The closing hour of the day that is so many working days after the day of receipt. */
export function dueAfter(received: number, days: number): number {
  let day = dayOf(received)
  for (let left = days; left > 0; left -= 1) day = nextWorkingDay(day)
  return day * DAY + CLOSES - ZONE
}

/** Early is what was finished on a working day before the due one. */
export function classOf(finished: number, due: number): string {
  if (finished > due) return 'late'
  return nextWorkingDay(dayOf(finished) - 1) < dayOf(due) ? 'early' : 'onTime'
}
