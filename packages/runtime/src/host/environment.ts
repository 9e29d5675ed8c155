import { isAbsolute, resolve } from 'node:path'

/** What the host of a runtime is told from outside. */
export interface Settings {
  readonly port: number
  /** Loopback unless somebody decided otherwise. */
  readonly host: string
  /** Absolute. Holds the SQLite file and uploaded files. */
  readonly dataFolder: string
  /** Absent: SQLite in the data folder. */
  readonly mongoUri: string | undefined
  readonly origins: readonly string[]
  readonly secure: boolean
  /** Absolute; absent: no connectors and no registries. */
  readonly connectionsFile: string | undefined
}

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  /** One sentence for each variable that is wrong: what, and what to set instead. */
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Reads and checks `PORT` (4173), `HOST` (127.0.0.1), `MOTCUA_DATA` (`data`), `MONGODB_URI`, `MOTCUA_ORIGINS` (origins of
 * portals, separated by spaces), `MOTCUA_HTTPS` (`1` behind a proxy that speaks https) and `MOTCUA_CONNECTIONS` (the file that
 * says where connectors and registries are).
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, folder: string): ReadSettings {
  const problems: string[] = []
  const settings = {
    port: readPort(environment.PORT, problems),
    host: environment.HOST || '127.0.0.1',
    dataFolder: absolute(environment.MOTCUA_DATA || 'data', folder),
    mongoUri: readMongoUri(environment.MONGODB_URI, problems),
    origins: readOrigins(environment.MOTCUA_ORIGINS, problems),
    secure: readFlag('MOTCUA_HTTPS', environment.MOTCUA_HTTPS, problems),
    connectionsFile: environment.MOTCUA_CONNECTIONS ? absolute(environment.MOTCUA_CONNECTIONS, folder) : undefined,
  }
  return problems.length === 0 ? { ok: true, settings } : { ok: false, problems }
}

const DEFAULT_PORT = 4173

function readPort(text: string | undefined, problems: string[]): number {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  problems.push(`PORT is "${text}"; set a whole number from 0 to 65535, or leave it unset for ${DEFAULT_PORT}.`)
  return DEFAULT_PORT
}

function readMongoUri(text: string | undefined, problems: string[]): string | undefined {
  if (text === undefined || text === '') return undefined
  if (!/^mongodb(\+srv)?:\/\/\S+$/.test(text)) {
    problems.push('MONGODB_URI does not begin with mongodb:// or mongodb+srv://; correct it, or unset it for SQLite.')
  }
  return text
}

function readOrigins(text: string | undefined, problems: string[]): readonly string[] {
  const origins = (text ?? '').split(/[\s,]+/).filter((origin) => origin !== '')
  for (const origin of origins) {
    if (URL.parse(origin)?.origin === origin) continue
    problems.push(`MOTCUA_ORIGINS has "${origin}"; write origins such as https://portal.example, without a path.`)
  }
  return origins
}

function readFlag(name: string, text: string | undefined, problems: string[]): boolean {
  if (text === undefined || text === '' || text === '0') return false
  if (text !== '1') problems.push(`${name} is "${text}"; set 1 or 0.`)
  return true
}

function absolute(path: string, folder: string): string {
  return isAbsolute(path) ? path : resolve(folder, path)
}
