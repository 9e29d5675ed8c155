/** Worked out by hand from the published days off; each tuple of a year is the number of its working days. */
export const DUE_VECTORS = [
  { name: 'swapped 29/4 and make-up Saturday 4/5/2024', received: '2024-04-26T10:00', days: 3, due: '2024-05-04' },
  { name: 'make-up Saturday 26/4/2025', received: '2025-04-24T10:00', days: 3, due: '2025-04-28' },
  { name: 'Lunar New Year 2025', received: '2025-01-23T10:00', days: 5, due: '2025-02-06' },
  { name: 'Hung Kings in lieu 27/4 and 30/4 to 1/5/2026', received: '2026-04-24T10:00', days: 3, due: '2026-05-04' },
  { name: 'Lunar New Year 2026', received: '2026-02-06T09:00', days: 15, due: '2026-03-06' },
] as const

export const WORKING_DAYS_OF_YEAR = [
  [2024, 251],
  [2025, 250],
  [2026, 250],
] as const
