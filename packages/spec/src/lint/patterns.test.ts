import { describe, expect, it } from 'vitest'
import { wholeSpecJson } from '../whole-spec.fixture.ts'
import { lintContextOf } from './lint-rule.ts'
import { patterns } from './patterns.ts'

const label = { vi: 'Mã', en: 'Code' }
const text = (pattern: string, bounds: object = {}) => ({ type: 'string', label, pattern, ...bounds })
const list = (maxItems: number, items: object) => ({ type: 'array', label, maxItems, items })
const group = (properties: object) => ({ type: 'object', label, properties, additionalProperties: false })

function found(properties: object) {
  const spec = wholeSpecJson()
  spec.data.properties = properties
  return patterns(lintContextOf(spec))
}
const places = (properties: object) => found(properties).map(({ code, where }) => `${code} ${where}`)

describe('the cost of patterns on one submission', () => {
  it.each([
    ['list', list(100, text('^a+a+$')), '/items'],
    ['list of groups', list(100, group({ part: text('^a+a+$', { maxLength: 2000 }) })), '/items/properties/part'],
    ['group', group({ part: text('^.+a+$') }), '/properties/part'],
    ['text that may be long', text('^a+a+$'), ''],
  ])('is refused at its place: %s', (_, code, inside) => {
    expect(places({ code })).toEqual([`costlyPattern /data/properties/code${inside}/pattern`])
  })

  it.each([
    ['a shorter text', text('^a+a+$', { maxLength: 3000 })],
    ['shorter texts of a list', list(100, text('^a+a+$', { maxLength: 300 }))],
    ['fewer items', list(1, group({ part: text('^a+a+$', { maxLength: 3000 }) }))],
    ['a pattern that bounds its repeats', list(200, text('^a{1,20}a{1,20}$'))],
  ])('is taken with %s', (_, code) => {
    expect(places({ code })).toEqual([])
  })

  it('takes ordinary patterns in lists without limits', () => {
    const ordinary = ['^[0-9]{12}$', '^\\d{9,12}$', '^0\\d{9,10}$', '^[A-Z]{2}-\\d{4,6}$', '^\\d{9}$|^\\d{12}$', '\\d+']
    const fields = ordinary.map((pattern, i) => [`f${i}`, list(200, group({ code: text(pattern) }))])
    expect(places(Object.fromEntries(fields))).toEqual([])
    expect(places({ names: list(200, group({ first: text('^\\p{L}+$'), full: text('^[\\p{L} ]+$') })) })).toEqual([])
  })

  it('adds up over all fields, and names those that have to change', () => {
    const half = text('^a+a+$', { maxLength: 2900 })
    const small = Object.fromEntries([...Array(20).keys()].map((i) => [`small${i}`, text('^[0-9]{12}$')]))
    expect(places({ one: half, ...small })).toEqual([])
    expect(places({ one: half, other: { ...half, maxLength: 3000 }, ...small })).toEqual([
      'costlyPattern /data/properties/other/pattern',
    ])
  })

  it('says how much may come and what to do', () => {
    const [problem] = found({ code: list(100, text('^a+a+$')) })
    expect(problem?.message.en).toMatch(/"Code".* 100.* 10,000 /)
    expect(problem?.message.vi).toMatch(/“Mã”.* 100.* 10\.000 /)
    expect(problem?.remedy.en).toMatch(/"maxLength".*"maxItems".*\^/)
    expect(problem?.remedy.vi).toMatch(/“maxLength”.*“maxItems”.*\^/)
  })
})
