import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { testServer } from '../../packages/runtime/src/store/mongo/mongo-server.fixture.ts'

/** A MongoDB server that a test may take away. */
export interface MongoServer {
  /** An address with a database for this use alone. */
  uri(name: string): string
  /** Nobody answers any more, from one moment to the next. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  stop(): Promise<void>
}

/**
 * A server of one's own, killed and started again, where `MOTCUA_TEST_NX` names the program of NX-27017. Elsewhere the
 * server of the mongo suite behind a gate that closes; undefined (an error under CI) where there is none either.
 */
export async function mongoServer(): Promise<MongoServer | undefined> {
  const program = process.env.MOTCUA_TEST_NX
  if (program !== undefined && program !== '') return ownServer(program)
  const server = await testServer()
  return server === undefined ? undefined : gateTo(new URL(server.fresh().uri), () => server.stop())
}

async function ownServer(program: string): Promise<MongoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-mongo-'))
  const port = await freePort()
  const files = [
    '--data-dir',
    join(folder, 'data'),
    '--log-file',
    join(folder, 'log'),
    '--pid-file',
    join(folder, 'pid'),
  ]
  let child: ChildProcess | undefined
  const goAway = async () => {
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    if (child?.kill('SIGKILL')) await gone
    child = undefined
  }
  const comeBack = async () => {
    child = spawn(program, ['--host', '127.0.0.1', '--port', String(port), ...files], { stdio: 'ignore' })
    for (let tries = 0; tries < 150 && !(await answers(port)); tries += 1) await pause(100)
  }
  await comeBack()
  const stop = async () => {
    await goAway()
    rmSync(folder, { recursive: true, force: true })
  }
  return { uri: (name) => `mongodb://127.0.0.1:${port}/${name}`, goAway, comeBack, stop }
}

async function gateTo({ hostname, port }: URL, stopServer: () => Promise<void>): Promise<MongoServer> {
  const open = new Set<{ destroy(): void }>()
  const own = await freePort()
  const unique = randomUUID().slice(0, 8)
  const gate = createServer((near) => {
    const far = connect(Number(port || 27_017), hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined).on('close', () => [near, far].map((one) => one.destroy()))
    }
    near.pipe(far).pipe(near)
  })
  const comeBack = () => new Promise<void>((resolve) => gate.listen(own, '127.0.0.1', () => resolve()))
  const goAway = async () => {
    const closed = new Promise((resolve) => gate.close(resolve))
    for (const socket of open) socket.destroy()
    open.clear()
    await closed
  }
  await comeBack()
  const stop = async () => {
    await goAway()
    await stopServer()
  }
  const uri = (name: string) => `mongodb://127.0.0.1:${own}/motcua_${unique}_${name}?directConnection=true`
  return { uri, goAway, comeBack, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
}
