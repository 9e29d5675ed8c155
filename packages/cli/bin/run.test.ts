import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const RUN = fileURLToPath(new URL('run.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'motcua-run-'))
writeFileSync(join(folder, 'here.ts'), 'const said: string = process.argv.slice(2).join(" ")\nconsole.log(said)')

afterAll(() => rmSync(folder, { recursive: true }))

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [RUN, ...words], { cwd: folder, encoding: 'utf8' })

test('runs a file of the folder where it is called, with a slash or without', () => {
  expect(run('here.ts', 'xin', 'chào').stdout).toBe('xin chào\n')
  expect(run('./here.ts', 'a').stdout).toBe('a\n')
  expect(run(join(folder, 'here.ts'), 'b').stdout).toBe('b\n')
})

test('runs a file of the checkout and the command of a package from any folder', () => {
  expect(run('test/arrows.ts').status).toBe(0)
  expect(run('vitest', '--version').stdout).toMatch(/^vitest\/\d/)
})

test.each([
  ['gone.ts', /^There is no file "gone\.ts", neither here nor in /],
  ['no/such/thing', /^There is no file "no\/such\/thing"/],
  ['no-such-tool', /^The package "no-such-tool" is missing or broken/],
])('says of %s what is missing', (name, sentence) => {
  expect(run(name)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) })
})
