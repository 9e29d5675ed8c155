import { readFileSync } from 'node:fs'
import { recompute } from '@motcua/engine/commit'
import type { Exported } from './exported.fixture.ts'

/** A program of its own: decides every command of an export again and prints what came of it. */
const dossiers: readonly Exported[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
let same = 0
const differences: unknown[] = []
for (const { commits, inputs } of dossiers) {
  const recomputed = recompute(commits, new Map(inputs))
  same += recomputed.same
  if (recomputed.difference !== undefined) differences.push(recomputed.difference)
}
console.log(JSON.stringify({ dossiers: dossiers.length, same, differences }))
