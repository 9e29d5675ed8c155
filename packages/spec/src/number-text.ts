import type { Text } from './text.ts'

/** A number as each language writes it: 1.234,5 and 1,234.5. Does not depend on the host's locale data. */
export function numberText(value: number): Text {
  const [whole = '', fraction] = String(value).split('.')
  if (!/^-?\d+$/.test(whole)) return { vi: String(value), en: String(value) }
  const grouped = (separator: string, point: string) => {
    const shown = whole.replace(/\B(?=(\d{3})+(?!\d))/g, separator)
    return fraction === undefined ? shown : `${shown}${point}${fraction}`
  }
  return { vi: grouped('.', ','), en: grouped(',', '.') }
}
