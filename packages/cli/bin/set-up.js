// Plain JavaScript for any Node, old ones too: it is what tells them that they are too old.
import { spawnSync } from 'node:child_process'
import fs, { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pinnedNode, SetUpProblem } from './launch.js'

const OLDEST_NODE = [20, 19, 0]
const OLDEST_NPM = [10, 0, 0]

/** What the packages take, with the pages and the unpacked browser, in MB. */
const NEEDED_DISK = 1_200

/** @throws {SetUpProblem} when Node is older than 20.19. */
export function checkNode(version = process.versions.node) {
  if (isOlder(version, OLDEST_NODE)) {
    throw new SetUpProblem(
      `Motcua needs Node ${OLDEST_NODE.join('.')} or newer to set itself up, and this is Node ${version}: install a newer one from https://nodejs.org.`,
    )
  }
}

/** @throws {SetUpProblem} when npm is older than 10, or when there is none. */
export function checkNpm(version = npmVersion()) {
  if (version === undefined)
    throw new SetUpProblem('Motcua sets itself up with npm, and no npm was found: it comes with Node.')
  if (isOlder(version, OLDEST_NPM)) {
    throw new SetUpProblem(
      `Motcua needs npm ${OLDEST_NPM[0]} or newer, and this is npm ${version}: run "npm install -g npm@${OLDEST_NPM[0]}".`,
    )
  }
}

/**
 * @param {string} version
 * @param {readonly number[]} oldest
 */
function isOlder(version, oldest) {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10))
  for (const [index, least] of oldest.entries()) {
    const part = parts[index] ?? 0
    if (part !== least) return part < least
  }
  return false
}

function npmVersion() {
  const agent = /\bnpm\/(\S+)/.exec(process.env.npm_config_user_agent ?? '')
  if (agent) return agent[1]
  const asked = runNpm(['--version'])
  return asked.status === 0 ? asked.stdout.trim() : undefined
}

/**
 * The npm that started this script if one did, so that all of an installation is done by one version.
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
function runNpm(args, cwd) {
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  const cli = process.env.npm_execpath
  if (cli?.endsWith('npm-cli.js')) {
    return spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options)
  }
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * Installs the packages of the lockfile when they are not there as it names them.
 * @param {string} root the checkout, or a folder in it with a lockfile of its own.
 * @param {number} [neededDisk] what they take, in MB.
 * @throws {SetUpProblem} when npm cannot, saying what is missing and why; when there is no Node of ours for this machine.
 */
export function ensurePackages(root, neededDisk = NEEDED_DISK) {
  if (packagesAreInstalled(root)) return
  checkNpm()
  checkFolder(root, neededDisk)
  process.stderr.write('Installing packages as package-lock.json names them (a minute or two) …\n')
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const outcome = runNpm(args, root)
  if (outcome.status !== 0)
    throw new SetUpProblem(explainNpmFailure(`${outcome.stderr}\n${outcome.error?.message ?? ''}`))
}

/**
 * Asked beforehand, because npm goes on when an optional package does not fit on the disk and leaves broken ones without
 * a word, and because it says of a read-only disk that a file was not found.
 * @param {string} root
 * @param {number} neededDisk
 */
function checkFolder(root, neededDisk) {
  try {
    fs.accessSync(root, fs.constants.W_OK)
  } catch (error) {
    const reason =
      error instanceof Error && error.message.startsWith('EROFS')
        ? 'its disk is read-only'
        : 'it belongs to another user'
    throw new SetUpProblem(
      `Motcua cannot install its packages into ${root}, because ${reason}: move or copy the checkout.`,
    )
  }
  const { bavail, bsize } = fs.statfsSync(root)
  const free = Math.floor((bavail * bsize) / 1024 ** 2)
  if (free < neededDisk) {
    throw new SetUpProblem(
      `Motcua's packages need ${neededDisk} MB of disk, and where the checkout lies only ${free} MB are free: make room and try again.`,
    )
  }
}

/**
 * Whether `node_modules` holds what the lockfile asks for: npm leaves its own account of an installation there, written
 * last. Optional packages may be absent (most are for other platforms), only the pinned Node may not.
 * @param {string} root the checkout.
 */
export function packagesAreInstalled(root) {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = readLockfile(join(root, 'package-lock.json'))
  const present = readLockfile(record)
  return (
    nodeIsInstalled() && Object.entries(wanted).every(([path, entry]) => path === '' || isMet(entry, present[path]))
  )
}

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @param {string} path
 * @returns {Record<string, Locked>}
 */
function readLockfile(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

/**
 * @param {Locked} wanted
 * @param {Locked | undefined} present
 */
function isMet(wanted, present) {
  if (present === undefined) return Boolean(wanted.optional || wanted.devOptional)
  return present.version === wanted.version && present.integrity === wanted.integrity && present.link === wanted.link
}

function nodeIsInstalled() {
  try {
    return existsSync(pinnedNode())
  } catch {
    return false
  }
}

/** @type {readonly (readonly [RegExp, string])[]} */
const FAILURES = [
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/,
    'the package registry could not be reached; check the network and npm\'s "registry" and "proxy" settings, then try again',
  ],
  [
    /\b(UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED_CERT\w*|CERT_\w+)\b/,
    "the package registry's certificate is not trusted here; set npm's \"cafile\" to your network's certificate",
  ],
  [/\bENOSPC\b/, `the disk is full; ${NEEDED_DISK} MB are needed`],
  [/\b(EACCES|EPERM|EROFS)\b/, 'this folder may not be written by this user; move the checkout or change its owner'],
  [/\b(E401|E403)\b/, 'the package registry refuses access; check npm\'s "registry" setting and your sign-in there'],
  [
    /\b(E404|ETARGET)\b/,
    'the package registry does not have a package of this exact version; check npm\'s "registry" setting',
  ],
  [
    /\bEINTEGRITY\b/,
    'a downloaded package is not the one that package-lock.json names; run "npm cache verify" and try again',
  ],
  [/\bEUSAGE\b/, 'package.json and package-lock.json do not belong together; run "npm install" and commit both'],
]

/**
 * npm's errors as one sentence; its own first line where we know nothing better.
 * @param {string} stderr
 */
export function explainNpmFailure(stderr) {
  const known = FAILURES.find(([pattern]) => pattern.test(stderr))
  const code = known?.[0].exec(stderr)?.[0]
  const own =
    /npm (?:error|ERR!) (?!(?:code|syscall|path|dest|errno) )(.+)/.exec(stderr)?.[1] ?? stderr.trim().split('\n')[0]
  return `Motcua's packages could not be installed: ${known ? `${known[1]} (${code})` : own}.`
}
