import { expect, test } from 'vitest'
import { isOutdated } from './outdated.ts'

test.each([
  'Failed to fetch dynamically imported module: http://localhost/assets/desk-room-1.js',
  'error loading dynamically imported module: http://localhost/assets/desk-room-1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/desk-room-1.css',
])('a room that is no longer on the server: %s', (message) => {
  expect(isOutdated(new TypeError(message))).toBe(true)
})

test('any other error is not about the version of the page', () => {
  expect(isOutdated(new Error('Cannot read properties of undefined'))).toBe(false)
  expect(isOutdated('Failed to fetch dynamically imported module')).toBe(false)
})
