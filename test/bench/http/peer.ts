// The peers: a bare Fastify POST that judges the same bodies with ajv and keeps nothing; with a path for a database,
// one that keeps each body in a row of its own, synced before it answers: what "durable" costs with nothing else done.

import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { routes } from '@motcua/api'
import Fastify from 'fastify'

const [, , path] = process.argv
const keep = path === undefined ? () => {} : keeper(path)
const app = Fastify({ logger: false, ajv: { customOptions: { removeAdditional: false, discriminator: true } } })
let sequence = 0
app.post('/api/v1/dossiers', { schema: { body: plainJson(routes.fileDossier.body) } }, async (request, reply) => {
  sequence += 1
  keep(request.body)
  return reply.status(201).send({ id: 'peer', head: { sequence, hash: 'none' } })
})
app.post('/api/v1/dossiers/:id/commands', { schema: { body: plainJson(routes.sendCommand.body) } }, async (request) => {
  sequence += 1
  keep(request.body)
  return { dossier: 'peer', head: { sequence, hash: 'none' }, status: 'open', events: ['TaskCompleted'] }
})
const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ address })
process.once('disconnect', () => void app.close())

function plainJson(schema: object): object {
  return JSON.parse(JSON.stringify(schema))
}

function keeper(path: string): (body: unknown) => void {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec(
    'PRAGMA wal_autocheckpoint = 4000; CREATE TABLE bodies (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT',
  )
  const add = database.prepare('INSERT INTO bodies (text) VALUES (?)')
  return (body) => void add.run(JSON.stringify(body))
}
