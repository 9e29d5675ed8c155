import type { Text } from '../text.ts'
import { type PatternPart, type PatternTree, patternTree } from './pattern-tree.ts'

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

/**
 * Why a pattern is refused however short its texts are, or undefined. A conservative rule of our own: no lookaround, no
 * backreference, no repeat of a group that may match in more than one way.
 *
 * @param pattern a valid regular expression (flag `u`)
 */
export function whyPatternExplodes(pattern: string): Text | undefined {
  return whyTreeExplodes(patternTree(pattern))
}

function whyTreeExplodes(tree: PatternTree): Text | undefined {
  for (const part of tree.flat()) {
    if (/^\\(?:[1-9]|k)/.test(part.token)) return BACKREFERENCE
    if (/^\(\?<?[=!]/.test(part.token)) return LOOKAROUND
    const why = part.inside === undefined ? undefined : whyTreeExplodes(part.inside)
    if (why !== undefined) return why
    if (part.inside !== undefined && part.most > 1 && tryingGroup(part.inside, ANY_LENGTH).ways > 1) return NESTED
  }
  return undefined
}

/** Long enough that a group which may match in several ways is seen to do so. */
const ANY_LENGTH = Number.POSITIVE_INFINITY

/**
 * How many steps a matcher that tries everything takes at most until it refuses one text. A step looks at one character
 * for one plain part of the pattern; so an upper bound, for repeats share the text and here each may have all of it.
 * Infinite where a group is repeated that may match in several ways.
 *
 * @param pattern a valid regular expression (flag `u`) without lookaround and backreference
 * @param longest characters of the longest text
 */
export function patternCost(pattern: string, longest: number): number {
  const costs = patternTree(pattern).map((way) => {
    const places = way[0]?.token === '^' ? 1 : longest + 1
    const last = way.at(-1)
    if (last === undefined) return places
    // Nothing follows the last part: as soon as it has its least, that is a match, and nothing is tried any more.
    const inVain = tryingWay([...way.slice(0, -1), { ...last, most: last.least }], longest)
    return inVain.steps * places + tryingPart(last, longest).steps
  })
  return costs.reduce((sum, cost) => sum + cost)
}

/** What it is to try a piece of a pattern at one place of a text: the fewest characters it takes, in how many ways it may match, and the steps of them all. */
interface Trying {
  readonly shortest: number
  readonly ways: number
  readonly steps: number
}

const NOTHING: Trying = { shortest: 0, ways: 1, steps: 0 }

function tryingGroup(tree: PatternTree, longest: number): Trying {
  const ways = tree.map((way) => tryingWay(way, longest))
  return {
    shortest: Math.min(...ways.map(({ shortest }) => shortest)),
    ways: ways.reduce((sum, way) => sum + way.ways, 0),
    // One to choose each; both ends of the group are noted, and forgotten on the way back.
    steps: ways.reduce((sum, way) => sum + way.steps + 1, 4),
  }
}

/** One part after the other: what follows is tried anew for each way in which what stands before may match. */
function tryingWay(way: readonly PatternPart[], longest: number): Trying {
  return way.reduce((before, part, i) => {
    const next = tryingPart(part, longest, way[i + 1])
    return {
      shortest: before.shortest + next.shortest,
      ways: before.ways * next.ways,
      steps: before.steps + before.ways * next.steps,
    }
  }, NOTHING)
}

function tryingPart(part: PatternPart, longest: number, next?: PatternPart): Trying {
  const many = repeated(part, longest)
  // Of all ends of a run of digits only one has a hyphen behind it, if there must be one.
  if (many.ways === 1 || next === undefined || !isEndOf(part, next)) return many
  return { ...many, ways: 1, steps: many.steps + many.ways }
}

function repeated({ token, inside, least, most }: PatternPart, longest: number): Trying {
  if (most === 0) return { shortest: 0, ways: 1, steps: 1 }
  const { shortest, ways, steps } = inside === undefined ? tryingToken(token) : tryingGroup(inside, longest)
  if (most === 1) return { shortest: shortest * least, ways: ways + 1 - least, steps: steps + 1 }
  if (ways > 1) return { shortest: shortest * least, ways: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY }
  // What takes no character is repeated no more often than it must be.
  const fitting = shortest === 0 ? least : Math.floor(longest / shortest)
  return {
    shortest: shortest * least,
    ways: Math.max(1, Math.min(most, fitting) - least + 1),
    steps: Math.min(most, fitting + 1) * steps + 1,
  }
}

function tryingToken(token: string): Trying {
  if (/^(?:[\^$]|\\[bB])$/.test(token)) return { shortest: 0, ways: 1, steps: 1 }
  return { shortest: 1, ways: 1, steps: IN_ALL_SCRIPTS.test(token) ? STEPS_IN_ALL_SCRIPTS : 1 }
}

/** What may take a character beyond U+FFFF is made of several tests by an engine, one for each way to write such a one. */
const IN_ALL_SCRIPTS = /^\.$|^\[\^|\\[pPSWDu]|[\ud800-\u{10ffff}]/u
const STEPS_IN_ALL_SCRIPTS = 10

/** Whether `part` is a run of one kind of character and `next` must be a character that is not of that kind. */
function isEndOf(part: PatternPart, next: PatternPart): boolean {
  if (part.inside !== undefined || next.inside !== undefined || next.least === 0) return false
  const literal = /^(?:\\([^\p{L}\p{N}])|([^\\[.^$]))$/u.exec(next.token)
  const character = literal?.[1] ?? literal?.[2]
  if (character === undefined) return false
  // The flags that a group may set for what is inside it.
  return !['u', 'isu'].some((flags) => new RegExp(`^${part.token}$`, flags).test(character))
}
