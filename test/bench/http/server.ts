// The runtime as a process of its own: `server.ts <data folder>`. Tells its address, then its memory when asked.
import process from 'node:process'
import { makeAdministrator, openStore, readSettings, startHost } from '@motcua/runtime'

const [, , folder = ''] = process.argv
const read = readSettings({ PORT: '0', MOTCUA_DATA: folder }, '/')
if (!read.ok) throw new Error(read.problems.join(' '))
if (process.env.BENCH_SETUP === '1') {
  const store = await openStore(read.settings)
  await makeAdministrator(store, { email: 'admin@bench.example', name: 'Admin', password: 'bench-password' })
  await store.close()
}
const host = await startHost({ settings: read.settings })
process.send?.({ address: host.address })
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }))
process.once('disconnect', () => void host.close())
