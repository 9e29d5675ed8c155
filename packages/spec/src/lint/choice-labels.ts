import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { everyField } from './every-field.ts'
import type { LintRule } from './lint-rule.ts'

/** Every value of a choice has words for people. */
export const choiceLabels: LintRule = ({ spec }) =>
  everyField(spec).flatMap(({ field, where }) => {
    if (field.type !== 'string' || field.enum === undefined) return []
    const labels = field.labels ?? {}
    return field.enum
      .filter((value) => !Object.hasOwn(labels, value))
      .map((value) =>
        errorAt('choiceWithoutLabel', pointer(where, 'enum', field.enum?.indexOf(value) ?? 0), {
          vi: [`Lựa chọn “${value}” chưa có tên hiển thị.`, 'Thêm tên tiếng Việt và tiếng Anh vào “labels”.'],
          en: [`The choice "${value}" has no label.`, 'Add Vietnamese and English words to "labels".'],
        }),
      )
  })
