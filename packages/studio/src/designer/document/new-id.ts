import { folded } from '../../i18n/format.ts'

/**
 * A stable id from a title: "Thẩm định hồ sơ" → `tham-dinh-ho-so`, with a number where that is taken. Ids never change
 * afterwards, since histories, scenarios and diffs refer to them.
 */
export function newId(title: string, taken: Iterable<string>, fallback: string): string {
  const known = new Set(taken)
  const plain = folded(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '')
  const base = plain || fallback
  if (!known.has(base)) return base
  for (let number = 2; ; number++) {
    const numbered = `${base}-${number}`
    if (!known.has(numbered)) return numbered
  }
}
