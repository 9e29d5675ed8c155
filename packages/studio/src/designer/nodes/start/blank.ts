import type { Blank } from '../blank.ts'

export const startBlank: Blank<'start'> = {
  title: { vi: 'Nộp hồ sơ', en: 'Filing' },
  size: [148, 52],
  create: (spec, { title }) => ({ kind: 'start', title, form: Object.keys(spec.forms)[0] ?? 'form' }),
}
