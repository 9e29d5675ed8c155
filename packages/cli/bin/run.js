// What every script of the root package.json goes through: sets up what is missing, then runs a program under the pinned
// Node. Usage: node run.js [--pages] <script | installed tool> [arguments…]
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
 * A path in the checkout, or the command of an installed package: `motcua`, `vitest`, `vite`.
 * @param {string} program
 */
function scriptOf(program) {
  if (program === 'motcua') return join(ROOT, 'packages/cli/src/main.ts')
  if (program.includes('/')) return resolve(ROOT, program)
  return toolScript(ROOT, program)
}

await exitWith(() => run(process.argv.slice(2)))
