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
  ])('refuses %s', (pattern) => {
    expect(isRegularExpression(pattern)).toBe(true)
    expect(whyPatternExplodes(pattern)).toBeDefined()
  })

  it('knows what is no regular expression', () => {
    expect(['(', '[', 'a{2,1}', '\\p{Nope}'].filter(isRegularExpression)).toEqual([])
  })
})
