import type { Json } from '../command.ts'
import { COMMIT_FORMAT, type Commit } from './commit.ts'
import { isReference, readPersonalValues } from './personal-values.ts'
import { PERSONAL_PARTS } from './seal-commit.ts'
import { type Upcast, upcastBody, upcasts } from './upcast.ts'

export type OpenedCommit =
  | {
      readonly ok: true
      readonly commit: Commit
      /** Digest of the personal values that belong to it; absent when it has none. */
      readonly personal?: string
      /** True when they are not there: the commit then lacks those answers, reasons and faults. */
      readonly incomplete: boolean
    }
  /** `newerFormat`: written by a later version of this program. */
  | { readonly ok: false; readonly code: 'notACommit' | 'newerFormat' | 'badPersonal' }

/**
 * Reads a stored commit back into what was sealed; one of an older format is brought up to today's. Does not check hashes;
 * `verifyHistory` does.
 */
export function openCommit(
  text: string,
  personal: string | null,
  steps: ReadonlyMap<string, Upcast> = upcasts,
): OpenedCommit {
  const body = parseObject(text)
  if (body === undefined) return { ok: false, code: 'notACommit' }
  const { format, personal: digest, ...sealed } = body
  const isKnown = format === COMMIT_FORMAT || (typeof format === 'string' && steps.has(format))
  if (!isKnown) return { ok: false, code: isNewer(format) ? 'newerFormat' : 'notACommit' }
  if (digest !== undefined && typeof digest !== 'string') return { ok: false, code: 'notACommit' }
  const values = personal === null ? [] : readPersonalValues(personal)
  if (values === undefined) return { ok: false, code: 'badPersonal' }
  const opened = broughtUp(openParts(sealed, values), format, steps)
  if (opened === undefined || !isCommit(opened)) return { ok: false, code: 'notACommit' }
  const incomplete = digest !== undefined && personal === null
  return { ok: true, commit: opened, incomplete, ...(digest === undefined ? {} : { personal: digest }) }
}

function broughtUp(body: Record<string, unknown>, format: unknown, steps: ReadonlyMap<string, Upcast>) {
  if (format === COMMIT_FORMAT) return body
  const turned = upcastBody(body, String(format), COMMIT_FORMAT, steps)
  return turned && { ...turned }
}

function openParts(sealed: Record<string, unknown>, values: readonly Json[]): Record<string, unknown> {
  const { command, events, facts } = sealed
  return {
    ...sealed,
    command: isRecord(command) ? openPart(command, values) : command,
    events: isArray(events) ? events.map((event) => (isRecord(event) ? openPart(event, values) : event)) : events,
    facts: isRecord(facts) ? openMembers(facts, values) : facts,
  }
}

function openPart(part: Record<string, unknown>, values: readonly Json[]): Record<string, unknown> {
  const opened: Record<string, unknown> = { ...part }
  if (isRecord(part.answers)) opened.answers = openMembers(part.answers, values)
  for (const name of PERSONAL_PARTS) {
    const value = part[name]
    if (!isReference(value)) continue
    if (value.$ in values) opened[name] = values[value.$]
    else delete opened[name]
  }
  return opened
}

function openMembers(members: Record<string, unknown>, values: readonly Json[]): Record<string, unknown> {
  const opened: [string, unknown][] = []
  for (const [name, value] of Object.entries(members)) {
    if (!isReference(value)) opened.push([name, value])
    else if (value.$ in values) opened.push([name, values[value.$]])
  }
  return Object.fromEntries(opened)
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isNewer(format: unknown): boolean {
  const version = typeof format === 'string' ? /^motcua-commit\/(\d{1,6})$/.exec(format)?.[1] : undefined
  return version !== undefined && Number(version) > Number(COMMIT_FORMAT.split('/')[1])
}

/** The envelope in full; of events and effects that they are objects with a type: what they say is proved by `recompute`. */
function isCommit(value: Record<string, unknown>): value is Record<string, unknown> & Commit {
  return (
    typeof value.dossier === 'string' &&
    Number.isSafeInteger(value.sequence) &&
    (value.previous === null || typeof value.previous === 'string') &&
    Number.isSafeInteger(value.time) &&
    isRecord(value.actor) &&
    typeof value.actor.kind === 'string' &&
    typeof value.actor.id === 'string' &&
    typeof value.key === 'string' &&
    isTyped(value.command) &&
    isRecord(value.facts) &&
    isArray(value.events) &&
    value.events.every(isTyped) &&
    isArray(value.effects) &&
    value.effects.every(isTyped) &&
    typeof value.inputs === 'string' &&
    (value.code === undefined || typeof value.code === 'string')
  )
}

function isTyped(value: unknown): boolean {
  return isRecord(value) && typeof value.type === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
