import { canonicalText, digestOf, type Sha256, sha256 as sha256Noble } from '@motcua/spec'

/** Digests of all texts that decided a command. Stored as a text itself; a commit names that text's digest. */
export interface InputSet {
  readonly engine: string
  /** `specHash` of the version; the stored text is the canonical text of what it covers. */
  readonly spec: string
  /** Changes of an installation to a published spec; null while there are none. */
  readonly overrides: string | null
  /** A policy that holds for a time; null while there is none. */
  readonly overlay: string | null
  /** Calendar id → digest of its source. */
  readonly calendars: Readonly<Record<string, string>>
  /** Digest of the units and people. */
  readonly organisation: string
}

export interface InputText {
  readonly digest: string
  readonly text: string
}

/** The text of any input and its digest ("sha256-" and base64url). */
export function inputText(value: unknown, sha256: Sha256 = sha256Noble): InputText {
  const text = canonicalText(value)
  return { digest: digestOf(text, sha256), text }
}

/** Reads a stored set; undefined when the text is none. */
export function readInputSet(text: string): InputSet | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isInputSet(value) ? value : undefined
}

function isInputSet(value: unknown): value is InputSet {
  if (typeof value !== 'object' || value === null) return false
  const set: Partial<Record<keyof InputSet, unknown>> = value
  return (
    typeof set.engine === 'string' &&
    typeof set.spec === 'string' &&
    (set.overrides === null || typeof set.overrides === 'string') &&
    (set.overlay === null || typeof set.overlay === 'string') &&
    typeof set.organisation === 'string' &&
    typeof set.calendars === 'object' &&
    set.calendars !== null &&
    Object.values(set.calendars).every((digest) => typeof digest === 'string')
  )
}

/** Every digest a set names, its overrides and overlay included. */
export function digestsOf(set: InputSet): readonly string[] {
  const optional = [set.overrides, set.overlay].filter((digest) => digest !== null)
  return [set.spec, set.organisation, ...optional, ...Object.values(set.calendars)]
}
