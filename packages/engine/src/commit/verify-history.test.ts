import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainOf, inputsOf, isPersonal, set } from './commit.fixture.ts'
import type { StoredCommit } from './commit.ts'
import { sealCommit } from './seal-commit.ts'
import { verifyHistory } from './verify-history.ts'

const { commits, head } = chainOf([
  { fullName: 'Hoa', openArea: 45 },
  { note: 'đủ' },
  { openNumber: 'GP-1' },
  { note: 'xong' },
])

function verify(stored: readonly StoredCommit[], heads = [head], inputs = inputsOf()) {
  return verifyHistory({ dossier: 'd1', commits: stored, heads, inputs })
}

function codes(stored: readonly StoredCommit[], heads = [head], inputs = inputsOf()): string[] {
  return verify(stored, heads, inputs).findings.map(({ code }) => code)
}

/** Another character at a place of a text. */
function changedAt(text: string, place: number, by: number): string {
  const at = place % text.length
  const other = String.fromCharCode(32 + ((text.charCodeAt(at) - 32 + 1 + (by % 90)) % 94))
  return text.slice(0, at) + (other === text[at] ? '~' : other) + text.slice(at + 1)
}

describe('verifyHistory', () => {
  it('finds nothing in a whole history', () => {
    expect(verify(commits)).toEqual({ grade: 'whole', findings: [] })
  })

  it('finds any changed character of a text or of personal values', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(), fc.nat(), fc.boolean(), (index, place, by, inText) => {
        const changed = commits.map((commit, i) => {
          if (i !== index) return commit
          if (inText || commit.personal === null) return { ...commit, text: changedAt(commit.text, place, by) }
          return { ...commit, personal: changedAt(commit.personal, place, by) }
        })
        expect(verify(changed).grade).toBe('broken')
      }),
    )
  })

  it('finds any subset or order but the whole one', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...commits]), (some) => {
        fc.pre(some.length < commits.length || some.some((commit, i) => commit !== commits[i]))
        expect(verify(some).grade).toBe('broken')
      }),
    )
  })

  it('finds a repeated commit', () => {
    expect(codes([...commits, ...commits.slice(3)])).toContain('gap')
  })

  it('finds a cut tail against a head that was handed out, and nothing without one', () => {
    expect(codes(commits.slice(0, 2))).toEqual(['headMissing'])
    expect(codes(commits.slice(0, 2), [])).toEqual([])
  })

  it('finds a changed envelope', () => {
    expect(codes(commits.map((commit) => ({ ...commit, dossier: 'd2' })))).toContain('misplaced')
    expect(codes(commits.map((commit) => ({ ...commit, sequence: commit.sequence + 1 })))).toContain('gap')
  })

  it('finds personal values that are missing, and those that no commit names', () => {
    expect(codes(commits.map((commit) => ({ ...commit, personal: null })))).toEqual(Array(4).fill('personalMissing'))
    const bare = sealCommit(
      {
        ...{ dossier: 'd1', sequence: 1, previous: null, time: 1, key: 'k', facts: {}, events: [], effects: [] },
        actor: { kind: 'system', id: 'system' },
        command: { type: 'FireTimer', timer: 'w#1' },
        inputs: set.digest,
      },
      { isPersonal, salt: () => 'salt' },
    )
    expect(codes([{ ...bare, personal: '["salt"]' }], [])).toEqual(['personalUnnamed'])
  })

  it('finds inputs that are missing or changed', () => {
    expect(codes(commits, [head], new Map())).toEqual(Array(4).fill('inputMissing'))
    for (const digest of inputsOf().keys()) {
      expect(codes(commits, [head], inputsOf().set(digest, '{}'))).toContain('inputChanged')
    }
  })

  it('calls a history "chain only" when an erasure says so', () => {
    const erasure = sealCommit(
      {
        ...{ dossier: 'd1', sequence: 5, previous: head.hash, time: 9, key: 'e', facts: {}, events: [], effects: [] },
        actor: { kind: 'officer', id: 'admin' },
        command: { type: 'ErasePersonalValues', basis: 'Decision 12' },
        inputs: set.digest,
      },
      { isPersonal, salt: () => 'salt' },
    )
    const erased = [...commits.map((commit) => ({ ...commit, personal: null })), erasure]
    expect(verify(erased, [{ sequence: 5, hash: erasure.hash }])).toEqual({ grade: 'chainOnly', findings: [] })
  })
})
