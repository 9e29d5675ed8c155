// `npm run dev`: the server, started again whenever its sources change, and the pages from Vite with hot reload.
// Vite's own settings (packages/studio/vite.config.ts) hand /api on to the address in MOTCUA_DEV_RUNTIME.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { toolScript } from '../packages/cli/bin/launch.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PORT = process.env.PORT ?? '8080'

const env = { ...process.env, PORT, MOTCUA_DEV_RUNTIME: `http://127.0.0.1:${PORT}` }
const server = ['--watch', '--watch-preserve-output', 'packages/cli/src/main.ts', 'start', '--demo']
const children = [
  spawn(process.execPath, server, { cwd: ROOT, env, stdio: 'inherit' }),
  spawn(process.execPath, [toolScript(ROOT, 'vite')], { cwd: join(ROOT, 'packages/studio'), env, stdio: 'inherit' }),
]

function stopAll(): void {
  for (const child of children) child.kill('SIGTERM')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopAll)
for (const child of children) {
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 1
    stopAll()
  })
}
