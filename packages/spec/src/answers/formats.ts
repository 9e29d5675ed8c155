const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days since 1970-01-01 of a real day "YYYY-MM-DD" (years 0100 to 9999), or undefined. */
export function dayNumber(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = (DAYS_IN_MONTH[month - 1] ?? 0) + (leap ? 1 : 0)
  if (year < 100 || day < 1 || day > last) return undefined
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/**
 * Codes of provinces in personal ids (Circular 59/2021/TT-BCA, annex), as ranges of what was given out below 097.
 * Codes from 100 on name countries, for people whose birth was registered abroad.
 */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
)

/**
 * A 12-digit personal id: place of birth (3), century and sex (1), year of birth (2), random (6).
 * Century digits beyond 3 would be births after 2099.
 */
function isPersonalId(text: string): boolean {
  if (!/^\d{3}[0-3]\d{8}$/.test(text)) return false
  const place = text.slice(0, 3)
  return Number(place) >= 100 || PROVINCES.has(place)
}

/**
 * The formats of the closed profile, given to both validators: `date` (a day that exists), `phone` (0 or +84, then 9 or
 * 10 digits), `personal-id`, `tax-code` (10 digits, or 10-3 for a branch), `file` (the digest of an uploaded file).
 */
export const formats = {
  date: (text: string) => dayNumber(text) !== undefined,
  phone: (text: string) => /^(?:0|\+84)\d{9,10}$/.test(text),
  'personal-id': isPersonalId,
  'tax-code': (text: string) => /^\d{10}(?:-\d{3})?$/.test(text),
  file: (text: string) => /^sha256-[A-Za-z0-9_-]{43}$/.test(text),
} satisfies Readonly<Record<string, (text: string) => boolean>>

export type FormatName = keyof typeof formats
