import { describe, expect, it } from 'vitest'
import { idFrom } from './id-from.ts'

describe('an id from a name', () => {
  it('has no diacritics, blanks or leading figures', () => {
    expect(idFrom('Đặng Thuỳ Dương', new Set())).toBe('dang-thuy-duong')
    expect(idFrom('1. Phòng Kinh tế ', new Set())).toBe('phong-kinh-te')
    expect(idFrom('…', new Set())).toBe('x')
  })

  it('is not one that is taken', () => {
    expect(idFrom('Lan', new Set(['lan', 'lan-2']))).toBe('lan-3')
  })

  it('keeps to what the wire takes', () => {
    expect(idFrom('Uỷ ban '.repeat(30), new Set())).toMatch(/^[a-z][a-zA-Z0-9-]{0,63}$/)
  })
})
