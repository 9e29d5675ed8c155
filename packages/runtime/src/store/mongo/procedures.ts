import type {
  Draft,
  NewVersion,
  ProcedurePort,
  ProcedureVersion,
  SaveOutcome,
  VersionDecision,
} from '../procedure-port.ts'
import type { Documents } from './database.ts'
import { unlessDuplicate } from './failure.ts'

export class MongoProcedures implements ProcedurePort {
  readonly #drafts: Documents['drafts']
  readonly #versions: Documents['versions']

  constructor({ drafts, versions }: Documents) {
    this.#drafts = drafts
    this.#versions = versions
  }

  async ids(): Promise<readonly string[]> {
    const lists = await Promise.all([this.#drafts.distinct('procedure'), this.#versions.distinct('procedure')])
    return [...new Set(lists.flat())].sort()
  }

  async draft(procedure: string): Promise<Draft | undefined> {
    const found = await this.#drafts.findOne({ _id: procedure })
    return found === null ? undefined : draftOf(found)
  }

  async drafts(): Promise<readonly Draft[]> {
    return (await this.#drafts.find().sort({ _id: 1 }).toArray()).map(draftOf)
  }

  async saveDraft(draft: Omit<Draft, 'revision'>, expected: number): Promise<SaveOutcome<Draft>> {
    const saved = { ...draft, revision: expected + 1 }
    const done =
      expected === 0
        ? await unlessDuplicate(this.#drafts.insertOne({ _id: draft.procedure, ...saved }))
        : (await this.#drafts.updateOne({ _id: draft.procedure, revision: expected }, { $set: saved })).matchedCount ===
          1
    return done ? { ok: true, saved } : { ok: false, current: await this.draft(draft.procedure) }
  }

  async deleteDraft(procedure: string, expected: number): Promise<boolean> {
    return (await this.#drafts.deleteOne({ _id: procedure, revision: expected })).deletedCount === 1
  }

  async submit(version: NewVersion): Promise<ProcedureVersion> {
    const { procedure } = version
    const [newest] = await this.versions(procedure)
    const submitted: ProcedureVersion = {
      ...version,
      version: (newest?.version ?? 0) + 1,
      state: 'submitted',
      decidedBy: null,
      decidedAt: null,
      comment: null,
      effectiveFrom: null,
    }
    const done = await unlessDuplicate(
      this.#versions.insertOne({ _id: `${procedure} ${submitted.version}`, ...submitted }),
    )
    // Somebody else submitted at the same time and has the number.
    return done ? submitted : this.submit(version)
  }

  async decide(procedure: string, version: number, decision: VersionDecision) {
    const decided = await this.#versions.findOneAndUpdate(
      { _id: `${procedure} ${version}`, state: 'submitted' },
      { $set: decision },
      { returnDocument: 'after' },
    )
    return decided === null ? undefined : versionOf(decided)
  }

  async version(procedure: string, version: number): Promise<ProcedureVersion | undefined> {
    const found = await this.#versions.findOne({ _id: `${procedure} ${version}` })
    return found === null ? undefined : versionOf(found)
  }

  async versions(procedure: string): Promise<readonly ProcedureVersion[]> {
    const found = await this.#versions.find({ procedure }).sort({ version: -1 }).toArray()
    return found.map(versionOf)
  }

  async inForce(day: string): Promise<readonly ProcedureVersion[]> {
    const found = await this.#versions
      .find({ state: 'approved', effectiveFrom: { $lte: day } })
      .sort({ procedure: 1, effectiveFrom: 1, version: 1 })
      .toArray()
    const latest = new Map(found.map((version) => [version.procedure, versionOf(version)]))
    return [...latest.values()]
  }
}

type Named<T> = T & { readonly _id: string }

function draftOf({ _id, ...draft }: Named<Draft>): Draft {
  return draft
}

function versionOf({ _id, ...version }: Named<ProcedureVersion>): ProcedureVersion {
  return version
}
