import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem, warningAt } from '../problem.ts'
import { takenBy } from './filled-by.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * What a system or another procedure gives goes into fields that nobody works out, and where a procedure is done per item,
 * each of its dossiers would overwrite what the one before gave.
 */
export const takenFields: LintRule = ({ spec, graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    const { vi, en } = quoted(node.title)
    const problems = takenBy(node).flatMap((field, i): Problem[] => {
      const definition = Object.hasOwn(spec.data.properties, field) ? spec.data.properties[field] : undefined
      if (definition?.computed === undefined) return []
      const label = quoted(definition.label)
      return [
        errorAt('takesComputedField', pointer('/flow/nodes', id, 'take', node.kind === 'service' ? i : field), {
          vi: [`${vi} ghi vào ${label.vi}, một trường được tính ra.`, 'Chọn một trường không tính.'],
          en: [`${en} fills ${label.en}, a field that is worked out.`, 'Choose a field that is not.'],
        }),
      ]
    })
    if (node.kind !== 'procedure' || node.each === undefined || problems.length > 0) return problems
    if (Object.keys(node.take).length === 0) return []
    return [
      warningAt('takePerItem', pointer('/flow/nodes', id, 'take'), {
        vi: [
          `${vi} làm cho từng mục: kết quả của mục sau ghi đè mục trước.`,
          'Không lấy dữ liệu về; mỗi hồ sơ liên thông giữ dữ liệu của nó.',
        ],
        en: [
          `${en} is done per item: what one item gives overwrites what the one before gave.`,
          'Take nothing back; each linked dossier keeps its own data.',
        ],
      }),
    ]
  })
