import type { Blank } from '../blank.ts'

/** Another procedure at the same unit, until somebody says which and where. */
export const procedureBlank: Blank<'procedure'> = {
  title: { vi: 'Thủ tục khác', en: 'Another procedure' },
  size: [172, 76],
  create: (_, { title }) => ({
    kind: 'procedure',
    title,
    procedure: 'procedure',
    unit: { rule: 'same' },
    send: {},
    take: {},
  }),
}
