import { isRecord, type JsonRecord } from '../json-pointer.ts'
import { errorAt, type Problem } from '../problem.ts'
import { FORMAT } from '../spec.ts'

/** Turns a spec of one older format into the next one. */
export type FormatMigration = (older: JsonRecord) => JsonRecord

/**
 * From each older format to the one after it, by the older one's name. Empty while `motcua/1` is the first.
 * A new format adds one entry here; nothing else reads an old format.
 */
const migrations: ReadonlyMap<string, FormatMigration> = new Map()

export type Migrated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem }

/** Brings a value to today's format; refuses a newer or foreign format by name. */
export function migrate(value: unknown, steps: ReadonlyMap<string, FormatMigration> = migrations): Migrated {
  let at = value
  for (let left = steps.size; isRecord(at) && typeof at.format === 'string' && left > 0; left--) {
    const step = steps.get(at.format)
    if (step === undefined) break
    at = step(at)
  }
  if (!isRecord(at) || typeof at.format !== 'string' || at.format === FORMAT) return { ok: true, value: at }
  return { ok: false, problem: foreignFormat(at.format) }
}

function foreignFormat(format: string): Problem {
  const version = /^motcua\/(\d{1,6})$/.exec(format)?.[1]
  if (version !== undefined && Number(version) > Number(FORMAT.split('/')[1])) {
    return errorAt('newerFormat', '/format', {
      vi: [`Định dạng “${format}” mới hơn bản Motcua này (${FORMAT}).`, 'Nâng cấp Motcua rồi mở lại.'],
      en: [`The format "${format}" is newer than this Motcua (${FORMAT}).`, 'Upgrade Motcua and open it again.'],
    })
  }
  return errorAt('unknownFormat', '/format', {
    vi: [`Không biết định dạng “${format.slice(0, 60)}”.`, `Dùng định dạng ${FORMAT}.`],
    en: [`The format "${format.slice(0, 60)}" is not known.`, `Use the format ${FORMAT}.`],
  })
}
