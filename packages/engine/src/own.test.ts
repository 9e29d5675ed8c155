import { expect, test } from 'vitest'
import { including, own, without } from './own.ts'

const inherited = Object.getOwnPropertyNames(Object.prototype)

test('what every object inherits is not its own', () => {
  expect(inherited).toContain('__proto__')
  for (const name of inherited) expect(own({}, name)).toBeUndefined()
})

test('names that objects inherit are names like any other once they are given', () => {
  for (const name of inherited) {
    const named: Readonly<Record<string, number>> = JSON.parse(
      JSON.stringify({ a: 1 }).replace('"a"', JSON.stringify(name)),
    )
    expect(own(named, name)).toBe(1)
    expect(own(including(named, name, 2), name)).toBe(2)
    expect(own(including({}, name, 3), name)).toBe(3)
    expect(own(without(including(named, 'b', 4), 'b'), name)).toBe(1)
    expect(own(without(named, name), name)).toBeUndefined()
  }
})

test('a function is given too, where it is a record’s own', () => {
  const given = () => 1
  expect(own({ given }, 'given')).toBe(given)
})
