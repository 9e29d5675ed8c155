import type { Person, SavePerson } from '@motcua/api'
import { idFrom } from './id-from.ts'

/** A position as it is being chosen; empty parts are not chosen yet. `key` only tells lines apart. */
export interface PositionDraft {
  readonly key: number
  readonly unit: string
  readonly role: string
  readonly from: string
  readonly to: string
}

export interface PersonDraft {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly positions: readonly PositionDraft[]
}

export const blankPosition = { unit: '', role: '', from: '', to: '' } as const

export function draftOf(person: Person | null): PersonDraft {
  if (person === null) return { name: '', email: '', password: '', positions: [{ key: 0, ...blankPosition }] }
  const positions = person.positions.map((held, key) => ({ key, ...blankPosition, ...held }))
  return { name: person.name, email: person.email, password: '', positions }
}

export type Lack = 'needsName' | 'needsEmail' | 'needsPassword' | 'needsPosition'

/** What keeps a person from being saved. */
export function lacksOf({ name, email, password, positions }: PersonDraft): readonly Lack[] {
  const lacks: Lack[] = []
  if (name.trim() === '') lacks.push('needsName')
  if (!/^[^@\s]+@[^@\s]+$/.test(email.trim())) lacks.push('needsEmail')
  if (password !== '' && password.length < 10) lacks.push('needsPassword')
  if (positions.some(({ unit, role }) => unit === '' || role === '')) lacks.push('needsPosition')
  return lacks
}

/** The request; a new person gets an id from the name. */
export function personToSave(draft: PersonDraft, person: Person | null, people: readonly Person[]): SavePerson {
  return {
    id: person?.id ?? idFrom(draft.name, new Set(people.map(({ id }) => id))),
    name: draft.name.trim(),
    email: draft.email.trim(),
    positions: draft.positions.map(({ unit, role, from, to }) => ({
      unit,
      role,
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    })),
    ...(draft.password === '' ? {} : { password: draft.password }),
  }
}
