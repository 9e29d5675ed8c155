import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'

/** A stored file. `id` is `sha256-` and the digest in base64url, the value of a file field; `type` was found in its content; `size` in bytes. */
export const StoredFileSchema = closed({
  id: Type.String(),
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
})
export type StoredFile = Static<typeof StoredFileSchema>
