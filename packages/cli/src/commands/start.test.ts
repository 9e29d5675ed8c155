import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, motcua, startMotcua } from '../motcua.fixture.ts'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open()
})

afterAll(() => desk.close())

interface Running {
  readonly address: string
  readonly pages: boolean
  readonly people: boolean
  readonly accounts: readonly { readonly email: string; readonly password: string }[]
  /** Sends the signal and resolves to the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts a server on a free port and waits until it says where it answers. */
async function started(...args: readonly string[]): Promise<Running> {
  const child = startMotcua(['start', '--port', '0', '--json', ...args])
  const ended = once(child, 'close')
  const complaints: string[] = []
  child.stderr?.on('data', (chunk) => complaints.push(String(chunk)))
  if (child.stdout === null) throw new Error('no stdout')
  for await (const line of createInterface({ input: child.stdout })) {
    const value = JSON.parse(line)
    if (typeof value.address !== 'string') continue
    return {
      ...value,
      stop: async (signal) => {
        child.kill(signal)
        const [code] = await ended
        return code
      },
    }
  }
  throw new Error(`the server ended: ${complaints.join('')}`)
}

describe('a server', () => {
  test('in demo mode has the examples and accounts, and stays alone on its data folder', async () => {
    const data = join(desk.folder, 'demo')
    const server = await started('--demo', '--data', data)
    try {
      const catalogue = await fetch(`${server.address}/api/v1/catalogue`)
      const second = await motcua(['start', '--port', '0', '--data', data])

      expect(await catalogue.text()).toContain('household-business')
      expect(server.accounts.length).toBeGreaterThan(2)
      expect(server.accounts[0]).toMatchObject({ email: expect.stringContaining('@'), password: expect.any(String) })
      expect(second.code).toBe(1)
      expect(second.stdout).toBe('')
      expect(second.stderr).toMatch(/^motcua start: .*motcua\.sqlite is in use by another Motcua process\. .*\n$/)
    } finally {
      expect(await server.stop('SIGTERM')).toBe(0)
    }
    expect(existsSync(join(data, 'motcua.sqlite-wal'))).toBe(false)
  }, 120_000)

  test('keeps its data; without demo there are no accounts but the administrator', async () => {
    const data = join(desk.folder, 'real')
    const first = await started('--data', data)
    expect(first).toMatchObject({ data, store: 'sqlite', people: false, accounts: [] })
    expect(await first.stop('SIGINT')).toBe(0)

    const words = ['--email', 'an@agency.example', '--name', 'An', '--data', data]
    const made = await motcua(['administrator', ...words], { stdin: 'a long enough password\n' })
    expect(made).toEqual({ code: 0, stdout: 'An (an@agency.example) is an administrator now.\n', stderr: '' })

    const second = await started('--data', data)
    expect(second).toMatchObject({ people: true, accounts: [] })
    expect(await second.stop('SIGTERM')).toBe(0)
  }, 120_000)
})

describe('what keeps a server from starting', () => {
  test('a port that is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await once(holder, 'listening')
    const address = holder.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0

    const outcome = await motcua(['start', '--port', String(port), '--data', join(desk.folder, 'taken')])
    holder.close()

    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toContain(`Port ${port} on 127.0.0.1 is taken`)
  })

  test('a data folder that is a file', async () => {
    const file = await desk.put('file', 'x')

    const { code, stderr } = await motcua(['start', '--port', '0', '--data', file])

    expect(code).toBe(1)
    expect(stderr).toContain(`motcua start: the data folder ${file} cannot be used`)
  })

  test('a database that is none', async () => {
    const folder = join(desk.folder, 'odd')
    await mkdir(folder)
    await desk.put('odd/motcua.sqlite', 'not a database, but longer than the header of one would be'.repeat(10))

    const { code, stderr } = await motcua(['start', '--port', '0', '--data', folder])

    expect(code).toBe(1)
    expect(stderr).toContain('motcua.sqlite is no SQLite database.')
  })
})

describe('wrong usage', () => {
  test.each([
    [['start', '--port', '70000'], {}, '--port is "70000"'],
    [['start', '--port', ''], {}, '--port is ""'],
    [['start', 'demo'], {}, "Unexpected argument 'demo'"],
    [['start', '--now', '2026-04-23T08:30'], {}, '--now belongs to --demo.'],
    [['start', '--demo', '--now', 'tomorrow'], {}, '--now is "tomorrow"'],
    [['start'], { PORT: 'http' }, 'PORT is "http"'],
    [['start'], { MONGODB_URI: 'localhost' }, 'MONGODB_URI does not begin with mongodb://'],
    [['administrator', '--name', 'An'], {}, '--email is missing'],
    [['administrator', '--email', 'an@agency.example'], {}, '--name is missing'],
  ])('%j with %j', async (args, env, sentence) => {
    const { code, stderr } = await motcua(args, { env, cwd: desk.folder })

    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
  })

  test('a short password', async () => {
    const words = [
      'administrator',
      '--email',
      'an@agency.example',
      '--name',
      'An',
      '--data',
      join(desk.folder, 'short'),
    ]

    const { code, stderr } = await motcua(words, { stdin: 'short\n' })

    expect(code).toBe(1)
    expect(stderr).toBe('motcua administrator: The password needs at least 10 characters.\n')
  })
})
