/** A regular expression, or what stands in one of its groups: alternatives, each a sequence of parts. */
export type PatternTree = readonly (readonly PatternPart[])[]

/** One part of a pattern with how often it may stand there: `most` is infinite where nothing bounds it. */
export interface PatternPart {
  /** One character, class, escape or assertion as written; of a group its head. */
  readonly token: string
  readonly inside?: PatternTree
  readonly least: number
  readonly most: number
}

interface OpenGroup {
  readonly head: string
  readonly done: PatternPart[][]
  way: PatternPart[]
}

/** @param pattern a valid regular expression (flag `u`) */
export function patternTree(pattern: string): PatternTree {
  let group = openGroup('')
  const outside: OpenGroup[] = []
  for (const [token] of pattern.matchAll(TOKENS)) {
    if (token.startsWith('(')) {
      outside.push(group)
      group = openGroup(token)
    } else if (token === ')') {
      const part = { token: group.head, inside: closed(group), least: 1, most: 1 }
      group = outside.pop() ?? openGroup('')
      group.way.push(part)
    } else if (token === '|') {
      group.done.push(group.way)
      group.way = []
    } else if (/^[*+?{]/.test(token)) {
      const part = group.way.pop()
      if (part !== undefined) group.way.push({ ...part, ...timesOf(token) })
    } else group.way.push({ token, least: 1, most: 1 })
  }
  return closed(group)
}

function openGroup(head: string): OpenGroup {
  return { head, done: [], way: [] }
}

function closed({ done, way }: OpenGroup): PatternTree {
  return [...done, way]
}

/** How often a quantifier lets repeat what stands before it. */
function timesOf(quantifier: string): { readonly least: number; readonly most: number } {
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? []
  if (from === undefined) {
    return {
      least: quantifier.startsWith('+') ? 1 : 0,
      most: quantifier.startsWith('?') ? 1 : Number.POSITIVE_INFINITY,
    }
  }
  const least = Number(from)
  if (comma === '') return { least, most: least }
  return { least, most: to === '' ? Number.POSITIVE_INFINITY : Number(to) }
}

/** A quantifier with its lazy mark, a group's head, an escape, a class, or one character. */
const TOKENS = new RegExp(
  [
    String.raw`[*+?]\??|\{\d+(?:,\d*)?\}\??`,
    String.raw`\((?:\?(?:[=!]|<[=!]|<[^>]+>|[a-z]*(?:-[a-z]*)?:))?`,
    String.raw`\\(?:[pP]\{[^}]*\}|k<[^>]+>|u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u.{4}|x..|c.|.)`,
    String.raw`\[(?:\\.|[^\]\\])*\]|.`,
  ].join('|'),
  'gsu',
)
