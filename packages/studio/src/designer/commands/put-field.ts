import type { Field, Spec } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { without } from '../document/record.ts'

/** Adds or changes a field of the data; `required` holds wherever a form shows it. */
export function putField(id: string, field: Field, required: boolean, merge?: string): Command {
  return {
    says: { vi: 'Sửa dữ liệu', en: 'Change a field' },
    ...(merge === undefined ? {} : { merge: `field ${id} ${merge}` }),
    apply: (spec) => withField(spec, id, field, required),
  }
}

export function withField(spec: Spec, id: string, field: Field, required: boolean): Spec {
  const others = spec.data.required.filter((one) => one !== id)
  const data = {
    ...spec.data,
    properties: { ...spec.data.properties, [id]: field },
    required: required ? [...others, id] : others,
  }
  return { ...spec, data }
}

export function removeField(id: string): Command {
  return {
    says: { vi: 'Xóa dữ liệu', en: 'Delete a field' },
    leadsTo: { view: 'forms' },
    apply: (spec) =>
      Object.hasOwn(spec.data.properties, id)
        ? {
            ...spec,
            data: {
              ...spec.data,
              properties: without(spec.data.properties, id),
              required: spec.data.required.filter((one) => one !== id),
            },
          }
        : spec,
  }
}
