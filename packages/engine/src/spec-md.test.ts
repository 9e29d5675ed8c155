import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('.', import.meta.url)

function rulesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, rule]) => (rule === undefined ? [] : [rule]))
}

const stated = rulesIn(readFileSync(new URL('../SPEC.md', here), 'utf8'), /^- \*\*\[([A-Z]\d+)\]\*\*/gm)
const cited = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('commit'))
  .flatMap((file) => rulesIn(readFileSync(new URL(file, here), 'utf8'), /\(\s*['"`]\[([A-Z]\d+)\]/g))

test('every rule of SPEC.md has a number of its own', () => {
  expect(stated.length).toBeGreaterThan(50)
  expect(new Set(stated).size).toBe(stated.length)
})

test('every rule of SPEC.md is proved by a test', () => {
  expect(stated.filter((rule) => !cited.includes(rule))).toEqual([])
})

test('every rule that a test cites stands in SPEC.md', () => {
  expect(cited.filter((rule) => !stated.includes(rule))).toEqual([])
})
