import { type TProperties, Type } from 'typebox'

/** An object that takes no other fields: unknown ones are refused by name. */
export function closed<P extends TProperties>(properties: P) {
  return Type.Object(properties, { additionalProperties: false })
}
