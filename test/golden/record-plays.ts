// `node packages/cli/bin/run.js test/golden/record-plays.ts <name>`: plays specs of every construct at random and keeps of
// each the few histories in which every kind of command and of event that came up is found.
// A file that is there already is never written over: what was sealed stays as it was.
import { existsSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { ENGINE_VERSION } from '@motcua/engine/commit'
import type { Spec } from '@motcua/spec'
import { DOSSIER, Host, type Stage, stageOf } from '../../packages/engine/src/host.fixture.ts'
import { type Likely, likelyMoves } from '../../packages/engine/src/moves.fixture.ts'
import { loopSpec, parallelSpec } from '../../packages/engine/src/sample-specs.fixture.ts'
import { deskSpec, itemsSpec, systemsSpec } from '../../packages/engine/src/whole-specs.fixture.ts'
import { drawsFrom } from '../bench/side-by-side/draws.ts'
import type { Golden, GoldenHistory } from './recorder.ts'

const PLAYS = 2_000
const STEPS = 40
const HOUR = 3_600_000

const specs: Readonly<Record<string, Spec>> = {
  loop: loopSpec,
  parallel: parallelSpec,
  desk: deskSpec,
  systems: systemsSpec,
  items: itemsSpec,
}

const [name = 'plays'] = process.argv.slice(2)
for (const [sample, spec] of Object.entries(specs)) {
  const target = new URL(`${name}-${sample}.json`, import.meta.url)
  if (existsSync(target)) throw new Error(`${name}-${sample}.json is recorded already; choose another name.`)
  writeFileSync(target, `${JSON.stringify(recordPlays(stageOf(spec)))}\n`)
}

function recordPlays(stage: Stage): Golden {
  const inputs = new Map([...stage.before.inputs, ...stage.after.inputs].map(({ digest, text }) => [digest, text]))
  return { engine: ENGINE_VERSION, inputs: [...inputs], histories: fewest(playsOf(stage)) }
}

/** Takes, again and again, the play that shows most of what none of those before has shown. */
function fewest(plays: readonly Host[]): GoldenHistory[] {
  const kinds = plays.map(kindsOf)
  const shown = new Set<string>()
  const histories: GoldenHistory[] = []
  for (;;) {
    const news = kinds.map((own) => own.filter((kind) => !shown.has(kind)).length)
    const most = Math.max(...news)
    const best = news.indexOf(most)
    const host = plays[best]
    if (most === 0 || host === undefined) return histories
    for (const kind of kinds[best] ?? []) shown.add(kind)
    histories.push({ scenario: `play ${best}`, dossier: DOSSIER, head: host.head, commits: host.commits })
  }
}

function kindsOf({ events, commands }: Host): string[] {
  return [...new Set([...events.map(({ type }) => `event ${type}`), ...commands.map((type) => `command ${type}`)])]
}

function playsOf(stage: Stage): Host[] {
  return Array.from({ length: PLAYS }, (_, seed) => play(stage, seed))
}

function play(stage: Stage, seed: number): Host {
  const host = new Host(stage)
  const draw = drawsFrom(seed * 2_654_435_761 + 1)
  for (let step = 0; step < STEPS; step += 1) {
    const taste = { luck: draw(6), yes: draw(2) === 1, amount: draw(6), text: draw(8) === 0 ? 'child' : 'so' }
    host.now += draw(3) === 0 ? draw(40) * HOUR : 0
    const moves = likelyMoves(host, taste)
    const move = moves[draw(moves.length)]
    if (move !== undefined) send(host, move, taste.yes)
  }
  return host
}

function send(host: Host, { command, by }: Likely, isInTime: boolean): void {
  if (command.type === 'FireTimer' && isInTime) host.now = Math.max(host.now, host.timers.get(command.timer) ?? 0)
  if (command.type === 'RecountDeadlines') host.isPublished = true
  if (host.send(command, by).ok) host.check()
}
