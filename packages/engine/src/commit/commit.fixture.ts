import { digestOf } from '@motcua/spec'
import type { Answers } from '../command.ts'
import type { Commit, StoredCommit } from './commit.ts'
import { inputText } from './input-set.ts'
import { sealCommit } from './seal-commit.ts'

const organisation = inputText({ units: [], people: [] })
const spec = inputText({ any: 'spec' })
export const set = inputText({
  engine: 'motcua-engine/1',
  spec: spec.digest,
  overrides: null,
  overlay: null,
  calendars: {},
  organisation: organisation.digest,
})

export function inputsOf(): Map<string, string> {
  return new Map([organisation, spec, set].map(({ digest, text }) => [digest, text]))
}

export function commitOf(sequence: number, previous: string | null, answers: Answers): Commit {
  return {
    dossier: 'd1',
    sequence,
    previous,
    time: 1_780_277_400_000 + sequence,
    actor: { kind: 'officer', id: 'lan' },
    key: `k${sequence}`,
    command: { type: 'CompleteTask', task: `t#${sequence}`, revision: 1, outcome: 'accept', answers, reason: 'thiếu' },
    facts: {},
    events: [
      { type: 'AnswersRecorded', node: 't', answers },
      { type: 'TaskCompleted', task: `t#${sequence}`, node: 't', outcome: 'accept', by: 'lan', reason: 'thiếu' },
    ],
    effects: [],
    inputs: set.digest,
  }
}

export function isPersonal(field: string): boolean {
  return !field.startsWith('open')
}

export interface Chain {
  readonly commits: readonly StoredCommit[]
  readonly head: { readonly sequence: number; readonly hash: string }
}

/** A chain of commits with these answers; the salts follow from the sequence so that a test can be run again. */
export function chainOf(answers: readonly Answers[]): Chain {
  const commits: StoredCommit[] = []
  let hash: string | null = null
  for (const [index, given] of answers.entries()) {
    const salt = digestOf(`salt ${index}`)
    const sealed = sealCommit(commitOf(index + 1, hash, given), { isPersonal, salt: () => salt })
    const { hash: sealedHash, ...stored } = sealed
    commits.push(stored)
    hash = sealedHash
  }
  return { commits, head: { sequence: commits.length, hash: hash ?? '' } }
}
