import { describe, expect, it } from 'vitest'
import { isRegularExpression, whyPatternExplodes } from './pattern-cost.ts'

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
    '^(\\d)\\1$',
    '^(?<x>a)\\k<x>$',
    '(?=a)a',
    '(?<!a)b',
    '^a*a*a*$',
    'a*a*$',
    '^(a+?)+$',
    `^${'(a|a)'.repeat(35)}b$`,
    `^${'a?'.repeat(60)}a{60}$`,
    `^${'a{0,99}'.repeat(8)}b$`,
    '^x|\\d*\\d*y',
    '^((a{0,99}|b)(c?d{0,99}){1})?a{0,99}b{0,99}c{0,99}$',
  ])('refuses %s', (pattern) => {
    expect(isRegularExpression(pattern)).toBe(true)
    expect(whyPatternExplodes(pattern)).toBeDefined()
  })

  it('knows what is no regular expression', () => {
    expect(['(', '[', 'a{2,1}', '\\p{Nope}'].filter(isRegularExpression)).toEqual([])
  })
})
