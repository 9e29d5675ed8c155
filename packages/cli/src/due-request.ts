import { DEADLINE_UNITS, type DueRequest, type Pause, parseLocal } from '@motcua/calendar'
import { WrongUsage } from './command.ts'

/** The options of `motcua due` that say what is counted, as they were written. */
export interface DueOptions {
  readonly received?: string | undefined
  readonly 'working-days'?: string | undefined
  readonly 'working-hours'?: string | undefined
  readonly 'calendar-days'?: string | undefined
  readonly 'calendar-hours'?: string | undefined
  readonly 'same-day'?: boolean | undefined
  readonly cutoff?: string | undefined
  readonly pause?: readonly string[] | undefined
}

/**
 * @param utcOffset of the calendar; it holds for every time written without one of its own.
 * @throws WrongUsage naming the option that is missing or cannot be read.
 */
export function readDueRequest(options: DueOptions, utcOffset: string): DueRequest {
  return {
    received: readTime('--received', options.received, utcOffset),
    ...readLength(options),
    cutOff: readCutOff(options.cutoff),
    pauses: (options.pause ?? []).map((text) => readPause(text, utcOffset)),
  }
}

function readLength(options: DueOptions): Pick<DueRequest, 'amount' | 'unit' | 'sameDay'> {
  const given = DEADLINE_UNITS.flatMap((unit) => {
    const text = options[unit]
    return text === undefined ? [] : [{ unit, text }]
  })
  const names = [...given.map(({ unit }) => `--${unit}`), ...(options['same-day'] ? ['--same-day'] : [])]
  if (names.length > 1) throw new WrongUsage(`${names.join(' and ')} exclude each other; give one.`)
  if (options['same-day']) return { amount: 0, unit: 'working-days', sameDay: true }
  const [length] = given
  if (length === undefined)
    throw new WrongUsage(`give a length: --${DEADLINE_UNITS.join(' <n>, --')} <n> or --same-day.`)
  return { amount: readAmount(`--${length.unit}`, length.text), unit: length.unit }
}

function readAmount(option: string, text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  throw new WrongUsage(`${option} is "${text}"; write a number, 0 or more, such as 3 or 0.5.`)
}

function readTime(option: string, text: string | undefined, utcOffset: string): number {
  if (text === undefined) throw new WrongUsage(`${option} is missing; write a time such as 2025-04-24T10:00.`)
  const instant = parseLocal(text, utcOffset)
  if (instant !== null) return instant
  throw new WrongUsage(`${option} is "${text}"; write a time that exists, such as 2025-04-24T10:00.`)
}

function readCutOff(text: string | undefined): string | undefined {
  if (text === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text
  throw new WrongUsage(`--cutoff is "${text}"; write a time of day such as 15:00.`)
}

/** "from/to"; without the second time the pause still lasts. */
function readPause(text: string, utcOffset: string): Pause {
  const [from, to, more] = text.split('/')
  if (from === undefined || to === undefined || more !== undefined) {
    throw new WrongUsage(`--pause is "${text}"; write <from>/<to>, or <from>/ while the pause lasts.`)
  }
  const begin = readTime('--pause', from, utcOffset)
  const end = to === '' ? null : readTime('--pause', to, utcOffset)
  if (end === null || end > begin) return { from: begin, to: end }
  throw new WrongUsage(`--pause is "${text}"; its end must come after its beginning.`)
}
