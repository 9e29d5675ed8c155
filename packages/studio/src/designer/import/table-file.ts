import type { Problem } from '@motcua/spec'
import { MAX_BYTES, type ReadText, tableText } from '@motcua/spec/table'

/** The text of a file that somebody chose; of a file that is too large, only as much is read as shows that it is. */
export async function readTableFile(file: File): Promise<ReadText> {
  const bytes = new Uint8Array(await file.slice(0, MAX_BYTES + 1).arrayBuffer())
  return tableText(bytes, (encoding) => new TextDecoder(encoding, { fatal: true }))
}

/** The line of a table that a problem is about, from 1; undefined for the whole and for what stands in the draft. */
export function lineOf({ where }: Problem): number | undefined {
  const [, line] = /^(\d+)(?::\d+)?$/.exec(where) ?? []
  return line === undefined ? undefined : Number(line)
}

/** Where a line begins and ends in a text. */
export function rangeOfLine(text: string, line: number): readonly [start: number, end: number] {
  const before = text.split('\n', line - 1).join('\n')
  const start = line === 1 ? 0 : before.length + 1
  const end = text.indexOf('\n', start)
  return [start, end === -1 ? text.length : end]
}
