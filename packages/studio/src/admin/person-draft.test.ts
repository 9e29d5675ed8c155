import type { Person } from '@motcua/api'
import { describe, expect, it } from 'vitest'
import { draftOf, lacksOf, personToSave } from './person-draft.ts'

const lan: Person = { id: 'lan', name: 'Lan', email: 'lan@xa.vn', positions: [{ unit: 'ward', role: 'head' }] }

describe('a person being written down', () => {
  it('comes back as they were when nothing is changed', () => {
    expect(personToSave(draftOf(lan), lan, [lan])).toEqual(lan)
  })

  it('says everything that is lacking at once', () => {
    const draft = { ...draftOf(null), password: 'short' }
    expect(lacksOf(draft)).toEqual(['needsName', 'needsEmail', 'needsPassword', 'needsPosition'])
    expect(lacksOf(draftOf(lan))).toEqual([])
  })

  it('gets an id of their own, and a password only when one was given', () => {
    const draft = { ...draftOf(lan), password: 'long enough it is' }
    expect(personToSave(draft, null, [lan])).toMatchObject({ id: 'lan-2', password: 'long enough it is' })
    expect(personToSave(draftOf(lan), null, [lan])).not.toHaveProperty('password')
  })
})
