import { LONGEST_TEXT } from '../data.ts'
import { numberText } from '../number-text.ts'
import { errorAt, type Problem } from '../problem.ts'
import type { Text } from '../text.ts'
import { everyField } from './every-field.ts'
import { type LintRule, quoted } from './lint-rule.ts'
import { isRegularExpression, patternCost, whyPatternExplodes } from './pattern-cost.ts'

/**
 * Steps that the patterns of all fields may take on everything that can be sent at once: some tenths of a second, a whole
 * one where an engine has not compiled a pattern yet. No command asks for a field twice, so no form needs a sum of its own.
 */
const MOST_STEPS = 5e7

/** Patterns are regular expressions that end quickly, on any text and on all texts that can come at once. */
export const patterns: LintRule = ({ spec }) => {
  const problems: Problem[] = []
  const costs: Cost[] = []
  for (const { field, where: at, times } of everyField(spec)) {
    if (field.type !== 'string' || field.pattern === undefined) continue
    const { label, pattern, maxLength: longest = LONGEST_TEXT } = field
    const where = `${at}/pattern`
    const why = isRegularExpression(pattern) ? whyPatternExplodes(pattern) : undefined
    if (!isRegularExpression(pattern)) problems.push(badPattern(where, label))
    else if (why !== undefined) problems.push(explodingPattern(where, label, why))
    else costs.push({ where, label, times, longest, steps: patternCost(pattern, longest) * times })
  }
  return [...problems, ...beyondBudget(costs).map(costlyPattern)]
}

/** What the pattern of one field takes at most on all its values. */
interface Cost {
  readonly where: string
  readonly label: Text
  readonly times: number
  readonly longest: number
  readonly steps: number
}

/** The costliest ones, as many as have to change so that the others may stay as they are; in the order given. */
function beyondBudget(costs: readonly Cost[]): Cost[] {
  let steps = 0
  const beyond = new Set<Cost>()
  for (const cost of costs.toSorted((a, b) => a.steps - b.steps)) {
    steps += cost.steps
    if (steps > MOST_STEPS) beyond.add(cost)
  }
  return costs.filter((cost) => beyond.has(cost))
}

function badPattern(where: string, label: Text): Problem {
  const { vi, en } = quoted(label)
  return errorAt('badPattern', where, {
    vi: [`Mẫu của ${vi} không phải là biểu thức chính quy.`, 'Sửa lại mẫu.'],
    en: [`The pattern of ${en} is no regular expression.`, 'Correct it.'],
  })
}

function explodingPattern(where: string, label: Text, why: Text): Problem {
  const { vi, en } = quoted(label)
  return errorAt('explodingPattern', where, {
    vi: [`Mẫu của ${vi} có thể chạy rất lâu: ${why.vi}.`, 'Viết mẫu đơn giản hơn, có ^ ở đầu và giới hạn số lần lặp.'],
    en: [
      `The pattern of ${en} may take very long: ${why.en}.`,
      'Write a simpler one that starts with ^, with bounded repeats.',
    ],
  })
}

function costlyPattern({ where, label, times, longest }: Cost): Problem {
  const { vi, en } = quoted(label)
  const texts = numberText(times)
  const characters = numberText(longest)
  return errorAt('costlyPattern', where, {
    vi: [
      `Đối chiếu một lần gửi với mọi mẫu có thể mất quá lâu. Riêng mẫu của ${vi} có thể gặp ${texts.vi} giá trị, dài tới ${characters.vi} ký tự.`,
      'Đặt “maxLength” hoặc “maxItems” của danh sách nhỏ hơn, hoặc viết mẫu đơn giản hơn, có ^ ở đầu và giới hạn số lần lặp.',
    ],
    en: [
      `To hold all that may be sent at once against the patterns may take too long. That of ${en} meets ${times === 1 ? 'one text' : `${texts.en} texts`} of up to ${characters.en} characters.`,
      'State a smaller "maxLength", or "maxItems" of the list, or write a simpler pattern that starts with ^, with bounded repeats.',
    ],
  })
}
