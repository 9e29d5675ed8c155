import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { startChild } from './child.ts'
import { commandsPerSecond } from './load.ts'
import { setUp, UNIT } from './set-up.ts'
import { bodiesOf } from './spec.ts'

interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

const SHOWN = 40

/** Loads a server with 50 in flight under V8's sampler and prints the functions in which the time is spent. */
export async function profileCommands(folder: string): Promise<void> {
  const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`]
  const child = await startChild('server.ts', [join(folder, 'data')], true, flags)
  const { cookie, revision } = await setUp(child.address)
  const load = { address: child.address, cookie, bodies: bodiesOf(UNIT, revision), inFlight: 50 }
  process.stdout.write(`${Math.round(await commandsPerSecond(load, 6_000))} commands/s under the sampler\n`)
  await child.stop()
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile'))
  const profile: Profile = JSON.parse(await readFile(join(folder, file ?? ''), 'utf8'))
  for (const [name, share] of selfTimes(profile).slice(0, SHOWN)) {
    process.stdout.write(`${(share * 100).toFixed(1).padStart(5)} %  ${name}\n`)
  }
}

/** Share of the time by function, the time in which nothing ran left out. */
function selfTimes({ nodes, samples, timeDeltas }: Profile): (readonly [string, number])[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const times = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const name = names.get(id) ?? ''
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0))
  }
  times.delete('(idle)')
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times].map(([name, time]) => [name, time / total] as const).sort((a, b) => b[1] - a[1])
}

function nameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): string {
  const place = url.replace(/^.*\/(packages|node_modules)\//, '')
  const name = functionName === '' ? '(anonymous)' : functionName
  return place === '' ? name : `${name} ${place}:${lineNumber + 1}`
}
