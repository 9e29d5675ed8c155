// The peer: a bare Fastify POST that judges the same bodies with ajv and keeps nothing.
import process from 'node:process'
import { routes } from '@motcua/api'
import Fastify from 'fastify'

const app = Fastify({ logger: false, ajv: { customOptions: { removeAdditional: false, discriminator: true } } })
let sequence = 0
app.post('/api/v1/dossiers', { schema: { body: plainJson(routes.fileDossier.body) } }, async (_, reply) => {
  sequence += 1
  return reply.status(201).send({ id: 'peer', head: { sequence, hash: 'none' } })
})
app.post('/api/v1/dossiers/:id/commands', { schema: { body: plainJson(routes.sendCommand.body) } }, async () => {
  sequence += 1
  return { dossier: 'peer', head: { sequence, hash: 'none' }, status: 'open', events: ['TaskCompleted'] }
})
const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ address })
process.once('disconnect', () => void app.close())

function plainJson(schema: object): object {
  return JSON.parse(JSON.stringify(schema))
}
