import type { Bilingual } from '@motcua/calendar'

/** Where a text stops being JSON: line and column from 1, and what stands there. */
export interface SyntaxFault {
  readonly line: number
  readonly column: number
  readonly reason: Bilingual
}

const SPACE = /[ \t\r\n]*/y
const STRING = /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"/uy
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y

/**
 * Finds the first place at which a text that `JSON.parse` refuses stops being JSON: the runtime's own message names a place
 * for some faults only.
 */
export function findSyntaxFault(text: string): SyntaxFault {
  const at = firstFault(text)
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return { line, column, reason: reasonAt(text, at) }
}

/** What may come next in an object, a list, or after the whole. */
type Expected = 'value' | 'item or ]' | 'key or }' | 'key' | ':' | ', or end'

/** Walks over the text with a stack of open brackets. Returns the offset of the first thing that may not stand there. */
function firstFault(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = after(SPACE, text, 0) ?? 0
  for (;;) {
    const sign = text[at] ?? ''
    const closes = expected === 'item or ]' || expected === 'key or }' || expected === ', or end'
    let next: number | undefined = at + 1
    if (closes && sign !== '' && sign === open.at(-1)) {
      open.pop()
      expected = ', or end'
    } else if (expected === ', or end') {
      if (sign !== ',' || open.length === 0) return at
      expected = open.at(-1) === '}' ? 'key' : 'value'
    } else if (expected === ':') {
      if (sign !== ':') return at
      expected = 'value'
    } else if (expected === 'key' || expected === 'key or }') {
      next = after(STRING, text, at)
      expected = ':'
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? '}' : ']')
      expected = sign === '{' ? 'key or }' : 'item or ]'
    } else {
      next = after(sign === '"' ? STRING : SCALAR, text, at)
      expected = ', or end'
    }
    if (next === undefined) return at
    at = after(SPACE, text, next) ?? next
  }
}

/** The offset after a match that begins exactly at `at`. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function reasonAt(text: string, at: number): Bilingual {
  if (at >= text.length) return { vi: 'nội dung kết thúc quá sớm', en: 'the text ends too early' }
  if (text[at] === '"') {
    return {
      vi: 'chuỗi chưa đóng, có ký tự không cho phép, hoặc không được đứng ở đây',
      en: 'a string that is not closed, holds a sign it may not hold, or may not stand here',
    }
  }
  const [word = ''] = /^(?:[\w.+-]{1,20}|.)/su.exec(text.slice(at, at + 24)) ?? []
  return { vi: `không chờ “${word}” ở đây`, en: `“${word}” is not expected here` }
}
