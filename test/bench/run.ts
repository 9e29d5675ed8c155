// `npm run bench -- <name> [--json] …`: runs test/bench/<name>.ts, which reads the rest of the command line itself.
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

const names = globSync('*.ts', { cwd: FOLDER })
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run')
const [name] = process.argv.splice(2, 1)
if (name !== undefined && names.includes(name)) {
  await import(`./${name}.ts`)
} else {
  process.stderr.write(`Usage: npm run bench -- <name> [--json]; there is ${names.join(', ') || 'none yet'}.\n`)
  process.exitCode = 2
}
