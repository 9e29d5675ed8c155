import { pointer } from '../json-pointer.ts'
import { warningAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** No legal basis that something stands on has ended by today. A warning: a transition may still rest on the old law. */
export const legalBases: LintRule = ({ spec, named, today }) => {
  if (today === undefined) return []
  const used = new Set(named.flatMap(({ kind, id }) => (kind === 'legal' ? [id] : [])))
  return Object.entries(spec.legal).flatMap(([id, { document, to }]) => {
    if (to === undefined || to >= today || !used.has(id)) return []
    return [
      warningAt('endedLegalBasis', pointer('/legal', id), {
        vi: [`${document} hết hiệu lực từ sau ngày ${to}.`, 'Thay bằng văn bản hiện hành, hoặc nêu lý do còn áp dụng.'],
        en: [
          `${document} was last in force on ${to}.`,
          'Name the law now in force, or say why the old one still holds.',
        ],
      }),
    ]
  })
}
