import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const CI = process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false'
const hasStrace = spawnSync('strace', ['-V']).status === 0

it.skipIf(!hasStrace && !CI)('a sync that succeeded comes before each acknowledgement (seen with strace)', () => {
  expect(hasStrace, 'strace is required under CI: install it').toBe(true)
  const folder = mkdtempSync(join(tmpdir(), 'motcua-fsync-'))
  const trace = join(folder, 'trace.txt')
  const program = fileURLToPath(new URL('acknowledging.ts', import.meta.url))
  const calls = ['-f', '-e', 'trace=fsync,fdatasync,write', '-o', trace]
  const ran = spawnSync('strace', [...calls, process.execPath, program, join(folder, 'data')], { encoding: 'utf8' })
  const lines = readFileSync(trace, 'utf8').split('\n')
  rmSync(folder, { recursive: true })
  expect(ran.status, ran.stderr).toBe(0)
  const syncsBefore: number[] = []
  let syncs = 0
  for (const line of lines) {
    if (/ (fsync|fdatasync)\(\d+\)\s+= 0/.test(line) || /<\.\.\. (fsync|fdatasync) resumed>.*= 0/.test(line)) syncs += 1
    if (!line.includes('"ACKNOWLEDGED')) continue
    syncsBefore.push(syncs)
    syncs = 0
  }
  expect(syncsBefore).toHaveLength(21)
  expect(
    syncsBefore.slice(1).every((count) => count >= 1),
    `syncs before each answer: ${syncsBefore}`,
  ).toBe(true)
})
