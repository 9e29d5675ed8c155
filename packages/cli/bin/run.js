// What every script of the root package.json goes through: sets up what is missing, then runs a program under the pinned
// Node. Usage: node run.js [--pages] <script | installed tool> [arguments…]
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { exitWith, launch, SetUpProblem, toolScript } from './launch.js'
import { ensurePages } from './pages.js'
import { checkNode, ensurePackages } from './set-up.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** @param {readonly string[]} words */
async function run(words) {
  checkNode()
  ensurePackages(ROOT)
  const [first, ...rest] = words
  const wantsPages = first === '--pages'
  if (wantsPages) await ensurePages(ROOT)
  const [program, ...args] = wantsPages ? rest : words
  if (program === undefined) throw new SetUpProblem('run.js needs the name of a script or tool.')
  return launch(scriptOf(program), { args })
}

/**
 * A file, from the folder where it was called or from the top of the checkout, or the command of an installed package:
 * `motcua`, `vitest`, `vite`.
 * @param {string} program
 */
function scriptOf(program) {
  if (program === 'motcua') return join(ROOT, 'packages/cli/src/main.ts')
  if (!LOOKS_LIKE_FILE.test(program)) return toolScript(ROOT, program)
  const file = [resolve(program), resolve(ROOT, program)].find((path) => existsSync(path))
  if (file !== undefined) return file
  throw new SetUpProblem(`There is no file "${program}", neither here nor in ${ROOT}.`)
}

/** Names of packages have a slash only behind a scope. */
const LOOKS_LIKE_FILE = /^[^@].*[/\\]|\.[cm]?[jt]s$/

await exitWith(() => run(process.argv.slice(2)))
