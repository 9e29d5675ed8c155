import type { Blank } from '../blank.ts'

export const decisionBlank: Blank<'decision'> = {
  title: { vi: 'Áp dụng quy tắc', en: 'Apply a rule' },
  size: [168, 68],
  create: (spec, { title }) => ({ kind: 'decision', title, decision: Object.keys(spec.decisions)[0] ?? 'decision' }),
}
