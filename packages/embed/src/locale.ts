import type { Text } from '@motcua/spec'

/** The languages that elements speak. */
export type Locale = keyof Text

/** The words of a text in one language. */
export function say(text: Text, locale: Locale): string {
  return text[locale]
}

/** The language an element speaks: its own `locale`, else the page's, else Vietnamese. */
export function localeOr(wanted: string | null | undefined, pageLanguage: string): Locale {
  const language = wanted ?? pageLanguage
  return language.toLowerCase().startsWith('en') ? 'en' : 'vi'
}

/** "1.024.000" in Vietnamese, "1,024,000" in English. */
export function numberWords(value: number, locale: Locale): string {
  const [whole = '', fraction] = plainDigits(value).split('.')
  const [separator, point] = locale === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator)
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`
}

function plainDigits(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(0) : text
}

/** "12 KB", "3,4 MB". */
export function sizeWords(bytes: number, locale: Locale): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${numberWords(Math.round(bytes / 100_000) / 10, locale)} MB`
}

/** A day "YYYY-MM-DD" as people write it: 28/04/2025. */
export function dayWords(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return match === null ? day : `${match[3]}/${match[2]}/${match[1]}`
}
