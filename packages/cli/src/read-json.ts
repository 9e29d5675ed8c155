import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import type { Problem } from '@motcua/spec'
import { EXIT, type ExitCode } from './command.ts'
import { findSyntaxFault } from './json-syntax.ts'
import { isSystemError, STDIN, unreadable } from './read-bytes.ts'

/** What a file holds, or why that cannot be said. `exit`: wrong usage when there is no such file, else problems. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem; readonly exit: ExitCode }

/**
 * Reads a JSON file in UTF-8, with or without byte order mark.
 * @param name a path from the current folder, or `-` for stdin.
 * @param inFolder the file that a folder stands for; without it a folder is refused.
 */
export async function readJson(name: string, inFolder?: string): Promise<ReadJson> {
  try {
    const bytes = name === STDIN ? await buffer(process.stdin) : await readBytes(name, inFolder)
    return parseJson(bytes)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { ok: false, problem: unreadable(error, name), exit: EXIT.wrongUsage }
  }
}

async function readBytes(name: string, inFolder: string | undefined): Promise<Buffer> {
  try {
    return await readFile(name)
  } catch (error) {
    if (inFolder === undefined || !(isSystemError(error) && error.code === 'EISDIR')) throw error
    return await readFile(join(name, inFolder))
  }
}

function parseJson(bytes: Uint8Array): ReadJson {
  const text = decode(bytes)
  if (text === undefined) return { ok: false, problem: NOT_UTF8, exit: EXIT.problems }
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, problem: notJson(text), exit: EXIT.problems }
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function notJson(text: string): Problem {
  const { line, column, reason } = findSyntaxFault(text)
  return {
    code: 'file.not-json',
    severity: 'error',
    where: `${line}:${column}`,
    message: {
      vi: `Không phải JSON từ dòng ${line}, cột ${column}: ${reason.vi}.`,
      en: `No JSON from line ${line}, column ${column} on: ${reason.en}.`,
    },
    remedy: { vi: 'Sửa tệp ở chỗ đó.', en: 'Correct the file at that place.' },
  }
}

const NOT_UTF8: Problem = {
  code: 'file.not-utf-8',
  severity: 'error',
  where: '',
  message: { vi: 'Tệp không được lưu theo bảng mã UTF-8.', en: 'The file is not written in UTF-8.' },
  remedy: { vi: 'Lưu lại tệp theo bảng mã UTF-8.', en: 'Save it again in UTF-8.' },
}
