import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../bin/motcua.js', import.meta.url))
export const EXAMPLES = fileURLToPath(new URL('../../../examples', import.meta.url))

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CallOptions {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** The Node that runs the launcher; this one unless a test says otherwise. */
  readonly node?: string
}

/** Starts the real bin. Variables that would change its answers are taken out of the environment. */
export function startMotcua(args: readonly string[], { env, cwd, node }: CallOptions = {}): ChildProcess {
  const { PORT, HOST, MOTCUA_DATA, MONGODB_URI, MOTCUA_ORIGINS, MOTCUA_HTTPS, MOTCUA_CONNECTIONS, ...rest } =
    process.env
  return spawn(node ?? process.execPath, [BIN, ...args], { cwd, env: { ...rest, LC_ALL: 'C', ...env } })
}

/** Runs the real bin to its end. */
export async function motcua(args: readonly string[], options: CallOptions = {}): Promise<Outcome> {
  const child = startMotcua(args, options)
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  // A command may stop reading what it will not take.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(options.stdin ?? '')
  const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)])
  return { code: await code, stdout, stderr }
}

async function readAll(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream === null ? '' : text(stream)
}

/** A Node on the path that is older than the pinned one: the one that people have. */
export function systemNode(): string | undefined {
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)]
  return folders.map((folder) => join(folder, 'node')).find((path) => existsSync(path) && isOlder(path))
}

function isOlder(path: string): boolean {
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' })
  return Number.parseInt(version.slice(1), 10) < 26
}

/** A folder that goes away with the tests of a file. */
export class Desk {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async open(): Promise<Desk> {
    return new Desk(await mkdtemp(join(tmpdir(), 'motcua-cli-')))
  }

  /** Puts a file there and says its path. */
  async put(name: string, content: unknown): Promise<string> {
    const path = join(this.folder, name)
    const raw = typeof content === 'string' || content instanceof Uint8Array
    await writeFile(path, raw ? content : JSON.stringify(content))
    return path
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }
}

/** The text of an example's spec, for tests that break a copy of it in one place. */
export function exampleText(name: string): Promise<string> {
  return readFile(join(EXAMPLES, name, 'spec.json'), 'utf8')
}
