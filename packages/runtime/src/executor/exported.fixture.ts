import { recompute, verifyHistory } from '@motcua/engine/commit'
import { expect } from 'vitest'
import type { Store } from '../store/port.ts'
import { sha256 } from './identity.ts'

/** Everything about a dossier that an export holds. */
export interface Exported {
  readonly dossier: string
  readonly head: { readonly sequence: number; readonly hash: string }
  readonly commits: readonly {
    readonly dossier: string
    readonly sequence: number
    readonly text: string
    readonly personal: string | null
  }[]
  readonly inputs: readonly (readonly [digest: string, text: string])[]
}

/** Reads a dossier out of a store, with every input its commits name. */
export async function exported(store: Store, dossier: string): Promise<Exported> {
  const [commits, row] = await Promise.all([store.histories.commits(dossier), store.histories.row(dossier)])
  const inputs = new Map<string, string>()
  const wanted = commits.flatMap(({ text }) => digestsIn(text))
  while (wanted.length > 0) {
    const digest = wanted.pop() ?? ''
    const [text] = inputs.has(digest) ? [] : await store.inputs.get([digest])
    if (text === undefined) continue
    inputs.set(digest, text)
    wanted.push(...digestsIn(text))
  }
  const head = { sequence: row?.sequence ?? 0, hash: row?.head ?? '' }
  return { dossier, head, commits, inputs: [...inputs] }
}

function digestsIn(text: string): string[] {
  return text.match(/sha256-[\w-]{43}/g) ?? []
}

/** Whole, and decided again with the same outcome from first to last. */
export function expectSound({ dossier, head, commits, inputs }: Exported): void {
  const texts = new Map(inputs)
  expect(verifyHistory({ dossier, commits, heads: [head], inputs: texts }, sha256)).toEqual({
    grade: 'whole',
    findings: [],
  })
  const recomputed = recompute(commits, texts)
  expect(recomputed.difference).toBeUndefined()
  expect(recomputed.same).toBe(commits.length)
}
