// `npm run bench -- store [--json] [--quick]`: the store alone against a hand-written loop that writes the same rows.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Append } from '../../packages/runtime/src/store/history-port.ts'
import { openSqliteStore } from '../../packages/runtime/src/store/sqlite/open-sqlite-store.ts'
import { median } from './side-by-side/compare.ts'
import { printLine } from './side-by-side/print-line.ts'
import { weighOnDisk } from './store/open-dossiers.ts'
import { recordedAppends } from './store/recorded.ts'
import { layOut, SqliteLoop } from './store/sqlite-loop.ts'

const quick = process.argv.includes('--quick')
const ROUNDS = 5
const GOAL = 0.8

for (const [subject, perTransaction, dossiers] of [
  ['append-single', 1, quick ? 100 : 400],
  ['append-100', 100, quick ? 1_000 : 4_000],
] as const) {
  const appends = await recordedAppends(dossiers)
  await sideBySide(subject, appends, perTransaction)
}
await inFolder((folder) => weighOnDisk(folder, quick ? [1_000, 10_000] : [1_000, 100_000, 1_000_000]))

/** Store and loop take turns, so that both meet the same disk. */
async function sideBySide(subject: string, appends: readonly Append[], perTransaction: number): Promise<void> {
  const laidOut = layOut(appends)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const subjectRate = await inFolder((folder) => runStore(folder, appends, perTransaction))
    const peerRate = await inFolder(async (folder) => {
      const loop = new SqliteLoop(join(folder, 'loop.sqlite'))
      const rate = await perSecond(appends.length, async () => loop.write(laidOut, perTransaction))
      loop.close()
      return rate
    })
    // The first round warms both up.
    if (round === 0) continue
    ours.push(subjectRate)
    theirs.push(peerRate)
  }
  tell(subject, median(ours), median(theirs))
}

async function runStore(folder: string, appends: readonly Append[], perTransaction: number): Promise<number> {
  const store = openSqliteStore({ folder })
  const rate = await perSecond(appends.length, async () => {
    for (let start = 0; start < appends.length; start += perTransaction) {
      const outcomes = await store.histories.append(appends.slice(start, start + perTransaction))
      if (outcomes.some((outcome) => outcome !== 'appended')) throw new Error('a commit was not stored')
    }
  })
  await store.close()
  return rate
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (count * 1000) / (performance.now() - began)
}

function tell(subject: string, subjectMedian: number, peerMedian: number): void {
  const ratio = subjectMedian / peerMedian
  const figures = { subjectMedian, peerMedian, ratio, goal: GOAL }
  printLine({ bench: 'store', subject, peer: 'sqlite-loop', unit: 'commits/s', ...figures })
}
