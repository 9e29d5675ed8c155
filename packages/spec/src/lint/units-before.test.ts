import { describe, expect, it } from 'vitest'
import type { UnitRule } from '../unit-rule.ts'
import { isOtherUnit, isSameUnit } from './units-before.ts'

const same: UnitRule = { rule: 'same' }
const parent: UnitRule = { rule: 'parent' }
const tax: UnitRule = { rule: 'named', unit: 'tax' }
const police: UnitRule = { rule: 'named', unit: 'police' }
const fact: UnitRule = { rule: 'fact', fact: 'ward' }
const item: UnitRule = { rule: 'item' }

describe('two unit rules', () => {
  it.each([
    [same, same, 'same'],
    [parent, parent, 'same'],
    [tax, tax, 'same'],
    [tax, police, 'other'],
    [same, parent, 'other'],
    [same, tax, 'other'],
    [parent, tax, 'either'],
    [fact, fact, 'either'],
    [item, item, 'either'],
    [same, fact, 'either'],
    [tax, fact, 'either'],
    [parent, item, 'either'],
  ] as const)('%j and %j mean the same unit, another, or either', (a, b, expected) => {
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      expect([isSameUnit(one, two), isOtherUnit(one, two)]).toEqual([expected === 'same', expected === 'other'])
    }
  })
})
