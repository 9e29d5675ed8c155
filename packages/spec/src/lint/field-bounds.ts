import { errorAt } from '../problem.ts'
import { everyField } from './every-field.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** No field asks for what cannot be: least above most, or a part that is required but does not exist. */
export const fieldBounds: LintRule = ({ spec }) =>
  everyField(spec).flatMap(({ field, where }) => {
    const { vi, en } = quoted(field.label)
    const bounds: Readonly<Record<string, unknown>> = field
    const crossed = ([least, most]: readonly [string, string]) => Number(bounds[least]) > Number(bounds[most])
    const found = PAIRS.filter(crossed).map(([least, most]) =>
      errorAt('crossedBounds', `${where}/${least}`, {
        vi: [`${vi}: “${least}” lớn hơn “${most}”.`, 'Sửa lại hai giá trị.'],
        en: [`${en}: "${least}" is above "${most}".`, 'Correct the two values.'],
      }),
    )
    const parts = field.type === 'object' ? (field.required ?? []).filter((id) => !isPart(field.properties, id)) : []
    return [
      ...found,
      ...parts.map((id) =>
        errorAt('unknownReference', `${where}/required`, {
          vi: [`${vi} không có mục “${id}”.`, 'Chọn một mục có trong trường này.'],
          en: [`${en} has no part "${id}".`, 'Name a part of this field.'],
        }),
      ),
    ]
  })

const PAIRS = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
] as const

function isPart(properties: object, id: string): boolean {
  return Object.hasOwn(properties, id)
}
