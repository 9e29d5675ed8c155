import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Spec } from '@motcua/spec'
import { WrongUsage } from './command.ts'
import { isSystemError } from './read-bytes.ts'

export interface DraftTarget {
  readonly out: string
  /** Whether a file that is there may be replaced. */
  readonly force: boolean
}

/**
 * Writes a draft as people read it.
 * @param source the file that the draft comes from; it is never replaced.
 * @throws WrongUsage when a file is there already, or none can be written.
 */
export async function writeDraft(spec: Spec, { out, force }: DraftTarget, source: string): Promise<void> {
  if (resolve(out) === resolve(source))
    throw new WrongUsage(`--out names the table itself, ${source}; name another file.`)
  try {
    await writeFile(out, `${JSON.stringify(spec, null, 2)}\n`, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (error.code === 'EEXIST') throw new WrongUsage(`${out} is there already; name another file, or add --force.`)
    throw new WrongUsage(`--out ${out} cannot be written: ${error.message}.`)
  }
}
