import process from 'node:process'
import { readSettings } from './host/environment.ts'
import { startHost } from './host/start-host.ts'

/** One host of the runtime, without pages or demo: configured by environment alone, ended by SIGTERM or SIGINT. */
const read = readSettings(process.env, process.cwd())
if (read.ok) {
  const host = await startHost({ settings: read.settings })
  console.log(`Motcua answers at ${host.address}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void host.close())
} else {
  for (const problem of read.problems) console.error(problem)
  process.exitCode = 2
}
