import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/port.ts'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'
import { type Exported, expectSound, exported } from './exported.fixture.ts'
import { applicant, MONDAY, Office, officer } from './office.fixture.ts'
import type { Accepted, CommandRequest } from './request.ts'

const HOUR = 3_600_000

type Move = 'accept' | 'supplement' | 'claim' | 'release' | 'send' | 'wait' | 'stale'

const moves = fc.array(fc.constantFrom<Move>('accept', 'supplement', 'claim', 'release', 'send', 'wait', 'stale'), {
  maxLength: 14,
})

/** What an officer, an applicant or the scheduler does next; undefined when there is nothing to do it on. */
function requestFor(office: Office, last: Accepted, move: Move): CommandRequest | undefined {
  const { dossier, sequence, state } = last
  const base = { dossier: { id: dossier }, actor: officer, key: `${dossier} ${sequence} ${move}` }
  const task = Object.values(state.tasks)[0]
  const wait = Object.values(state.waits)[0]
  if (move === 'wait') {
    office.clock.time += 300 * HOUR
    return wait === undefined
      ? undefined
      : { ...base, actor: { kind: 'system', id: 'system' }, command: { type: 'FireTimer', timer: wait.id } }
  }
  if (move === 'send') {
    if (wait === undefined) return undefined
    const command = {
      type: 'SendMessage',
      wait: wait.id,
      revision: wait.revision,
      message: 'supplement',
      answers: { phone: '0987' },
    } as const
    return { ...base, actor: applicant, command }
  }
  if (task === undefined) return undefined
  if (move === 'claim') return { ...base, command: { type: 'ClaimTask', task: task.id, revision: task.revision } }
  if (move === 'release') return { ...base, command: { type: 'ReleaseTask', task: task.id, revision: task.revision } }
  if (move === 'stale') return { ...base, command: { type: 'ClaimTask', task: task.id, revision: task.revision + 1 } }
  return office.completion(last, move === 'supplement' && task.node === 'takeIn' ? 'supplement' : 'accept')
}

describe('any history', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-history-'))
  const all: Exported[] = []
  let store: Store
  let office: Office
  let count = 0

  beforeAll(async () => {
    store = openSqliteStore({ folder })
    office = await Office.open(store)
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('verifies, and is decided again with the same events and effects', async () => {
    await fc.assert(
      fc.asyncProperty(moves, fc.nat({ max: 10_000 }), async (some, hours) => {
        office.clock.time = Math.max(office.clock.time, MONDAY + hours * HOUR)
        count += 1
        const received = await office.receive(`p${count}`)
        if (!received.ok) return
        let last = received
        for (const move of some) {
          office.clock.time += HOUR
          const request = requestFor(office, last, move)
          const answer = request === undefined ? undefined : await office.executor.execute(request)
          if (answer?.ok) last = answer
        }
        const out = await exported(store, last.dossier)
        expect(out.head).toEqual({ sequence: last.sequence, hash: last.hash })
        expectSound(out)
        all.push(out)
      }),
      { numRuns: 60 },
    )
  })

  it('is decided again by a new process from exported text alone', () => {
    const file = join(folder, 'export.json')
    writeFileSync(file, JSON.stringify(all))
    const script = new URL('recompute-export.fixture.ts', import.meta.url)
    const said = execFileSync(process.execPath, [script.pathname, file], { encoding: 'utf8' })
    const commits = all.reduce((sum, { commits: some }) => sum + some.length, 0)
    expect(JSON.parse(said)).toEqual({ dossiers: all.length, same: commits, differences: [] })
    expect(commits).toBeGreaterThan(100)
  })
})
