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
const TOO_MANY_WAYS: Text = {
  vi: 'các phần lặp và lựa chọn có thể ghép với nhau theo quá nhiều cách',
  en: 'its repeats and choices can be combined in too many ways',
}

/** No text that a pattern meets is longer. */
const LONGEST_TEXT = 10_000
/** About a second of trying: two repeats without limit, or one that may begin anywhere. */
const MOST_WAYS = 1e8

/** In how many ways a group may match: its earlier alternatives, this one up to its last part, and that part. */
interface Ways {
  others: number
  before: number
  last: number
}

/**
 * Why a pattern might take exponential or high polynomial time, or undefined. A conservative rule of our own: no
 * lookaround, no backreference, no repeat of a group that holds a variable repeat or a choice, and not too many ways in
 * which its repeats and choices can be combined, for a pattern that fails tries all of them.
 *
 * @param pattern a valid regular expression (flag `u`)
 */
export function whyPatternExplodes(pattern: string): Text | undefined {
  let group: Ways = { others: 0, before: 1, last: 1 }
  const outside: Ways[] = []
  for (const [token] of pattern.matchAll(TOKENS)) {
    if (/^\\(?:[1-9]|k)/.test(token)) return BACKREFERENCE
    if (/^\(\?(?:[=!]|<[=!])/.test(token)) return LOOKAROUND
    if (token.startsWith('(')) {
      outside.push(group)
      group = { others: 0, before: 1, last: 1 }
    } else if (token === ')') {
      const last = waysOf(group)
      const around = outside.pop() ?? group
      group = { ...around, before: around.before * around.last, last }
    } else if (token === '|') group = { others: group.others + group.before * group.last, before: 1, last: 1 }
    else if (/^[*+?{]/.test(token)) {
      const { least, most } = timesOf(token)
      if (group.last > 1 && most > 1) return NESTED
      group.last = most > 1 ? most - least + 1 : group.last + 1 - least
    } else group = { ...group, before: group.before * group.last, last: 1 }
  }
  const isAnchored = pattern.startsWith('^') && group.others === 0
  return waysOf(group) * (isAnchored ? 1 : LONGEST_TEXT) > MOST_WAYS ? TOO_MANY_WAYS : undefined
}

function waysOf({ others, before, last }: Ways): number {
  return others + before * last
}

/** How often a quantifier lets repeat what stands before it. */
function timesOf(quantifier: string): { readonly least: number; readonly most: number } {
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? []
  if (from === undefined) {
    return { least: quantifier.startsWith('+') ? 1 : 0, most: quantifier.startsWith('?') ? 1 : LONGEST_TEXT }
  }
  const least = Math.min(Number(from), LONGEST_TEXT)
  if (comma === '') return { least, most: least }
  return { least, most: to === '' ? LONGEST_TEXT : Math.min(Number(to), LONGEST_TEXT) }
}

/** A quantifier with its lazy mark, a group's head, an escape, a class, or one character. */
const TOKENS =
  /[*+?]\??|\{\d+(?:,\d*)?\}\??|\(\?(?:[:=!]|<[=!]|<[^>]+>)|\\(?:[pP]\{[^}]*\}|k<[^>]+>|u\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|./gsu
