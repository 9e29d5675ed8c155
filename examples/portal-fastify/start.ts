import { fileURLToPath } from 'node:url'
import { openPortal } from './server.ts'

const examples = fileURLToPath(new URL('..', import.meta.url))
const portal = await openPortal({ data: 'data/portal', demo: { examples } })
const address = await portal.listen({ port: Number(process.env.PORT ?? 4180), host: '127.0.0.1' })
console.log(`The portal answers at ${address}`)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void portal.close())
