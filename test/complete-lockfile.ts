// Run after `npm install`: lists in package-lock.json the packages for other platforms that npm has left out.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { completed, forgottenIn, type Lockfile } from './lockfile.ts'

const path = process.argv[2] ?? fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lockfile: Lockfile = JSON.parse(readFileSync(path, 'utf8'))
writeFileSync(path, `${JSON.stringify(completed(lockfile), null, 2)}\n`)
process.stdout.write(`${forgottenIn(lockfile).length} packages added to the lockfile.\n`)
