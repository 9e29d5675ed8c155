import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSyntaxFault } from './json-syntax.ts'

function place(text: string): string {
  const { line, column } = findSyntaxFault(text)
  return `${line}:${column}`
}

describe('the place at which a text stops being JSON', () => {
  test.each([
    ['', '1:1', 'the text ends too early'],
    ['{\n  "a": 1,\n}', '3:1', '“}” is not expected here'],
    ['{"a" 1}', '1:6', '“1” is not expected here'],
    ['{"a": 1 "b": 2}', '1:9', 'a string that is not closed, holds a sign it may not hold, or may not stand here'],
    ['[1, 2', '1:6', 'the text ends too early'],
    ['[1, 2]]', '1:7', '“]” is not expected here'],
    ['[01]', '1:2', '“01” is not expected here'],
    ['{"a": nul}', '1:7', '“nul” is not expected here'],
    ["{'a': 1}", '1:2', "“'” is not expected here"],
    ['[1,\r\n "a\tb"]', '2:2', 'a string that is not closed, holds a sign it may not hold, or may not stand here'],
    ['{"a": 1]', '1:8', '“]” is not expected here'],
    ['// a note\n{}', '1:1', '“/” is not expected here'],
  ])('%j: %s', (text, expected, reason) => {
    expect(place(text)).toBe(expected)
    expect(findSyntaxFault(text).reason.en).toBe(reason)
  })

  test('valid JSON has none before its end', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(place(`${text}§`)).toBe(`1:${text.length + 1}`)
      }),
    )
  })

  test('any text gets an answer that lies in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:1-e.tru\\n \n') }), (text) => {
        const { line, column } = findSyntaxFault(text)
        const at = text.split('\n')[line - 1]
        expect(at).toBeDefined()
        expect(column).toBeGreaterThan(0)
        expect(column).toBeLessThanOrEqual((at ?? '').length + 1)
      }),
    )
  })

  test('a long string does not exhaust it', () => {
    expect(place(`["${'x'.repeat(2_000_000)}"`)).toBe('1:2000004')
  })
})
