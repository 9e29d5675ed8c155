import { type PatternPart, type PatternTree, patternTree } from './pattern-tree.ts'

/**
 * Matches as the standard says, by trying everything in order, and counts how often a part is held against the text. The
 * start of the text does not count: a matcher looks for it nowhere else.
 */
export function triedSteps(pattern: string, text: string): { readonly matches: boolean; readonly steps: number } {
  const characters = [...text]
  let steps = 0
  type Then = (at: number) => boolean

  const tree = (ways: PatternTree, at: number, then: Then) => ways.some((way) => sequence(way, at, then))

  const sequence = ([part, ...rest]: readonly PatternPart[], at: number, then: Then): boolean =>
    part === undefined ? then(at) : many(part, part.least, part.most, at, (end) => sequence(rest, end, then))

  const many = (part: PatternPart, least: number, most: number, at: number, then: Then): boolean => {
    if (most === 0) return then(at)
    const more = () =>
      once(part, at, (end) => (least > 0 || end > at) && many(part, Math.max(0, least - 1), most - 1, end, then))
    if (least > 0) return more()
    return more() || then(at)
  }

  const once = ({ token, inside }: PatternPart, at: number, then: Then): boolean => {
    if (inside !== undefined) return tree(inside, at, then)
    if (token !== '^') steps += 1
    const test = new RegExp(token, 'uy')
    test.lastIndex = characters.slice(0, at).join('').length
    const found = test.exec(text)
    return found !== null && then(at + [...found[0]].length)
  }

  const ways = patternTree(pattern)
  const matches = characters.concat('').some((_, at) => tree(ways, at, () => true))
  return { matches, steps }
}
