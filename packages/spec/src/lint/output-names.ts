import { outputsOf } from '../fact-types.ts'
import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** A fact has one source: an output of a decision is not named like a data field or another decision's output. */
export const outputNames: LintRule = ({ spec }) => {
  const owner = new Map<string, string>()
  return Object.entries(spec.decisions).flatMap(([id, decision]) =>
    outputsOf(decision).flatMap((output) => {
      const other = owner.get(output.id)
      owner.set(output.id, id)
      const isField = Object.hasOwn(spec.data.properties, output.id)
      if (!isField && (other === undefined || other === id)) return []
      const where = pointer('/decisions', id, decision.kind, 'outputs')
      return [
        errorAt(isField ? 'outputNamedLikeField' : 'outputOfTwoDecisions', where, {
          vi: [`Tên “${output.id}” đã được dùng cho dữ liệu khác.`, 'Đổi tên kết quả này.'],
          en: [`The name "${output.id}" is taken by another fact.`, 'Rename this output.'],
        }),
      ]
    }),
  )
}
