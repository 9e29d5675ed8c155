import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/motcua.js', import.meta.url))

export interface DemoServer {
  /** `http://127.0.0.1:41234`. */
  readonly address: string
  /** Ends the server and removes its data. */
  stop(): Promise<void>
}

/**
 * Motcua as a person starts it: the bin, with the examples, an empty data folder of its own, and whatever port is free.
 * @param now local time at which the demo's clock stands, such as `2026-04-23T08:30`.
 */
export async function startDemo(now: string): Promise<DemoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-journey-'))
  const { MONGODB_URI: _, ...environment } = process.env
  const child = spawn(process.execPath, [BIN, 'start', '--demo', '--now', now, '--data', folder, '--json'], {
    env: { ...environment, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const started = await firstLine(child)
  const { address, pages }: { address: string; pages: boolean } = JSON.parse(started)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  if (pages) return { address, stop }
  await stop()
  throw new Error('The pages are not built: run the journeys by "npm test -- test/journeys".')
}

/** What the server says once it answers. */
function firstLine(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('\n')) resolve(said)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`motcua start ended with code ${code}: ${said}`)))
  })
}
