import { folded } from '../i18n/format.ts'

/** An id that is readable and not taken: "Lan Anh" → "lan-anh", "lan-anh-2". */
export function idFrom(name: string, taken: ReadonlySet<string>): string {
  const plain = folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 56)
  const base = plain === '' ? 'x' : plain
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`
  return id
}
