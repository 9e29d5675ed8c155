import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { motcua } from './app.ts'
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts'

it('a server that is closed at once has nothing to say about sign-in', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-short-'))
  const store = openSqliteStore({ folder })
  const said: string[] = []
  const app = Fastify({ logger: { level: 'warn', stream: { write: (line) => void said.push(line) } } })
  await app.register(motcua, { store })
  await app.listen({ port: 0, host: '127.0.0.1' })
  await app.close()
  await store.close()
  await pause(600)
  expect(said).toEqual([])
  await rm(folder, { recursive: true })
})
