import { localDate } from '@motcua/calendar'
import type { Json } from '@motcua/rules'
import type { Answers, Computed } from '@motcua/spec'

/** The day on which plays begin. */
const YEAR = 2025
const DAY = Date.UTC(YEAR, 5, 2)
const MS_PER_DAY = 86_400_000

/** Answers from which a computed field gets a value; undefined where that is not so simple. */
export function answersThatGive(how: Computed, value: Json): Answers | undefined {
  switch (how.op) {
    case 'count':
      return isSmall(value) ? { [how.of]: Array.from({ length: value }, () => ({})) } : undefined
    case 'sum':
      return typeof value === 'number' ? { [how.of]: [{ [how.field]: value }] } : undefined
    case 'join': {
      const [first] = how.of
      return typeof value === 'string' && first !== undefined ? { [first]: value } : undefined
    }
    case 'age': {
      if (!isSmall(value)) return undefined
      const at = how.at === undefined ? {} : { [how.at]: dayText(DAY) }
      return { [how.from]: `${YEAR - value}-01-01`, ...at }
    }
    case 'difference':
      return typeof value === 'number' && Number.isSafeInteger(value)
        ? { [how.from]: dayText(DAY), [how.to]: dayText(DAY + value * MS_PER_DAY) }
        : undefined
    case 'addWorkingDays':
      return undefined
  }
}

/** As many items, or years, as a list or a life may have. */
function isSmall(value: Json): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 200
}

function dayText(instant: number): string {
  return localDate(instant, '+00:00')
}
