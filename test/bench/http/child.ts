import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own. */
export interface Child {
  readonly address: string
  readonly process: ChildProcess
  /** Asks for its resident memory, in bytes. */
  rss(): Promise<number>
  /** Ends it in order; resolves when it is gone. */
  stop(): Promise<void>
}

/** @param flags of Node, for a profile. */
export async function startChild(
  script: string,
  args: readonly string[],
  setup: boolean,
  flags: readonly string[] = [],
): Promise<Child> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = fork(path, [...args], { env: environment(setup), execArgv: [...flags] })
  const address = String(await message(child, 'address'))
  return {
    address,
    process: child,
    rss: async () => {
      const answer = message(child, 'rss')
      child.send('memory')
      return Number(await answer)
    },
    stop: async () => {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

/** As the launcher starts a server: with compiled code kept between starts. */
function environment(setup: boolean): NodeJS.ProcessEnv {
  const cache = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'motcua-bench-compile-cache')
  return { ...process.env, NODE_COMPILE_CACHE: cache, BENCH_SETUP: setup ? '1' : '' }
}

async function message(child: ChildProcess, name: string): Promise<unknown> {
  const died = once(child, 'exit').then(() => Promise.reject(new Error('the server ended before it answered')))
  const [said]: unknown[] = await Promise.race([once(child, 'message'), died])
  if (typeof said === 'object' && said !== null && name in said)
    return Object.entries(said).find(([key]) => key === name)?.[1]
  throw new Error(`the server said ${JSON.stringify(said)}`)
}
