import { Type } from 'typebox'
import { closed } from '../closed.ts'

// What several routes take in their paths and queries.
export const id = Type.String({ minLength: 1, maxLength: 100 })
export const byId = closed({ id })
export const byVersion = closed({ id, version: Type.Integer({ minimum: 1 }) })
export const search = Type.Optional(Type.String({ maxLength: 200 }))
export const cursor = Type.Optional(Type.String({ maxLength: 500 }))
export const secret = Type.Optional(Type.String({ maxLength: 60 }))
