import { readdirSync, readFileSync } from 'node:fs'
import { replay } from '@motcua/engine'
import { openCommit, recompute, verifyHistory } from '@motcua/engine/commit'
import { describe, expect, it } from 'vitest'
import { appliers } from '../packages/engine/src/appliers.ts'
import type { Golden, GoldenHistory } from './golden/recorder.ts'

/** Histories that earlier versions sealed. They are law: this version verifies, folds and decides them as they stand. */
const folder = new URL('golden/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

function read(name: string): Golden {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

function eventsOf({ commits }: GoldenHistory) {
  return commits.flatMap(({ text, personal }) => {
    const opened = openCommit(text, personal)
    if (!opened.ok) throw new Error(opened.code)
    return opened.commit.events
  })
}

it('there are histories from before the engine was whole, and since then of every event that there is', () => {
  expect(files).toEqual(expect.arrayContaining(['first-household-business.json', 'first-liquor-retail-permit.json']))
  const recorded = new Set<string>(
    files.flatMap((name) => read(name).histories.flatMap(eventsOf)).map(({ type }) => type),
  )
  expect(Object.keys(appliers).filter((type) => !recorded.has(type))).toEqual([])
})

describe.each(files)('%s', (name) => {
  const golden = read(name)
  const inputs = new Map(golden.inputs)

  it.each(golden.histories.map((history) => [history.scenario, history] as const))('%s', (_scenario, history) => {
    const { dossier = 'scenario', commits, head } = history
    const verified = verifyHistory({ dossier, commits, heads: commits.length > 0 ? [head] : [], inputs })
    expect(verified).toEqual({ grade: 'whole', findings: [] })
    const recomputed = recompute(commits, inputs)
    expect(recomputed.difference).toBeUndefined()
    expect(recomputed.same).toBe(commits.length)
    expect(replay(eventsOf(history))).toEqual(recomputed.state)
  })
})

it('decides nothing again by the rules of a version that it does not know', () => {
  const { inputs, histories } = read('promised-anew.json')
  const unknown = new Map(inputs.map(([digest, text]) => [digest, text.replace('motcua-engine/1', 'motcua-engine/0')]))
  expect(recompute(histories[0]?.commits ?? [], unknown)).toMatchObject({
    same: 0,
    difference: { sequence: 1, code: 'otherEngine', detail: 'motcua-engine/0' },
  })
})

it('sees a history that was decided otherwise', () => {
  const golden = read('first-household-business.json')
  const [history] = golden.histories
  const commits = (history?.commits ?? []).map((commit) => ({
    ...commit,
    text: commit.text.replace('"outcome":"accept"', '"outcome":"refuse"'),
  }))
  expect(recompute(commits, new Map(golden.inputs)).difference).toBeDefined()
})
