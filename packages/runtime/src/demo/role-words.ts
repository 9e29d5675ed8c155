import type { Spec, Text } from '@motcua/spec'

const KNOWN: Readonly<Record<string, Text>> = {
  reformOfficer: { vi: 'soạn quy trình', en: 'models procedures' },
  approver: { vi: 'duyệt quy trình', en: 'approves procedures' },
  administrator: { vi: 'quản trị', en: 'administers' },
  auditor: { vi: 'kiểm tra', en: 'audits' },
}

/**
 * What somebody does in the demo, from the positions held: roles of the installation in our words, roles of procedures
 * as the specs title them, and one that no spec has as it is.
 */
export function rolesInWords(positions: readonly { readonly role: string }[], specs: Iterable<Spec>): Text {
  const titles = new Map<string, Text>()
  for (const { roles } of specs) {
    for (const [role, { title }] of Object.entries(roles)) if (!titles.has(role)) titles.set(role, title)
  }
  const texts = positions.map(({ role }) => KNOWN[role] ?? titles.get(role) ?? { vi: role, en: role })
  return {
    vi: [...new Set(texts.map(({ vi }) => vi))].join(', '),
    en: [...new Set(texts.map(({ en }) => en))].join(', '),
  }
}
