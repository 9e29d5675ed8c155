import { basename, extname } from 'node:path'
import { type ImportedTable, importTable, LONGEST, MAX_BYTES, readAmount, slugOf, tableText } from '@motcua/spec/table'
import { EXIT, type ExitCode, WrongUsage } from './command.ts'
import { hasErrors } from './print-problems.ts'
import { isSystemError, readAtMost, unreadable } from './read-bytes.ts'
import type { TimeUnit } from './time-unit.ts'

/** A table and the draft that it became. `exit`: wrong usage when there is no such file, else by its problems. */
export interface ImportedDraft extends ImportedTable {
  readonly exit: ExitCode
}

/** Reads a table of steps, from a file or stdin, and drafts a procedure. */
export async function importDraft(
  file: string,
  { total, unit }: { readonly total: number; readonly unit?: TimeUnit },
): Promise<ImportedDraft> {
  const read = await readText(file)
  if ('exit' in read) return read
  const id = slugOf(basename(file, extname(file))) || 'imported-table'
  const imported = importTable(read.text, { total, id, ...(unit === undefined ? {} : { unit }) })
  return { ...imported, exit: hasErrors(imported.problems) ? EXIT.problems : EXIT.fine }
}

async function readText(file: string): Promise<{ readonly text: string } | ImportedDraft> {
  try {
    const bytes = await readAtMost(file, MAX_BYTES)
    const read = tableText(bytes, (encoding) => new TextDecoder(encoding, { fatal: true }))
    return read.ok ? { text: read.text } : { spec: null, problems: [read.problem], exit: EXIT.problems }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { spec: null, problems: [unreadable(error, file)], exit: EXIT.wrongUsage }
  }
}

/** @throws WrongUsage when `--days` is missing or is no time that a procedure can have. */
export function readTotal(text: string | undefined): number {
  if (text === undefined)
    throw new WrongUsage('--days is missing; write the total printed above the table, such as 12.')
  const read = readAmount(text)
  if (read.ok && read.unit === undefined && read.amount > 0) return read.amount
  throw new WrongUsage(`--days is "${text}"; write a number above 0 and up to ${LONGEST}, such as 12 or 0,5.`)
}
