import { createReadStream } from 'node:fs'
import process from 'node:process'
import type { Problem } from '@motcua/spec'
import { WrongUsage } from './command.ts'

/** The name that stands for what is piped in. */
export const STDIN = '-'

/** @throws WrongUsage when stdin is named twice: it can be read once. */
export function checkNames(names: readonly string[]): void {
  if (names.filter((name) => name === STDIN).length > 1) throw new WrongUsage('"-" (stdin) can be named once.')
}

/**
 * Reads a file, or stdin, until it is known to be longer than `limit`: so a huge one costs no memory.
 * @returns the whole, or more than `limit` bytes of it.
 */
export async function readAtMost(name: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream: AsyncIterable<Uint8Array> = name === STDIN ? process.stdin : createReadStream(name)
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) break
  }
  return Buffer.concat(chunks)
}

export interface SystemError extends Error {
  readonly code: unknown
  readonly path?: unknown
}

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

/** Why a file could not be read, in words. */
export function unreadable(error: SystemError, name: string): Problem {
  const path = typeof error.path === 'string' ? error.path : name
  const { message, remedy } = REASONS[String(error.code)] ?? {
    message: { vi: `Không đọc được: ${error.message}.`, en: `It cannot be read: ${error.message}.` },
    remedy: { vi: 'Kiểm tra ổ đĩa và đường dẫn.', en: 'Check the disk and the path.' },
  }
  return {
    code: 'file.unreadable',
    severity: 'error',
    where: '',
    message: { vi: message.vi.replace('{}', () => path), en: message.en.replace('{}', () => path) },
    remedy,
  }
}

/** By the system's error code; `{}` stands for the path. */
const REASONS: Readonly<Record<string, Pick<Problem, 'message' | 'remedy'>>> = {
  ENOENT: {
    message: { vi: 'Không có tệp {}.', en: 'There is no file {}.' },
    remedy: { vi: 'Kiểm tra đường dẫn.', en: 'Check the path.' },
  },
  ENOTDIR: {
    message: { vi: 'Đường dẫn đi qua một tệp chứ không phải thư mục.', en: 'The path leads through a file.' },
    remedy: { vi: 'Kiểm tra đường dẫn.', en: 'Check the path.' },
  },
  EISDIR: {
    message: { vi: 'Đây là thư mục, không phải tệp.', en: 'This is a folder, not a file.' },
    remedy: { vi: 'Ghi tên tệp.', en: 'Name the file.' },
  },
  EACCES: {
    message: { vi: 'Không có quyền đọc tệp này.', en: 'This file may not be read by you.' },
    remedy: { vi: 'Xin quyền đọc, hoặc dùng bản sao.', en: 'Ask for the right to read it, or use a copy.' },
  },
}
