import { expect, it } from 'vitest'
import { dayWords, localeOr, numberWords, sizeWords } from './locale.ts'

it('speaks the language asked for, else the page’s, else Vietnamese', () => {
  expect(localeOr('en', 'vi')).toBe('en')
  expect(localeOr(undefined, 'en-GB')).toBe('en')
  expect(localeOr(undefined, '')).toBe('vi')
})

it('writes numbers, sizes and days as the language does', () => {
  expect(numberWords(1_024_000.5, 'vi')).toBe('1.024.000,5')
  expect(numberWords(1_024_000.5, 'en')).toBe('1,024,000.5')
  expect(sizeWords(3_440_000, 'vi')).toBe('3,4 MB')
  expect(dayWords('2025-04-28')).toBe('28/04/2025')
})
