import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { personAs, type Who } from '../access/who.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Demo } from '../installation.ts'
import type { OrganisationKeeper } from '../organisation/organisation.ts'
import type { Lifecycle } from '../procedures/lifecycle.ts'
import type { SpecLibrary } from '../procedures/spec-library.ts'
import type { Accounts } from '../sign-in/accounts.ts'
import type { Store } from '../store/port.ts'
import { type OrganisationFile, readOrganisation } from './organisation-file.ts'
import { rolesInWords } from './role-words.ts'

const PASSWORD = 'motcua-demo'
const SEEDED = 'demoSeed'

export interface SeedParts {
  readonly store: Store
  readonly organisation: OrganisationKeeper
  readonly accounts: Accounts
  readonly lifecycle: Lifecycle
  readonly specs: SpecLibrary
  readonly log: FastifyBaseLogger
}

/**
 * Fills an empty installation with the examples: units, people with accounts, and every procedure of the folder, submitted
 * by the demo's author and approved by its approver. What is there already is left alone.
 */
export async function seedDemo(folder: string, parts: SeedParts): Promise<Demo['accounts']> {
  const file = await readOrganisation(join(folder, 'organisation.json'))
  if ((await parts.store.settings.get(SEEDED)) === undefined) {
    await seedOrganisation(file, parts)
    await parts.store.settings.set(SEEDED, 'organisation')
  }
  await seedProcedures(folder, parts)
  return async () => {
    const specs = [...(await parts.specs.inForce()).values()].map(({ spec }) => spec)
    return file.people.map(({ email, name, positions }) => {
      return { email, password: PASSWORD, name, does: rolesInWords(positions, specs) }
    })
  }
}

async function seedOrganisation(file: OrganisationFile, { organisation, accounts }: SeedParts): Promise<void> {
  for (const unit of file.units) await organisation.saveUnit({ ...unit, parent: unit.parent ?? null })
  // One hash for all: they share one password, and hashing is slow on purpose.
  const hash = await accounts.hash(PASSWORD)
  await Promise.all(
    file.people.map(async ({ id, name, email, positions }) => {
      const account = await accounts.ensure({ email, name, hash })
      const held = positions.map(({ unit, role, from, to }) => ({ unit, role, from: from ?? null, to: to ?? null }))
      await organisation.savePerson({ id, name, account, positions: held })
    }),
  )
}

async function seedProcedures(folder: string, parts: SeedParts): Promise<void> {
  const known = new Set(await parts.store.procedures.ids())
  const people = (await parts.organisation.view()).directory.people
  const day = parts.lifecycle.today()
  const actors = people.map((person) =>
    personAs(person, { day, account: person.account ?? '', session: '', standsFor: [] }),
  )
  const author = actors.find(({ actions }) => actions.has('procedure.draft'))
  const approver = actors.find(
    ({ actions, actor }) => actions.has('procedure.approve') && actor.id !== author?.actor.id,
  )
  if (author === undefined || approver === undefined) throw new Error('the demo has nobody to write or to approve')
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || known.has(entry.name)) continue
    const spec = await readSpecFile(join(folder, entry.name, 'spec.json'))
    if (spec !== undefined) await publish(spec, author, approver, parts)
  }
}

async function readSpecFile(path: string): Promise<Record<string, unknown> | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const spec: unknown = JSON.parse(text)
  return isRecord(spec) ? spec : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An example with problems stays a draft and says so; the demo starts without it. */
async function publish(spec: Record<string, unknown>, author: Who, approver: Who, { lifecycle, log }: SeedParts) {
  try {
    const draft = await lifecycle.begin(spec, author)
    const warnings = await lifecycle.problemsOf(draft)
    const answers = warnings.map(({ code, where }) => ({ code, where, reason: 'Ví dụ kèm theo / shipped example' }))
    const submitted = await lifecycle.submit(draft, { note: 'Ví dụ kèm theo / shipped example', answers }, author)
    await lifecycle.approve(submitted, lifecycle.today(), '', approver)
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error
    log.warn({ spec: spec.id, problems: error.parts.problems?.slice(0, 5) }, `example stays a draft: ${error.text.en}`)
  }
}
