import type { Role } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { without } from '../document/record.ts'

export function putRole(id: string, role: Role, merge?: string): Command {
  return {
    says: { vi: 'Sửa vai trò', en: 'Change a role' },
    ...(merge === undefined ? {} : { merge: `role ${id} ${merge}` }),
    apply: (spec) => ({ ...spec, roles: { ...spec.roles, [id]: role } }),
  }
}

/** A role that steps still name can be taken away; the problem list then leads to those steps. */
export function removeRole(id: string): Command {
  return {
    says: { vi: 'Xóa vai trò', en: 'Delete a role' },
    leadsTo: { view: 'roles' },
    apply: (spec) => (Object.hasOwn(spec.roles, id) ? { ...spec, roles: without(spec.roles, id) } : spec),
  }
}
