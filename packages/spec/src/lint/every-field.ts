import type { Field } from '../data.ts'
import { pointer } from '../json-pointer.ts'
import type { Spec } from '../spec.ts'

/** Every field of the data with its place, those inside objects and lists included. */
export function everyField(spec: Spec): { readonly field: Field; readonly where: string }[] {
  const found: { field: Field; where: string }[] = []
  const visit = (field: Field, where: string) => {
    found.push({ field, where })
    if (field.type === 'array') visit(field.items, pointer(where, 'items'))
    if (field.type !== 'object') return
    for (const [id, member] of Object.entries(field.properties)) visit(member, pointer(where, 'properties', id))
  }
  for (const [id, field] of Object.entries(spec.data.properties)) visit(field, pointer('/data/properties', id))
  return found
}
