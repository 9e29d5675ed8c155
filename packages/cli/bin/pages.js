import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { launch, SetUpProblem, toolScript } from './launch.js'

/** Whose pages are built, and from whose sources (DESIGN §3: everything a page may import). */
const BUILT = ['embed', 'studio']
const SOURCES = ['calendar', 'rules', 'spec', 'engine', 'insight', 'api', 'embed', 'studio']

/**
 * Builds the pages whose sources have changed since they were last built.
 * @param {string} root the checkout, its packages installed.
 * @throws {SetUpProblem} when a build fails; the builder has said why.
 */
export async function ensurePages(root) {
  const digest = digestOf(root)
  for (const name of BUILT) {
    const folder = join(root, 'packages', name)
    const stamp = join(root, 'node_modules/.cache/motcua', `pages-${name}`)
    const hasPages = existsSync(join(folder, 'vite.config.ts'))
    if (!hasPages || (existsSync(join(folder, 'dist')) && isStamped(stamp, digest))) continue
    process.stderr.write(`Building the pages of packages/${name} …\n`)
    const code = await launch(toolScript(root, 'vite'), { args: ['build', '--logLevel', 'error'], cwd: folder })
    if (code !== 0) throw new SetUpProblem(`The pages of packages/${name} could not be built, for the reason above.`)
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, digest)
  }
}

/**
 * @param {string} stamp
 * @param {string} digest
 */
function isStamped(stamp, digest) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
}

/**
 * One digest over everything a page is built from: names and contents, so that a touched file builds nothing again.
 * @param {string} root the checkout.
 */
export function digestOf(root) {
  const hash = createHash('sha256')
  const roots = ['package-lock.json', 'tsconfig.json', ...SOURCES.map((name) => join('packages', name))]
  for (const path of roots.flatMap((path) => filesUnder(join(root, path)))) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)))
}
