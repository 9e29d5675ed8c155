import { foldText } from '../fold-text.ts'
import type { Append, AppendOutcome } from '../history-port.ts'
import type { OutboxKey } from '../outbox-port.ts'
import type { Connection } from './connection.ts'
import type { DossierNumbers } from './dossier-numbers.ts'

/** Writes commits with their projections, a batch to a transaction. */
export class Appender {
  readonly #connection: Connection
  readonly #numbers: DossierNumbers
  readonly #sql

  constructor(connection: Connection, numbers: DossierNumbers) {
    this.#connection = connection
    this.#numbers = numbers
    this.#sql = prepareAll(connection)
  }

  append(batch: readonly Append[]): readonly AppendOutcome[] {
    const outcomes = this.#connection.transaction(() => this.#all(batch))
    // What was erased must not survive in the log.
    if (batch.some(({ erases }) => erases)) this.#connection.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return outcomes
  }

  /** After a refused commit nothing more of its dossier is taken: it was decided on a state that did not come about. */
  #all(batch: readonly Append[]): readonly AppendOutcome[] {
    const refused = new Set<string>()
    return batch.map((append) => {
      const { dossier } = append.commit
      if (refused.has(dossier)) return 'conflict'
      const outcome = this.#one(append)
      if (outcome !== 'appended') refused.add(dossier)
      return outcome
    })
  }

  #one(append: Append): AppendOutcome {
    const { commit } = append
    const first = commit.sequence === 1
    const n = first ? this.#numbers.next() : this.#numbers.find(commit.dossier)
    if (n === undefined) return 'conflict'
    if (this.#sql.addKey.run(append.key, n, commit.sequence).changes === 0) return 'duplicate'
    if (!(first ? this.#begin(n, append) : this.#moveOn(n, append))) {
      this.#sql.dropKey.run(append.key)
      return 'conflict'
    }
    this.#sql.addCommit.run(n, commit.sequence, commit.text, commit.personal)
    this.#project(n, append)
    if (append.erases) this.#erase(n, commit.sequence)
    return 'appended'
  }

  /** The fence of a new dossier is its id; two codes alike are a bug and fail the batch. */
  #begin(n: number, { row, number }: Append): boolean {
    const search = foldText(`${row.code} ${row.label ?? ''}`)
    const added = this.#sql.addDossier.run(
      n,
      row.dossier,
      row.sequence,
      row.head,
      row.code,
      row.procedure,
      row.specHash,
      row.unit,
      row.channel,
      row.applicant,
      row.label,
      search,
      row.filedAt,
      row.receivedAt,
      row.due,
      row.endedAt,
      row.result,
      row.timeClass,
    )
    if (added.changes === 0) return false
    this.#numbers.remember(row.dossier, n)
    if (number === undefined) return true
    this.#sql.count.run(number.unit, number.day, number.number)
    this.#sql.addNumber.run(number.unit, number.day, number.number, n)
    return true
  }

  /** The fence: only who names the sequence that stands there may move the dossier on. */
  #moveOn(n: number, { row, commit, relabelled }: Append): boolean {
    const { label, due, endedAt, result, timeClass } = row
    const moved = this.#sql.move.run(row.sequence, row.head, due, endedAt, result, timeClass, n, commit.sequence - 1)
    if (moved.changes === 0) return false
    if (relabelled) this.#sql.rename.run(label, foldText(`${row.code} ${label ?? ''}`), n)
    return true
  }

  #project(n: number, append: Append): void {
    const sql = this.#sql
    for (const task of append.closedTasks) sql.dropTask.run(n, task)
    for (const t of append.changedTasks) {
      const more = t.more === null ? null : JSON.stringify(t.more)
      sql.putTask.run(n, t.task, t.node, t.role, t.unit, t.assignee, t.revision, t.openedAt, t.due, t.urgency, more)
    }
    for (const timer of append.cancelledTimers) sql.dropTimer.run(n, timer)
    for (const { timer, at } of append.timers) sql.putTimer.run(n, timer, at)
    for (const { id, name } of append.files) sql.linkFile.run(id, n, name)
    if (append.reposted) this.#post(n, append.postings)
    if (append.outbox !== undefined) this.#fillOutbox(n, append.commit.sequence, append.outbox)
    if (append.delivered !== undefined) this.#emptyOutbox(append.delivered)
    const { snapshot } = append
    if (append.row.status === 'ended') sql.dropSnapshot.run(n)
    else if (snapshot !== undefined) sql.putSnapshot.run(n, snapshot.sequence, snapshot.engine, snapshot.text)
  }

  #post(n: number, postings: Append['postings']): void {
    this.#sql.dropPostings.run(n)
    for (const { wait, since } of postings) this.#sql.putPosting.run(n, wait, since)
  }

  #fillOutbox(n: number, sequence: number, outbox: NonNullable<Append['outbox']>): void {
    for (const { place, effect } of outbox) this.#sql.putOut.run(n, sequence, place, JSON.stringify(effect))
  }

  #emptyOutbox({ dossier, sequence, place }: OutboxKey): void {
    const from = this.#numbers.find(dossier)
    if (from !== undefined) this.#sql.dropOut.run(from, sequence, place)
  }

  #erase(n: number, sequence: number): void {
    this.#sql.erase.run(n, sequence)
    this.#sql.dropSnapshot.run(n)
  }
}

/** Bare statements: they run inside `transaction`, which tells errors apart for all of them. */
function prepareAll({ database }: Connection) {
  return {
    addKey: database.prepare('INSERT INTO keys VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    dropKey: database.prepare('DELETE FROM keys WHERE key = ?'),
    addDossier: database.prepare(
      'INSERT INTO dossiers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    ),
    move: database.prepare(
      'UPDATE dossiers SET sequence = ?, head = ?, due = ?, ended_at = ?, result = ?, time_class = ? WHERE n = ? AND sequence = ?',
    ),
    rename: database.prepare('UPDATE dossiers SET label = ?, search = ? WHERE n = ?'),
    addCommit: database.prepare('INSERT INTO commits (dossier, sequence, text, personal) VALUES (?, ?, ?, ?)'),
    dropTask: database.prepare('DELETE FROM tasks WHERE dossier = ? AND task = ?'),
    putTask: database.prepare('INSERT OR REPLACE INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    dropTimer: database.prepare('DELETE FROM timers WHERE dossier = ? AND timer = ?'),
    putTimer: database.prepare('INSERT OR REPLACE INTO timers VALUES (?, ?, ?)'),
    dropPostings: database.prepare('DELETE FROM postings WHERE dossier = ?'),
    putPosting: database.prepare('INSERT INTO postings VALUES (?, ?, ?)'),
    putOut: database.prepare('INSERT INTO outbox VALUES (?, ?, ?, ?, 0, 0)'),
    dropOut: database.prepare('DELETE FROM outbox WHERE dossier = ? AND sequence = ? AND place = ?'),
    linkFile: database.prepare('INSERT OR IGNORE INTO file_links VALUES (?, ?, ?)'),
    putSnapshot: database.prepare('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?, ?)'),
    dropSnapshot: database.prepare('DELETE FROM snapshots WHERE dossier = ?'),
    count: database.prepare(
      'INSERT INTO counters VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)',
    ),
    addNumber: database.prepare('INSERT INTO register VALUES (?, ?, ?, ?)'),
    erase: database.prepare('UPDATE commits SET personal = NULL WHERE dossier = ? AND sequence < ?'),
  }
}
