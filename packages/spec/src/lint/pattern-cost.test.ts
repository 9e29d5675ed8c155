import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRegularExpression, patternCost, whyPatternExplodes } from './pattern-cost.ts'
import { triedSteps } from './tried-steps.fixture.ts'

describe('whyPatternExplodes', () => {
  it.each([
    '^[A-Z]{2}-\\d{4,6}$',
    '^\\d{10}(-\\d{3})?$',
    '^\\p{L}+ \\p{L}+$',
    '\\d+',
    '^(?:ab|cd)$',
    '^[(+*]{2}\\(a\\)$',
    '^\\d{9}$|^\\d{12}$',
    '^[A-Z]{1,20}(/[A-Z]{1,20})?-\\d{1,9}$',
    '^(?:\\d{3}){2}$',
    '^(?:\\d+,)*$',
    '',
  ])('takes %s', (pattern) => {
    expect(isRegularExpression(pattern)).toBe(true)
    expect(whyPatternExplodes(pattern)).toBeUndefined()
  })

  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^(a?){30}$',
    '^((a+)b)*$',
    '^(?:a{1,9}){1,9}$',
    '^(?:\\d+,?)*$',
    '^(?i:(a+A)*)$',
    '^([^a]+A)*$',
    '^(\\d)\\1$',
    '^(?<x>a)\\k<x>$',
    '(?=a)a',
    '(?<!a)b',
    '^(a+?)+$',
  ])('refuses %s', (pattern) => {
    expect(isRegularExpression(pattern)).toBe(true)
    expect(whyPatternExplodes(pattern)).toBeDefined()
  })

  it('knows what is no regular expression', () => {
    expect(['(', '[', 'a{2,1}', '\\p{Nope}'].filter(isRegularExpression)).toEqual([])
  })
})

describe('patternCost', () => {
  it.each([
    ['^[0-9]{12}$', 10_000, 20],
    ['^\\d{9,12}$', 10_000, 30],
    ['^0\\d{9,10}$', 10_000, 30],
    ['\\d+', 10_000, 40_000],
    ['^\\p{L}+ \\p{L}+$', 10_000, 300_000],
  ])('of %s on %i characters is at most %i', (pattern, longest, most) => {
    expect(patternCost(pattern, longest)).toBeLessThanOrEqual(most)
  })

  it.each([
    ['two repeats', '^a*a*$', 10_000, 1e8],
    ['three', '^a*a*a*$', 1000, 1e9],
    ['a repeat that may begin anywhere', 'a*b', 10_000, 1e8],
    ['what is looked for after each end of a repeat', '^a*a{5000}b', 10_000, 3e7],
    ['repeats in alternatives', '^x|\\d*\\d*y', 1000, 1e8],
    ['many choices', `^${'(a|a)'.repeat(35)}b$`, 40, 2 ** 35],
    ['many that may be left out', `^${'a?'.repeat(60)}a{60}$`, 60, 2 ** 60],
    ['letters of all scripts', '^\\p{L}*\\p{L}*$', 10_000, 1e9],
    ['repeats of nothing', '(?:(?:){10000}){10000}b', 1, 1e8],
    ['an end that may be missing', '^\\d*-?\\d*x', 1000, 1e6],
    ['an end that is none in any case', '^(?i:a*Aa*Aa*A)$', 1000, 1e9],
    ['an end that is none as it is written', '^[^a]*A[^a]*A[^a]*A$', 1000, 1e9],
    ['a character written as an escape', '^(?:\\u0061)*(?:\\u{61})*$', 1000, 1e6],
  ])('counts %s', (_, pattern, longest, least) => {
    expect(patternCost(pattern, longest)).toBeGreaterThanOrEqual(least)
  })

  it('grows with the longest text, and has no end where a choice is repeated', () => {
    expect(patternCost('^a*a*$', 100)).toBeLessThan(patternCost('^a*a*$', 101))
    expect(patternCost('^(a|b)*$', 3)).toBe(Number.POSITIVE_INFINITY)
  })

  it('is never below what trying everything takes, whatever the pattern and the text', () => {
    const quantifier = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,3}', '{0,2}?', '{2,}', '+?', '{0}')
    const atom = fc.constantFrom('a', 'b', '-', '\\-', '[ab]', '[^a]', '.', '\\d', '\\p{L}', '\\u0061')
    const { way } = fc.letrec<{ way: string; part: string }>((tie) => ({
      part: fc.oneof(
        { depthSize: 'small' },
        fc.tuple(atom, quantifier).map((both) => both.join('')),
        fc
          .tuple(fc.array(tie('way'), { minLength: 1, maxLength: 2 }), fc.constantFrom('(', '(?:', '(?<n>'), quantifier)
          .map(([ways, head, times]) => `${head}${ways.join('|')})${times}`),
      ),
      way: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
    }))
    const pattern = fc
      .tuple(fc.array(way, { minLength: 1, maxLength: 2 }), fc.boolean(), fc.constantFrom('', '$', 'x', '\\b$'))
      .map(([ways, anchored, end]) => ways.map((one) => `${anchored ? '^' : ''}${one}${end}`).join('|'))
      .filter((made) => isRegularExpression(made) && whyPatternExplodes(made) === undefined)
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', 'ế'), maxLength: 12 }),
      fc.integer({ min: 0, max: 25 }).map((n) => 'a'.repeat(n)),
    )
    let refused = 0
    fc.assert(
      fc.property(pattern, text, (made, tried) => {
        const { matches, steps } = triedSteps(made, tried)
        expect(matches).toBe(new RegExp(made, 'u').test(tried))
        expect(steps).toBeLessThanOrEqual(patternCost(made, [...tried].length))
        refused += matches ? 0 : 1
      }),
      { numRuns: 1500 },
    )
    expect(refused).toBeGreaterThan(300)
  })
})
