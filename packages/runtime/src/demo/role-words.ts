import type { Text } from '@motcua/spec'

const KNOWN: Readonly<Record<string, Text>> = {
  reformOfficer: { vi: 'soạn quy trình', en: 'models procedures' },
  approver: { vi: 'duyệt quy trình', en: 'approves procedures' },
  administrator: { vi: 'quản trị', en: 'administers' },
  auditor: { vi: 'kiểm tra', en: 'audits' },
}

/** What somebody does in the demo, from the positions held. */
export function rolesInWords(positions: readonly { readonly role: string }[]): Text {
  const texts = positions.map(
    ({ role }) => KNOWN[role] ?? { vi: `xử lý hồ sơ (${role})`, en: `handles dossiers (${role})` },
  )
  return {
    vi: [...new Set(texts.map(({ vi }) => vi))].join(', '),
    en: [...new Set(texts.map(({ en }) => en))].join(', '),
  }
}
