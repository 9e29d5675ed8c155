import type { LegalBasis } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { without } from '../document/record.ts'

export function putLegalBasis(id: string, basis: LegalBasis): Command {
  return {
    says: { vi: 'Sửa căn cứ', en: 'Change a legal basis' },
    merge: `legal ${id}`,
    apply: (spec) => ({ ...spec, legal: { ...spec.legal, [id]: basis } }),
  }
}

export function removeLegalBasis(id: string): Command {
  return {
    says: { vi: 'Xóa căn cứ', en: 'Delete a legal basis' },
    apply: (spec) => (Object.hasOwn(spec.legal, id) ? { ...spec, legal: without(spec.legal, id) } : spec),
  }
}
