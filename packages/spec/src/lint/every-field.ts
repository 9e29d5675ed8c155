import type { Field } from '../data.ts'
import { pointer } from '../json-pointer.ts'
import type { Spec } from '../spec.ts'

/** A field with its place; `times`: how many values it has at most in all the data of a dossier. */
export interface PlacedField {
  readonly field: Field
  readonly where: string
  readonly times: number
}

/** Every field of the data with its place, those inside objects and lists included. */
export function everyField(spec: Spec): PlacedField[] {
  const found: PlacedField[] = []
  const visit = (field: Field, where: string, times: number) => {
    found.push({ field, where, times })
    if (field.type === 'array') visit(field.items, pointer(where, 'items'), times * field.maxItems)
    if (field.type !== 'object') return
    for (const [id, member] of Object.entries(field.properties)) visit(member, pointer(where, 'properties', id), times)
  }
  for (const [id, field] of Object.entries(spec.data.properties)) visit(field, pointer('/data/properties', id), 1)
  return found
}
