import { errorAt } from '../problem.ts'
import { everyField } from './every-field.ts'
import { type LintRule, quoted } from './lint-rule.ts'
import { isRegularExpression, whyPatternExplodes } from './pattern-cost.ts'

/** Patterns are regular expressions that end quickly on any text. */
export const patterns: LintRule = ({ spec }) =>
  everyField(spec).flatMap(({ field, where }) => {
    if (field.type !== 'string' || field.pattern === undefined) return []
    const { vi, en } = quoted(field.label)
    if (!isRegularExpression(field.pattern)) {
      return [
        errorAt('badPattern', `${where}/pattern`, {
          vi: [`Mẫu của ${vi} không phải là biểu thức chính quy.`, 'Sửa lại mẫu.'],
          en: [`The pattern of ${en} is no regular expression.`, 'Correct it.'],
        }),
      ]
    }
    const why = whyPatternExplodes(field.pattern)
    if (why === undefined) return []
    return [
      errorAt('explodingPattern', `${where}/pattern`, {
        vi: [
          `Mẫu của ${vi} có thể chạy rất lâu: ${why.vi}.`,
          'Viết mẫu đơn giản hơn, có ^ ở đầu và giới hạn số lần lặp.',
        ],
        en: [
          `The pattern of ${en} may take very long: ${why.en}.`,
          'Write a simpler one that starts with ^, with bounded repeats.',
        ],
      }),
    ]
  })
