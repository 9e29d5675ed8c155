import type { Blank } from '../blank.ts'

export const endBlank: Blank<'end'> = {
  title: { vi: 'Trả kết quả', en: 'Result returned' },
  size: [164, 68],
  create: (_, { title }) => ({ kind: 'end', title, result: 'granted' }),
}
