import { describe, expect, test } from 'vitest'
import { type TableEncoding, tableText } from './encoding.ts'
import { MAX_BYTES } from './file-problems.ts'

const decoderOf = (encoding: TableEncoding) => new TextDecoder(encoding, { fatal: true })
const TEXT = 'STT;đơn vị\n1;Một cửa\n'

function utf16(text: string, isBig: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return new Uint8Array(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

function codeOf(bytes: Uint8Array): string {
  const read = tableText(bytes, decoderOf)
  return read.ok ? 'read' : read.problem.code
}

describe('the text of a file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, false)],
    ['UTF-16, big end first', utf16(TEXT, true)],
  ])('in %s is read', (_, bytes) => {
    expect(tableText(bytes, decoderOf)).toEqual({ ok: true, text: TEXT })
  })

  test.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0, 0], 'table.workbook'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0, 0], 'table.workbook'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0], 'table.not-text'],
    ['UTF-16 without its mark', [0x53, 0, 0x54, 0], 'table.not-text'],
    ['a Vietnamese code page', [0x53, 0xd0, 0x6e], 'table.not-utf-8'],
    ['half a letter of UTF-16', [0xff, 0xfe, 0x53], 'table.not-utf-8'],
  ])('of %s is refused by name', (_, bytes, code) => {
    expect(codeOf(new Uint8Array(bytes))).toBe(code)
  })

  test('may be as long as the limit and no longer', () => {
    expect(codeOf(new Uint8Array(MAX_BYTES).fill(0x61))).toBe('read')
    expect(codeOf(new Uint8Array(MAX_BYTES + 1).fill(0x61))).toBe('table.too-large')
  })

  test('a decoder that fails for another reason is not blamed on the file', () => {
    const broken = () => ({
      decode: () => {
        throw new RangeError('no such label')
      },
    })
    expect(() => tableText(new Uint8Array([0x61]), broken)).toThrow('no such label')
  })
})
