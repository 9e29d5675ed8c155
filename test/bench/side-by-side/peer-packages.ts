import { fileURLToPath } from 'node:url'
import { ensurePackages } from '../../../packages/cli/bin/set-up.js'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))
const NEEDED_DISK = 100

/**
 * Installs the peers of `test/bench/package.json` when they are missing. Call it before importing what imports them, and
 * import that with `await import('./…')`.
 * @throws SetUpProblem when npm cannot, saying why; `run.ts` prints it.
 */
export function ensurePeerPackages(): void {
  ensurePackages(FOLDER, NEEDED_DISK)
}
