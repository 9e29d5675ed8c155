// `npm run bench -- runtime [--json] [--quick | --profile]`: durable commands over HTTP against a bare Fastify, start,
// memory, disk; or where the time of a command goes.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { type Child, startChild } from './http/child.ts'
import { commandsPerSecond, type Load, runDossiers } from './http/load.ts'
import { profileCommands } from './http/profile.ts'
import { setUp, UNIT } from './http/set-up.ts'
import { bodiesOf } from './http/spec.ts'
import { syncMicroseconds } from './http/sync-time.ts'
import { median } from './side-by-side/compare.ts'
import { printLine } from './side-by-side/print-line.ts'

const quick = process.argv.includes('--quick')
const profile = process.argv.includes('--profile')
const ROUNDS = quick ? 1 : 5
const ROUND_MS = quick ? 1_000 : 4_000
const DOSSIERS = quick ? 500 : 10_000

interface Line {
  readonly subject: string
  readonly peer: string
  readonly unit: string
  readonly subjectMedian: number
  readonly peerMedian: number
  readonly syncMicroseconds?: number
}

const folder = await mkdtemp(join(tmpdir(), 'motcua-bench-'))
try {
  if (profile) await profileCommands(folder)
  else await measureAll()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureAll(): Promise<void> {
  const subject = await startChild('server.ts', [folder], true)
  const bare = await startChild('peer.ts', [], false)
  const durable = await startChild('peer.ts', [join(folder, 'peer.sqlite')], false)
  const sides = { motcua: subject, fastify: bare, 'fastify-fsync': durable }
  const { cookie, revision } = await setUp(subject.address)
  const bodies = bodiesOf(UNIT, revision)
  // A server runs for weeks: both are measured once their code is compiled, which takes some thousand commands.
  for (const { address } of Object.values(sides))
    await commandsPerSecond({ address, cookie, bodies, inFlight: 50 }, ROUND_MS)
  for (const inFlight of [1, 50]) await sideBySide(sides, { cookie, bodies, inFlight })
  for (const side of Object.values(sides)) await side.stop()
  await measureHolding(bodies)
}

type Sides = Readonly<Record<'motcua' | 'fastify' | 'fastify-fsync', Child>>

/** All sides take turns, so that they meet the same machine; the disk is asked in every round how long a sync takes. */
async function sideBySide(sides: Sides, load: Omit<Load, 'address'>): Promise<void> {
  const turns = Object.entries(sides).map(([name, { address }]) => ({ name, address, rates: [] as number[] }))
  const syncs: number[] = []
  for (const { address } of turns) await commandsPerSecond({ ...load, address }, ROUND_MS / 2)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { address, rates } of turns) rates.push(await commandsPerSecond({ ...load, address }, ROUND_MS))
    syncs.push(syncMicroseconds(folder))
  }
  const subjectMedian = median(turns.find(({ name }) => name === 'motcua')?.rates ?? [])
  for (const { name: peer, rates } of turns) {
    if (peer === 'motcua') continue
    const line = { subject: `command-${load.inFlight}`, peer, unit: 'commands/s', subjectMedian }
    tell({ ...line, peerMedian: median(rates), syncMicroseconds: Math.round(median(syncs)) })
  }
}

/** On an installation of its own: what so many dossiers take of memory and disk, and how soon it answers when started again. */
async function measureHolding(bodies: readonly string[]): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'motcua-bench-'))
  try {
    const first = await startChild('server.ts', [own], true)
    const { cookie } = await setUp(first.address)
    const empty = await bytesIn(own)
    await runDossiers({ address: first.address, cookie, bodies, inFlight: 50 }, DOSSIERS)
    tell(goal('memory', 'MB', (await first.rss()) / 1e6, 250))
    await first.stop()
    tell(goal('disk', 'bytes/dossier', ((await bytesIn(own)) - empty) / DOSSIERS, 8 * 1024))
    const starts: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) starts.push(await timeToAnswer(own))
    tell(goal('second-start', 'ms', median(starts), 1_000))
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

async function timeToAnswer(data: string): Promise<number> {
  const began = performance.now()
  const child = await startChild('server.ts', [data], false)
  const answer = await fetch(`${child.address}/api/v1/catalogue`)
  if (!answer.ok) throw new Error(`the second start answers ${answer.status}`)
  const took = performance.now() - began
  await child.stop()
  return took
}

function goal(subject: string, unit: string, subjectMedian: number, peerMedian: number): Line {
  return { subject, peer: 'goal', unit, subjectMedian, peerMedian }
}

/** For rates more is better, for goals less: the ratio is at least 1 (or the share aimed at) when all is well. */
function tell(line: Line): void {
  const { subjectMedian, peerMedian } = line
  const ratio = line.peer === 'goal' ? peerMedian / subjectMedian : subjectMedian / peerMedian
  printLine({ bench: 'runtime', ...line, ratio })
}

async function bytesIn(path: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(path, { recursive: true })) {
    const found = await stat(join(path, name))
    if (found.isFile()) bytes += found.size
  }
  return bytes
}
