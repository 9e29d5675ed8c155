// `npm run check`: types, formatting and lint, arrows, dead code. Every check runs, each failure is shown, one verdict ends it.
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { toolScript } from '../packages/cli/bin/launch.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface Check {
  readonly name: string
  readonly script: string
  readonly args: readonly string[]
}

const projects = [...globSync('packages/*/tsconfig.json', { cwd: ROOT }).sort(), 'test/tsconfig.json'].map(dirname)

const checks: readonly Check[] = [
  { name: 'format and lint', script: toolScript(ROOT, '@biomejs/biome'), args: ['check', '--error-on-warnings', '.'] },
  { name: 'arrows', script: fileURLToPath(new URL('arrows.ts', import.meta.url)), args: [] },
  { name: 'dead code', script: toolScript(ROOT, 'knip'), args: [] },
  ...projects.map((project) => ({
    name: `types of ${project}`,
    script: toolScript(ROOT, 'typescript', 'tsc'),
    args: ['-p', project],
  })),
]

async function runAll(queue: Check[], failed: string[]): Promise<void> {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    const started = performance.now()
    const { passed, output } = await run(check)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`${passed ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)\n${passed ? '' : output}`)
    if (!passed) failed.push(check.name)
  }
}

function run({ script, args }: Check): Promise<{ passed: boolean; output: string }> {
  const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk) => chunks.push(chunk))
  child.stderr.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ passed: code === 0, output: Buffer.concat(chunks).toString() }))
  })
}

const failed: string[] = []
const queue = [...checks]
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => runAll(queue, failed)))
process.stdout.write(failed.length === 0 ? 'All checks passed.\n' : `Failed: ${failed.join(', ')}.\n`)
process.exitCode = failed.length === 0 ? 0 : 1
