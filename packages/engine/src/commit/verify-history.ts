import { canonicalText, digestOf, type Sha256, sha256 as sha256Noble } from '@motcua/spec'
import type { Commit, Head, StoredCommit } from './commit.ts'
import { digestsOf, readInputSet } from './input-set.ts'
import { openCommit } from './open-commit.ts'

export type FindingCode =
  /** The text is no commit, or not the one canonical text of what it says. */
  | 'unreadable'
  /** The text belongs to another dossier or sequence than the place where it stands. */
  | 'misplaced'
  /** A sequence is missing, repeated or out of order. */
  | 'gap'
  /** A commit does not name the hash of the one before it. */
  | 'brokenChain'
  /** A head that was handed out is not in the history: the tail was cut or rewritten. */
  | 'headMissing'
  | 'personalChanged'
  /** Personal values are gone, and no erasure says so. */
  | 'personalMissing'
  /** Personal values that no commit names. */
  | 'personalUnnamed'
  /** A text that decided is not there. */
  | 'inputMissing'
  | 'inputChanged'

export interface Finding {
  readonly code: FindingCode
  /** 0: the history as a whole. */
  readonly sequence: number
  /** What exactly: a digest, a hash, a reason. */
  readonly detail: string
}

export interface HistoryToVerify {
  readonly dossier: string
  readonly commits: readonly StoredCommit[]
  /** Heads that were handed out (receipt, reply, checkpoint), and the one the store keeps. */
  readonly heads: readonly Head[]
  /** Digest → text. */
  readonly inputs: ReadonlyMap<string, string>
}

export interface Verified {
  /** `chainOnly`: personal values were erased by an erasure commit, the chain is whole. */
  readonly grade: 'whole' | 'chainOnly' | 'broken'
  readonly findings: readonly Finding[]
}

/** Finds whatever was changed, deleted, put in another order or cut off in a stored history. Needs nothing but the texts. */
export function verifyHistory(history: HistoryToVerify, sha256: Sha256 = sha256Noble): Verified {
  const findings: Finding[] = []
  const erasedBefore = lastErasure(history.commits)
  const hashes = new Map<number, string>()
  let previous: string | null = null
  let expected = 1
  let incomplete = false
  for (const stored of history.commits) {
    const found = readStored(stored, history.dossier, expected, findings)
    const hash = sha256(stored.text)
    if (found !== undefined) {
      if (found.commit.previous !== previous)
        finding(findings, 'brokenChain', expected, `names ${found.commit.previous}`)
      const erased = stored.sequence < erasedBefore
      incomplete = checkPersonal(stored, found.personal, erased, sha256, findings) || incomplete
      checkInputs(found.commit, history.inputs, sha256, findings)
    }
    hashes.set(stored.sequence, hash)
    previous = hash
    expected += 1
  }
  checkHeads(history.heads, hashes, findings)
  return { grade: findings.length > 0 ? 'broken' : incomplete ? 'chainOnly' : 'whole', findings }
}

function finding(findings: Finding[], code: FindingCode, sequence: number, detail: string): void {
  findings.push({ code, sequence, detail })
}

function lastErasure(commits: readonly StoredCommit[]): number {
  let last = 0
  for (const { text, sequence } of commits) {
    if (!text.includes('"ErasePersonalValues"')) continue
    const opened = openCommit(text, null)
    if (opened.ok && opened.commit.command.type === 'ErasePersonalValues') last = sequence
  }
  return last
}

function readStored(stored: StoredCommit, dossier: string, expected: number, findings: Finding[]) {
  const { sequence } = stored
  if (sequence !== expected) finding(findings, 'gap', sequence, `expected ${expected}`)
  const opened = openCommit(stored.text, null)
  if (!opened.ok) {
    finding(findings, 'unreadable', sequence, opened.code)
    return undefined
  }
  if (!isCanonical(stored.text)) finding(findings, 'unreadable', sequence, 'notCanonical')
  const { commit } = opened
  if (commit.dossier !== dossier || stored.dossier !== dossier || commit.sequence !== sequence) {
    finding(findings, 'misplaced', sequence, `says ${commit.dossier} ${commit.sequence}`)
  }
  return opened
}

function isCanonical(text: string): boolean {
  try {
    return canonicalText(JSON.parse(text)) === text
  } catch {
    return false
  }
}

/** True when values are rightly gone. */
function checkPersonal(
  stored: StoredCommit,
  digest: string | undefined,
  erased: boolean,
  sha256: Sha256,
  findings: Finding[],
): boolean {
  const { personal, sequence } = stored
  if (digest === undefined) {
    if (personal !== null) finding(findings, 'personalUnnamed', sequence, 'the commit names none')
    return false
  }
  if (personal === null) {
    if (!erased) finding(findings, 'personalMissing', sequence, digest)
    return erased
  }
  if (sha256(personal) !== digest) finding(findings, 'personalChanged', sequence, digest)
  return false
}

function checkInputs(commit: Commit, inputs: ReadonlyMap<string, string>, sha256: Sha256, findings: Finding[]): void {
  const set = checkInput(commit.inputs, commit.sequence, inputs, sha256, findings)
  if (set === undefined) return
  const digests = readInputSet(set)
  if (digests === undefined) finding(findings, 'inputChanged', commit.sequence, `${commit.inputs} is no set of inputs`)
  else for (const digest of digestsOf(digests)) checkInput(digest, commit.sequence, inputs, sha256, findings)
}

function checkInput(
  digest: string,
  sequence: number,
  inputs: ReadonlyMap<string, string>,
  sha256: Sha256,
  findings: Finding[],
): string | undefined {
  const text = inputs.get(digest)
  if (text === undefined) finding(findings, 'inputMissing', sequence, digest)
  else if (digestOf(text, sha256) !== digest) finding(findings, 'inputChanged', sequence, digest)
  else return text
  return undefined
}

function checkHeads(heads: readonly Head[], hashes: ReadonlyMap<number, string>, findings: Finding[]): void {
  for (const { sequence, hash } of heads) {
    if (hashes.get(sequence) !== hash) finding(findings, 'headMissing', sequence, hash)
  }
}
