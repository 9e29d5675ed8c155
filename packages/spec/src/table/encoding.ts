import type { Problem } from '../problem.ts'
import { isWorkbook, MAX_BYTES, notText, notUtf8, tooLarge } from './file-problems.ts'

/** Those in which spreadsheets save text; the labels of the Encoding Standard. */
export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be'

export type ReadText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem }

/** What a host lends: `(encoding) => new TextDecoder(encoding, { fatal: true })`. */
export type DecoderOf = (encoding: TableEncoding) => { decode(bytes: Uint8Array): string }

/** Workbooks: the first bytes of a ZIP archive (`.xlsx`, `.ods`) and of an OLE file (`.xls`). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/**
 * The text of a file: UTF-8 with or without byte order mark, or UTF-16 with one.
 *
 * @param bytes the file; of a larger one, anything more than `MAX_BYTES` of it
 * @param decoderOf a decoder that throws a TypeError where the bytes are not in its encoding
 */
export function tableText(bytes: Uint8Array, decoderOf: DecoderOf): ReadText {
  if (bytes.length > MAX_BYTES) return { ok: false, problem: tooLarge }
  if (WORKBOOKS.some((start) => startsWith(bytes, start))) return { ok: false, problem: isWorkbook }
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.includes(0)) return { ok: false, problem: notText }
  try {
    return { ok: true, text: decoderOf(encoding).decode(bytes) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { ok: false, problem: notUtf8 }
  }
}

function encodingOf(bytes: Uint8Array): TableEncoding {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8'
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}
