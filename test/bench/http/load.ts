import { Connection } from './connection.ts'

export interface Load {
  readonly address: string
  readonly cookie: string
  /** One body for filing, the others are commands of that dossier. */
  readonly bodies: readonly string[]
  readonly inFlight: number
}

let round = 0

/** Runs dossiers for `ms` and tells how many commands a second were answered. */
export async function commandsPerSecond(load: Load, ms: number): Promise<number> {
  const until = performance.now() + ms
  return run(load, () => performance.now() < until)
}

/** Runs exactly so many dossiers. */
export async function runDossiers(load: Load, dossiers: number): Promise<void> {
  let left = dossiers
  await run(load, () => {
    left -= 1
    return left >= 0
  })
}

async function run(load: Load, goOn: () => boolean): Promise<number> {
  round += 1
  const began = performance.now()
  const workers = Array.from({ length: load.inFlight }, (_, worker) =>
    work(load, `${process.pid}-${round}-${worker}`, goOn),
  )
  const counts = await Promise.all(workers)
  const seconds = (performance.now() - began) / 1000
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

async function work({ address, cookie, bodies }: Load, name: string, goOn: () => boolean): Promise<number> {
  const connection = new Connection(address)
  let count = 0
  for (let dossier = 0; goOn(); dossier += 1) {
    let path = '/api/v1/dossiers'
    for (const [step, body] of bodies.entries()) {
      const key = `idempotency-key: ${name}-${dossier}-${step}\r\n${cookie}`
      const answer = await connection.post(path, body, key)
      if (step === 0) path = `/api/v1/dossiers/${idIn(answer)}/commands`
      count += 1
    }
  }
  connection.close()
  return count
}

function idIn(answer: string): string {
  return /"id":"([^"]+)"/.exec(answer)?.[1] ?? ''
}
