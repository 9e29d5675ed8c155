import type { Duration } from '../deadline.ts'
import { plainWords } from './plain-words.ts'

export type TimeUnit = Duration['unit']

/** What a table says of its times; `days` leaves open whether working or calendar days are meant. */
export type StatedUnit = TimeUnit | 'days'

/** As plain words. */
const UNITS: ReadonlyMap<string, StatedUnit> = new Map([
  ['ngay', 'days'],
  ['day', 'days'],
  ['days', 'days'],
  ['ngay lam viec', 'working-days'],
  ['ngay lv', 'working-days'],
  ['nlv', 'working-days'],
  ['working day', 'working-days'],
  ['working days', 'working-days'],
  ['business days', 'working-days'],
  ['ngay lich', 'calendar-days'],
  ['ngay duong lich', 'calendar-days'],
  ['calendar day', 'calendar-days'],
  ['calendar days', 'calendar-days'],
  ['gio', 'working-hours'],
  ['gio lam viec', 'working-hours'],
  ['hour', 'working-hours'],
  ['hours', 'working-hours'],
  ['working hour', 'working-hours'],
  ['working hours', 'working-hours'],
])

/** The unit behind a number: "ngày làm việc", "(giờ)". */
export function statedUnit(text: string): StatedUnit | undefined {
  return UNITS.get(plainWords(text))
}

const LONGEST_FIRST = [...UNITS.keys()].sort((a, b) => b.length - a.length)

/** Plain words that may end with a unit: "thoi han ngay lam viec" → "thoi han", working days. */
export function withoutUnit(plain: string): { readonly name: string; readonly unit?: StatedUnit } {
  const words = LONGEST_FIRST.find((unit) => plain === unit || plain.endsWith(` ${unit}`))
  const unit = words === undefined ? undefined : UNITS.get(words)
  if (words === undefined || unit === undefined) return { name: plain }
  return { name: plain.slice(0, -words.length).trim(), unit }
}

/** Whether a time that states `stated` may stand where `unit` is counted. */
export function agrees(stated: StatedUnit, unit: TimeUnit): boolean {
  return stated === unit || (stated === 'days' && unit !== 'working-hours')
}
