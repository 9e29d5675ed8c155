import type {
  Draft,
  NewVersion,
  ProcedurePort,
  ProcedureVersion,
  SaveOutcome,
  VersionDecision,
} from '../procedure-port.ts'
import { integer, integerOrNull, text } from './column.ts'
import type { Connection, Row } from './connection.ts'

export class SqliteProcedures implements ProcedurePort {
  readonly #connection: Connection
  readonly #sql

  constructor(connection: Connection) {
    this.#connection = connection
    this.#sql = prepareAll(connection)
  }

  async ids(): Promise<readonly string[]> {
    return this.#sql.ids.all().map((row) => text(row.procedure))
  }

  async draft(procedure: string): Promise<Draft | undefined> {
    const row = this.#sql.draft.get(procedure)
    return row === undefined ? undefined : draftOf(row)
  }

  async drafts(): Promise<readonly Draft[]> {
    return this.#sql.drafts.all().map(draftOf)
  }

  async saveDraft(draft: Omit<Draft, 'revision'>, expected: number): Promise<SaveOutcome<Draft>> {
    const saved = { ...draft, revision: expected + 1 }
    const { procedure, revision, savedBy, savedAt } = saved
    const authors = JSON.stringify(saved.authors)
    const changed =
      expected === 0
        ? this.#sql.addDraft.run(procedure, revision, saved.text, savedBy, savedAt, authors)
        : this.#sql.saveDraft.run(revision, saved.text, savedBy, savedAt, authors, procedure, expected)
    return changed === 1 ? { ok: true, saved } : { ok: false, current: await this.draft(procedure) }
  }

  async deleteDraft(procedure: string, expected: number): Promise<boolean> {
    return this.#sql.deleteDraft.run(procedure, expected) === 1
  }

  async submit(version: NewVersion): Promise<ProcedureVersion> {
    return this.#connection.transaction(() => {
      const last = integerOrNull(this.#sql.lastVersion.get(version.procedure)?.version ?? null) ?? 0
      const submitted: ProcedureVersion = {
        ...version,
        version: last + 1,
        state: 'submitted',
        decidedBy: null,
        decidedAt: null,
        comment: null,
        effectiveFrom: null,
      }
      this.#sql.addVersion.run(version.procedure, last + 1, 'submitted', JSON.stringify(submitted))
      return submitted
    })
  }

  async decide(procedure: string, version: number, decision: VersionDecision) {
    const submitted = await this.version(procedure, version)
    if (submitted?.state !== 'submitted') return undefined
    const decided: ProcedureVersion = { ...submitted, ...decision }
    const body = JSON.stringify(decided)
    const changed = this.#sql.decide.run(decision.state, decision.effectiveFrom, body, procedure, version)
    return changed === 1 ? decided : undefined
  }

  async version(procedure: string, version: number): Promise<ProcedureVersion | undefined> {
    const row = this.#sql.version.get(procedure, version)
    return row === undefined ? undefined : versionOf(row)
  }

  async versions(procedure: string): Promise<readonly ProcedureVersion[]> {
    return this.#sql.versions.all(procedure).map(versionOf)
  }

  async inForce(day: string): Promise<readonly ProcedureVersion[]> {
    return this.#sql.inForce.all(day).map(versionOf)
  }
}

function prepareAll(connection: Connection) {
  return {
    ids: connection.prepare('SELECT procedure FROM drafts UNION SELECT procedure FROM versions ORDER BY procedure'),
    draft: connection.prepare('SELECT * FROM drafts WHERE procedure = ?'),
    drafts: connection.prepare('SELECT * FROM drafts ORDER BY procedure'),
    addDraft: connection.prepare('INSERT INTO drafts VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'),
    saveDraft: connection.prepare(
      'UPDATE drafts SET revision = ?, text = ?, saved_by = ?, saved_at = ?, authors = ? WHERE procedure = ? AND revision = ?',
    ),
    deleteDraft: connection.prepare('DELETE FROM drafts WHERE procedure = ? AND revision = ?'),
    lastVersion: connection.prepare('SELECT max(version) AS version FROM versions WHERE procedure = ?'),
    addVersion: connection.prepare('INSERT INTO versions VALUES (?, ?, ?, NULL, ?)'),
    decide: connection.prepare(
      "UPDATE versions SET state = ?, effective_from = ?, body = ? WHERE procedure = ? AND version = ? AND state = 'submitted'",
    ),
    version: connection.prepare('SELECT body FROM versions WHERE procedure = ? AND version = ?'),
    versions: connection.prepare('SELECT body FROM versions WHERE procedure = ? ORDER BY version DESC'),
    inForce: connection.prepare(
      `SELECT body FROM (
         SELECT body, procedure,
           row_number() OVER (PARTITION BY procedure ORDER BY effective_from DESC, version DESC) AS place
         FROM versions WHERE state = 'approved' AND effective_from <= ?
       ) WHERE place = 1 ORDER BY procedure`,
    ),
  }
}

function draftOf(row: Row): Draft {
  return {
    procedure: text(row.procedure),
    revision: integer(row.revision),
    text: text(row.text),
    savedBy: text(row.saved_by),
    savedAt: integer(row.saved_at),
    authors: JSON.parse(text(row.authors)),
  }
}

function versionOf(row: Row): ProcedureVersion {
  return JSON.parse(text(row.body))
}
