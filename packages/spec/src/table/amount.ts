import { type StatedUnit, statedUnit } from './time-unit.ts'

/** Why a text is no length of time. */
export type AmountFault = 'missing' | 'formula' | 'negative' | 'ambiguous' | 'tooLong' | 'unreadable'

export type ReadAmount =
  | { readonly ok: true; readonly amount: number; readonly unit?: StatedUnit }
  | { readonly ok: false; readonly fault: AmountFault }

/** The longest time that a spec can hold: ten years. */
export const LONGEST = 3660

const FRACTIONS: Readonly<Record<string, string>> = { '½': ' 1/2', '¼': ' 1/4', '¾': ' 3/4' }
const LENGTH = /^([-−–]?) ?((?:[.,]?\d)(?:[\d.,/ ]*\d)?) ?(.*)$/
/** "05 (năm) ngày": legal texts repeat the number in words. */
const IN_WORDS = /^\(\p{L}+\) ?(?=\p{L})/u
const DECIMAL = /^(\d{0,6})(?:[.,](\d{1,4}))?$/
const MIXED = /^(?:(\d{1,4}) )?(\d{1,2})\/([1-9]\d?)$/
/** Either a decimal with three places or a thousand. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/

/** Reads a length as people write it: "3", "0,5", "0.5", "02 ngày", "½ ngày", "1 1/2", "05 (năm) ngày làm việc". */
export function readAmount(written: string): ReadAmount {
  const text = written
    .normalize('NFC')
    .replace(/[½¼¾]/g, (sign) => FRACTIONS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim()
  if (/^[-–—]?$/.test(text)) return { ok: false, fault: 'missing' }
  if (text.startsWith('=')) return { ok: false, fault: 'formula' }
  const [, minus, number = '', rest = ''] = LENGTH.exec(text) ?? []
  const words = rest.replace(IN_WORDS, '')
  const unit = words === '' ? undefined : statedUnit(words)
  const amount = quantityOf(number)
  if (amount === undefined || (words !== '' && unit === undefined)) return { ok: false, fault: 'unreadable' }
  if (minus) return { ok: false, fault: 'negative' }
  if (AMBIGUOUS.test(number)) return { ok: false, fault: 'ambiguous' }
  if (amount > LONGEST) return { ok: false, fault: 'tooLong' }
  return { ok: true, amount, ...(unit === undefined ? {} : { unit }) }
}

function quantityOf(number: string): number | undefined {
  const [, ones, over, under] = MIXED.exec(number) ?? []
  if (over !== undefined && under !== undefined) return Number(ones ?? 0) + Number(over) / Number(under)
  const decimal = DECIMAL.exec(number)
  if (decimal === null || number === '') return undefined
  return Number(`${decimal[1] || '0'}.${decimal[2] ?? '0'}`)
}

/** What a column of times adds up to, without the dust of binary fractions. */
export function sumOf(amounts: readonly number[]): number {
  return rounded(amounts.reduce((sum, amount) => sum + amount, 0))
}

/** To a millionth, so that three thirds make a whole. */
export function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6
}
