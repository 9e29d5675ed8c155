import type { Blank } from '../blank.ts'

export const exclusiveBlank: Blank<'exclusive'> = {
  title: { vi: 'Rẽ nhánh', en: 'Choose a way' },
  size: [52, 52],
  create: (_, { title }) => ({ kind: 'exclusive', title }),
}
