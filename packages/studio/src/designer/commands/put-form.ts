import type { Form } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { without } from '../document/record.ts'

export function putForm(id: string, form: Form, merge?: string): Command {
  return {
    says: { vi: 'Sửa biểu mẫu', en: 'Change a form' },
    ...(merge === undefined ? {} : { merge: `form ${id} ${merge}` }),
    apply: (spec) => ({ ...spec, forms: { ...spec.forms, [id]: form } }),
  }
}

export function removeForm(id: string): Command {
  return {
    says: { vi: 'Xóa biểu mẫu', en: 'Delete a form' },
    leadsTo: { view: 'forms' },
    apply: (spec) => (Object.hasOwn(spec.forms, id) ? { ...spec, forms: without(spec.forms, id) } : spec),
  }
}
