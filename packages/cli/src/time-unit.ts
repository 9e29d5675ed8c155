import type { Duration } from '@motcua/spec'
import { WrongUsage } from './command.ts'

export type TimeUnit = Duration['unit']

/** As options and specs write them. */
const UNITS = ['working-days', 'working-hours', 'calendar-days'] as const satisfies readonly TimeUnit[]

/** @throws WrongUsage when `--unit` names none. */
export function readUnit(text: string | undefined): TimeUnit | undefined {
  const unit = UNITS.find((known) => known === text)
  if (unit !== undefined || text === undefined) return unit
  throw new WrongUsage(`--unit is "${text}"; write ${UNITS.slice(0, -1).join(', ')} or ${UNITS.at(-1)}.`)
}
