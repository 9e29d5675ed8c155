import { canonicalText, type Sha256, sha256 as sha256Noble } from '@motcua/spec'
import type { Answers } from '../command.ts'
import type { Event } from '../event.ts'
import { COMMIT_FORMAT, type Commit, type StoredCommit } from './commit.ts'
import { isReference, PersonalValues } from './personal-values.ts'

export interface SealOptions {
  /** True unless the data schema says `personal: false` of the field. */
  readonly isPersonal: (field: string) => boolean
  /** At least 128 random bits, base64url; new for each commit. The engine knows no chance, so the host brings it. */
  readonly salt: () => string
  readonly sha256?: Sha256
}

export interface SealedCommit extends StoredCommit {
  /** SHA-256 of `text`, base64url. */
  readonly hash: string
}

/**
 * Makes a commit's canonical text, once, and its hash. Answers that are personal, reasons, faults and comments go to
 * `personal`; the text keeps one salted digest of them all, and references in their places.
 */
export function sealCommit(commit: Commit, options: SealOptions): SealedCommit {
  const sha256 = options.sha256 ?? sha256Noble
  const values = new PersonalValues()
  const command = sealPart(commit.command, options.isPersonal, values)
  const facts = sealAnswers(commit.facts, options.isPersonal, values)
  const events: object[] = []
  for (const event of commit.events) events.push(sealPart(event, options.isPersonal, values))
  const personal = values.text(options.salt)
  const { dossier, sequence } = commit
  const text = canonicalText({
    ...commit,
    format: COMMIT_FORMAT,
    command,
    facts,
    events,
    ...(personal === null ? {} : { personal: sha256(personal) }),
  })
  return { dossier, sequence, text, personal, hash: sha256(text) }
}

/** The parts of a command or event in which a person's values may stand. One list for sealing and opening. */
export const PERSONAL_PARTS = ['reason', 'faults', 'question'] as const

type Part = Commit['command'] | Event

function sealPart(part: Part, isPersonal: (field: string) => boolean, values: PersonalValues): object {
  const answers = 'answers' in part ? part.answers : undefined
  const reason = 'reason' in part ? part.reason : undefined
  const faults = 'faults' in part ? part.faults : undefined
  const question = 'question' in part ? part.question : undefined
  if (answers === undefined && reason === undefined && faults === undefined && question === undefined) return part
  return {
    ...part,
    ...(answers === undefined ? {} : { answers: sealAnswers(answers, isPersonal, values) }),
    ...(reason === undefined ? {} : { reason: values.take(reason) }),
    ...(faults === undefined ? {} : { faults: values.take(faults) }),
    ...(question === undefined ? {} : { question: values.take(question) }),
  }
}

/** An open value that looks like a reference is taken out too, so that a reference in a text is always one of ours. */
function sealAnswers(answers: Answers, isPersonal: (field: string) => boolean, values: PersonalValues): object {
  const sealed: [string, unknown][] = []
  for (const [field, value] of Object.entries(answers)) {
    sealed.push([field, isPersonal(field) || isReference(value) ? values.take(value) : value])
  }
  return Object.fromEntries(sealed)
}
