import { Type } from 'typebox'
import { closed } from '../closed.ts'

// What several routes take in their paths and queries.
export const id = Type.String({ minLength: 1, maxLength: 100, description: 'id of what the path names' })
export const byId = closed({ id })
export const byVersion = closed({
  id,
  version: Type.Integer({ minimum: 1, description: 'number of the version, from 1' }),
})
export const byPosting = closed({ code: id, wait: id })
export const search = Type.Optional(
  Type.String({ maxLength: 200, description: 'words to look for; diacritics do not matter' }),
)
export const cursor = Type.Optional(Type.String({ maxLength: 500, description: '`next` of the page before' }))
export const secret = Type.Optional(Type.String({ maxLength: 60, description: 'look-up secret of the dossier' }))
export const lang = Type.Optional(Type.Enum(['vi', 'en'], { description: 'language of the page' }))
