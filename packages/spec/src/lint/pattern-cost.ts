import type { Text } from '../text.ts'

export function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}

const BACKREFERENCE: Text = { vi: 'có tham chiếu ngược', en: 'it holds a backreference' }
const LOOKAROUND: Text = { vi: 'có phép nhìn trước hoặc nhìn sau', en: 'it holds a lookaround' }
const NESTED: Text = {
  vi: 'lặp một nhóm đã có phần lặp hoặc lựa chọn',
  en: 'a group with a repeat or a choice inside is repeated',
}
const UNBOUNDED: Text = { vi: 'có quá nhiều phần lặp không giới hạn', en: 'it has too many repeats without limit' }

/**
 * Why a pattern might take exponential or high polynomial time, or undefined. A conservative rule of our own: no
 * lookaround, no backreference, no repeat of a group that holds a variable repeat or a choice, and at most two repeats
 * without limit (one when it does not start with `^`). Texts are at most 10,000 characters long.
 *
 * @param pattern a valid regular expression (flag `u`)
 */
export function whyPatternExplodes(pattern: string): Text | undefined {
  const groups: { variable: boolean }[] = [{ variable: false }]
  let closed: { variable: boolean } | undefined
  let unbounded = 0
  for (const [token] of pattern.matchAll(TOKENS)) {
    const group = groups.at(-1) ?? { variable: false }
    if (/^\\(?:[1-9]|k)/.test(token)) return BACKREFERENCE
    if (/^\(\?(?:[=!]|<[=!])/.test(token)) return LOOKAROUND
    if (token.startsWith('(')) groups.push({ variable: false })
    else if (token === '|') group.variable = true
    else if (/^[*+{]/.test(token)) {
      if (closed?.variable) return NESTED
      unbounded += isUnbounded(token) ? 1 : 0
      group.variable ||= !/^\{\d+\}/.test(token)
    } else if (token.startsWith('?')) group.variable = true
    const ended = token === ')' ? groups.pop() : undefined
    const outer = groups.at(-1)
    if (ended?.variable && outer !== undefined) outer.variable = true
    closed = ended
  }
  return unbounded > (pattern.startsWith('^') ? 2 : 1) ? UNBOUNDED : undefined
}

/** A quantifier with its lazy mark, a group's head, an escape, a class, or one character. */
const TOKENS =
  /[*+?]\??|\{\d+(?:,\d*)?\}\??|\(\?(?:[:=!]|<[=!]|<[^>]+>)|\\(?:[pP]\{[^}]*\}|k<[^>]+>|u\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|./gsu

function isUnbounded(quantifier: string): boolean {
  return /^(?:[*+]|\{\d+,\})/.test(quantifier)
}
