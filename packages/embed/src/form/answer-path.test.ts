import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionId, readAt, writeAt } from './answer-path.ts'

describe('places in answers', () => {
  it('reads what was written, whatever stood there before', () => {
    const path = fc.constantFrom('/name', '/address/street', '/members/0/name', '/members/1', '/files/0')
    const start = fc.constantFrom({}, { members: [{}, {}] }, { address: { street: 'x' }, files: ['a', 'b'] })
    fc.assert(
      fc.property(start, path, fc.string({ minLength: 1 }), (answers, at, value) => {
        const needsList = /^\/(members|files)\//.test(at) && !Object.hasOwn(answers, at.split('/')[1] ?? '')
        fc.pre(!needsList)
        expect(readAt(writeAt(answers, at, value), at)).toEqual(value)
      }),
    )
  })

  it('leaves the answers it was given alone', () => {
    const answers = { members: [{ name: 'A' }, { name: 'B' }], other: 1 }
    const before = structuredClone(answers)
    writeAt(answers, '/members/0/name', 'C')
    writeAt(answers, '/members/1', undefined)
    expect(answers).toEqual(before)
  })

  it('closes the gap when an item goes, and drops a part that goes', () => {
    expect(writeAt({ members: [{ name: 'A' }, { name: 'B' }] }, '/members/0', undefined)).toEqual({
      members: [{ name: 'B' }],
    })
    expect(writeAt({ address: { street: 'x', commune: 'y' } }, '/address/street', undefined)).toEqual({
      address: { commune: 'y' },
    })
  })

  it('never reads what a prototype carries', () => {
    expect(readAt({}, '/toString')).toBeUndefined()
    expect(readAt({ a: {} }, '/a/constructor')).toBeUndefined()
  })

  it('gives each place an id of its own', () => {
    expect(questionId('/members/0/name')).toBe('q.members.0.name')
  })
})
