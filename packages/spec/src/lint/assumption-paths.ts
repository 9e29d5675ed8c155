import { pointer, valueAt } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** An assumption points to a value that stands in the spec. */
export const assumptionPaths: LintRule = ({ spec }) =>
  spec.assumptions.flatMap(({ path }, i) => {
    if (valueAt(spec, path) !== undefined) return []
    return [
      errorAt('assumptionNowhere', pointer('/assumptions', i, 'path'), {
        vi: [`Giả định trỏ đến “${path}”, ở đó không có gì.`, 'Sửa đường dẫn hoặc xóa giả định.'],
        en: [`The assumption points to "${path}", where nothing stands.`, 'Correct the path or delete it.'],
      }),
    ]
  })
