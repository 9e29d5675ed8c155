import type { DossierRow, PostingRow, TaskRow } from '../history-port.ts'
import { integer, integerOrNull, text, textOrNull } from './column.ts'
import type { Row } from './connection.ts'

/** The columns that `dossierRow` reads, without `search`. */
export const DOSSIER_COLUMNS =
  'd.n, d.id, d.sequence, d.head, d.code, d.procedure, d.spec, d.unit, d.channel, d.applicant, d.label, d.filed_at, d.received_at, d.due, d.ended_at, d.result, d.time_class'

export function dossierRow(row: Row): DossierRow {
  const endedAt = integerOrNull(row.ended_at)
  return {
    dossier: text(row.id),
    sequence: integer(row.sequence),
    head: text(row.head),
    code: text(row.code),
    procedure: text(row.procedure),
    specHash: text(row.spec),
    unit: text(row.unit),
    channel: oneOf(['counter', 'online', 'post'], text(row.channel)),
    applicant: text(row.applicant),
    label: textOrNull(row.label),
    filedAt: integer(row.filed_at),
    receivedAt: integer(row.received_at),
    status: endedAt === null ? 'open' : 'ended',
    due: integerOrNull(row.due),
    endedAt,
    result: row.result === null ? null : oneOf(['granted', 'refused', 'withdrawn', 'returned'], text(row.result)),
    timeClass: row.time_class === null ? null : oneOf(['early', 'onTime', 'late'], text(row.time_class)),
  }
}

export const TASK_COLUMNS =
  't.task, t.node, t.role, t.unit AS task_unit, t.assignee, t.revision, t.opened_at, t.due AS task_due, t.urgency, t.more'

export function taskRow(row: Row): TaskRow {
  return {
    dossier: text(row.id),
    task: text(row.task),
    node: text(row.node),
    role: text(row.role),
    unit: text(row.task_unit),
    assignee: textOrNull(row.assignee),
    revision: integer(row.revision),
    openedAt: integer(row.opened_at),
    due: integerOrNull(row.task_due),
    urgency: integerOrNull(row.urgency),
    more: row.more === null ? null : JSON.parse(text(row.more)),
  }
}

export function postingRow(row: Row): PostingRow {
  return { dossier: text(row.id), wait: text(row.wait), since: integer(row.since) }
}

function oneOf<const T extends string>(values: readonly T[], value: string): T {
  const found = values.find((candidate) => candidate === value)
  if (found === undefined) throw new TypeError(`"${value}" is none of ${values.join(', ')}`)
  return found
}
