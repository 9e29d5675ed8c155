// `npm run bench -- [name] [--json] …`: runs test/bench/<name>.ts, which reads the rest of the command line itself; without
// a name all of them, each in a process of its own, so that none runs on code that V8 has tuned for another.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { exitWith } from '../../packages/cli/bin/launch.js'
import { InvalidRun } from './side-by-side/compare.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** All benches together; what does not fit is named, and the run has failed. */
const LONGEST_MS = 30 * 60_000

/** These start servers and write much to disk, so they come last and disturb nobody. */
const LAST = ['store', 'runtime']

const names = globSync('*.ts', { cwd: FOLDER })
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'run')
  .sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b) || (a < b ? -1 : 1))

await exitWith(async () => {
  const [word] = process.argv.slice(2)
  if (word === undefined || word.startsWith('-')) return runAll(process.argv.slice(2))
  if (names.includes(word)) return runOne(word)
  process.stderr.write(`Usage: npm run bench -- [name] [--json]; there is ${names.join(', ')}.\n`)
  return 2
})

async function runOne(name: string): Promise<number> {
  process.argv.splice(2, 1)
  try {
    await import(`./${name}.ts`)
  } catch (error) {
    if (!(error instanceof InvalidRun)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  return Number(process.exitCode ?? 0)
}

function runAll(options: readonly string[]): number {
  const end = performance.now() + LONGEST_MS
  const failed = names.filter((name) => {
    const timeout = Math.floor(end - performance.now())
    if (timeout <= 0) return true
    const words = [fileURLToPath(import.meta.url), name, ...options]
    return spawnSync(process.execPath, words, { stdio: 'inherit', timeout }).status !== 0
  })
  if (failed.length === 0) return 0
  const minutes = LONGEST_MS / 60_000
  process.stderr.write(`Failed, or not done within ${minutes} minutes: ${failed.join(', ')}. Run each by its name.\n`)
  return 1
}
