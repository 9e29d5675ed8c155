import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CanonicalTextError, canonicalText } from './canonical-text.ts'
import { sha256, specHash } from './spec-hash.ts'
import { wholeSpec } from './whole-spec.fixture.ts'

describe('canonicalText', () => {
  it('writes the example of RFC 8785', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('sorts names by UTF-16 code units', () => {
    expect(canonicalText({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    )
  })

  it('sorts names that JavaScript keeps in an order of its own', () => {
    const names = ['10', '9', 'a', '-1', '__proto__', '1e3', '']
    const value = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:[{"b":1,"a":2}]`).join(',')}}`)
    const expected = names.toSorted().map((name) => `${JSON.stringify(name)}:[{"a":2,"b":1}]`)
    expect(canonicalText({ outer: value, first: 0 })).toBe(`{"first":0,"outer":{${expected.join(',')}}}`)
    const many = Array.from({ length: 60 }, (_, i) => `n${(i * 7) % 60}`)
    const inMany = canonicalText(Object.fromEntries(many.map((name) => [name, 0])))
    expect(inMany).toBe(
      `{${many
        .toSorted()
        .map((name) => `"${name}":0`)
        .join(',')}}`,
    )
  })

  it('refuses holes of a list and what a toJSON would hide', () => {
    expect(() => canonicalText(Array(2))).toThrow(expect.objectContaining({ code: 'notJson' }))
    expect(() => canonicalText({ a: [{ toJSON: () => 1 }] })).toThrow(expect.objectContaining({ code: 'notJson' }))
    expect(canonicalText([-0, { toJSON: 'x' }])).toBe('[0,{"toJSON":"x"}]')
  })

  it('reads back as the same value and does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json: unknown = JSON.parse(JSON.stringify(value))
        const text = canonicalText(json)
        expect(canonicalText(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(json)
      }),
    )
  })

  it.each([
    [{ a: undefined }, 'notJson'],
    [[() => 1], 'notJson'],
    [new Date(0), 'notJson'],
    [Number.NaN, 'notFinite'],
    [Number.POSITIVE_INFINITY, 'notFinite'],
    ['a\ud800b', 'loneSurrogate'],
    [{ '\udc00': 1 }, 'loneSurrogate'],
  ])('refuses %o', (value, code) => {
    expect(() => canonicalText(value)).toThrow(expect.objectContaining({ code }))
  })

  it('refuses depth instead of exhausting the stack, and takes text that only looks like an escape', () => {
    let deep: unknown = 1
    for (let i = 0; i < 10_000; i++) deep = [deep]
    expect(() => canonicalText(deep)).toThrow(CanonicalTextError)
    expect(canonicalText('\\ud800')).toBe('"\\\\ud800"')
  })
})

describe('specHash', () => {
  it('is the same with node:crypto', () => {
    const node = (text: string) => createHash('sha256').update(text).digest('base64url')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(node(text))
      }),
    )
    expect(specHash(wholeSpec)).toBe(specHash(wholeSpec, node))
    expect(specHash(wholeSpec)).toMatch(/^sha256-[A-Za-z0-9_-]{43}$/)
  })

  it('covers everything but layout and scenarios', () => {
    const hash = specHash(wholeSpec)
    expect(specHash({ ...wholeSpec, layout: { nodes: {} } })).toBe(hash)
    expect(specHash({ ...wholeSpec, assumptions: [] })).not.toBe(hash)
  })
})
