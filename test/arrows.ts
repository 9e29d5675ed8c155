// Run by `npm run check`: refuses every import that goes against the table of arrows.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { readHouse } from './arrows/house.ts'
import { findWrongArrows } from './arrows/judge.ts'

const wrong = findWrongArrows(readHouse(fileURLToPath(new URL('..', import.meta.url))))
for (const { file, line, message } of wrong) process.stderr.write(`${file}:${line} ${message}\n`)
process.exitCode = wrong.length > 0 ? 1 : 0
