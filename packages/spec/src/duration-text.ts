import type { TimeLimit } from './deadline.ts'
import type { Period } from './retry.ts'
import type { Text } from './text.ts'

const UNITS = {
  'working-days': { vi: 'ngày làm việc', one: 'working day', many: 'working days' },
  'working-hours': { vi: 'giờ làm việc', one: 'working hour', many: 'working hours' },
  'calendar-days': { vi: 'ngày', one: 'calendar day', many: 'calendar days' },
} as const

/** A length of time in words: "3 ngày làm việc", "0.5 working days", "trong ngày (nhận sau 15:00: ngày làm việc tiếp theo)". */
export function durationText(limit: TimeLimit): Text {
  if ('sameDay' in limit) {
    if (limit.cutOff === undefined) return { vi: 'trong ngày', en: 'the same day' }
    return {
      vi: `trong ngày (nhận sau ${limit.cutOff}: ngày làm việc tiếp theo)`,
      en: `the same day (received after ${limit.cutOff}: the next working day)`,
    }
  }
  const unit = UNITS[limit.unit]
  return {
    vi: `${String(limit.amount).replace('.', ',')} ${unit.vi}`,
    en: `${limit.amount} ${limit.amount === 1 ? unit.one : unit.many}`,
  }
}

const PERIODS = {
  seconds: { vi: 'giây', one: 'second', many: 'seconds' },
  minutes: { vi: 'phút', one: 'minute', many: 'minutes' },
  hours: { vi: 'giờ', one: 'hour', many: 'hours' },
} as const

/** Time by the clock in words: "30 giây", "1 hour". */
export function periodText({ amount, unit }: Period): Text {
  const { vi, one, many } = PERIODS[unit]
  return { vi: `${String(amount).replace('.', ',')} ${vi}`, en: `${amount} ${amount === 1 ? one : many}` }
}
