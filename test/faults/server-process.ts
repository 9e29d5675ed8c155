import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createClient } from '@motcua/api'
import type { Agent } from '../../packages/runtime/src/test-app.fixture.ts'

const BIN = fileURLToPath(new URL('../../packages/cli/bin/motcua.js', import.meta.url))

export interface RunningServer {
  readonly address: string
  stop(): Promise<void>
}

/** Motcua in demo mode as a person starts it, on a MongoDB. Rejects with what it said when it does not start. */
export async function startServer(uri: string): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-server-'))
  const child = spawn(process.execPath, [BIN, 'start', '--demo', '--data', folder, '--json'], {
    env: { ...process.env, MONGODB_URI: uri, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const started = new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    // What the server logs stands on lines of its own.
    createInterface(child.stdout).on('line', (line) => line.startsWith('{"address"') && resolve(line))
    child.once('exit', (code) => reject(new Error(`motcua start ended with ${code}: ${said}`)))
  })
  const { address }: { address: string } = JSON.parse(await started)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return { address, stop }
}

/** A browser of somebody, who can go to another address with the same cookies. */
export type Traveller = Agent & { at(address: string): Traveller }

export function agentOn(address: string, cookies = new Map<string, string>()): Traveller {
  const client: Agent = createClient<Uint8Array, AbortSignal>({
    baseUrl: address,
    fetch: async (url, { method, headers, body }) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const sent = cookie === '' ? headers : { ...headers, cookie }
      const payload = body instanceof Uint8Array ? Buffer.from(body) : body
      const response = await fetch(url, { method, headers: sent, ...(payload === undefined ? {} : { body: payload }) })
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (name !== undefined && value !== undefined) cookies.set(name, value)
      }
      return response
    },
  })
  return { ...client, at: (other) => agentOn(other, cookies) }
}

/** Somebody with a demo account: the part of the address before the @. */
export async function signedIn(address: string, name: string): Promise<Traveller> {
  const agent = agentOn(address)
  await agent.signIn({ email: `${name}@anlac.example`, password: 'motcua-demo' })
  return agent
}
