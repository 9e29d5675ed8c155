import type { Blank } from '../blank.ts'

export const endBlank: Blank<'end'> = {
  title: { vi: 'Trả kết quả', en: 'Result returned' },
  size: [156, 52],
  create: (_, { title }) => ({ kind: 'end', title, result: 'granted' }),
}
