import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { fieldsOfFormId, takenBy } from './filled-by.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** A required field stands in some form, unless a registry, a system or another procedure gives it. */
export const requiredFields: LintRule = ({ spec }) => {
  const asked = new Set([
    ...Object.keys(spec.forms).flatMap((form) => fieldsOfFormId(spec, form)),
    ...Object.values(spec.flow.nodes).flatMap(takenBy),
  ])
  return spec.data.required.flatMap((id, i) => {
    const field = Object.hasOwn(spec.data.properties, id) ? spec.data.properties[id] : undefined
    if (field === undefined || field.registry !== undefined || asked.has(id)) return []
    const { vi, en } = quoted(field.label)
    return [
      errorAt('requiredInNoForm', pointer('/data/required', i), {
        vi: [`${vi} là bắt buộc nhưng không biểu mẫu nào hỏi.`, 'Đưa trường vào một biểu mẫu hoặc bỏ bắt buộc.'],
        en: [`${en} is required, but no form asks for it.`, 'Put it into a form, or do not require it.'],
      }),
    ]
  })
}
