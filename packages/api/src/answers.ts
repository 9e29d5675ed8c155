import type { Json } from '@motcua/engine'
import { Type } from 'typebox'

/** Answers of a form, data field → value. Their inside is judged by the form's own schema (422 with the field's path). */
export const AnswersSchema = Type.Unsafe<Readonly<Record<string, Json>>>(
  Type.Object({}, { maxProperties: 500, description: 'data field → value' }),
)
