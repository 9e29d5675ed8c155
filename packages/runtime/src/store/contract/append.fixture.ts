import type { Append, DossierRow, TaskRow } from '../history-port.ts'

/** Monday 1 June 2026, 08:30 in Viet Nam. */
export const MONDAY = Date.UTC(2026, 5, 1, 1, 30)

export function rowOf(dossier: string, sequence: number, more: Partial<DossierRow> = {}): DossierRow {
  return {
    dossier,
    sequence,
    head: `head-${dossier}-${sequence}`,
    code: `H47.02-260601-${dossier}`,
    procedure: 'shop-permit',
    specHash: 'sha256-spec',
    unit: 'ward-1',
    channel: 'counter',
    applicant: 'visit-1',
    label: 'Nguyễn Thị Ánh Tuyết',
    filedAt: MONDAY,
    receivedAt: MONDAY,
    status: 'open',
    due: MONDAY + 1000,
    endedAt: null,
    result: null,
    timeClass: null,
    ...more,
  }
}

export function taskOf(dossier: string, task: string, more: Partial<TaskRow> = {}): TaskRow {
  return {
    dossier,
    task,
    node: 'check',
    role: 'clerk',
    unit: 'ward-1',
    assignee: null,
    revision: 1,
    openedAt: MONDAY,
    due: MONDAY + 500,
    urgency: MONDAY + 500,
    more: null,
    ...more,
  }
}

/** A commit with nothing but its row, unless told more. */
export function appendOf(dossier: string, sequence: number, more: Partial<Append> = {}): Append {
  const text = JSON.stringify({ dossier, sequence })
  return {
    commit: { dossier, sequence, text, personal: `["salt","${dossier}"]` },
    key: `key-${dossier}-${sequence}`,
    row: rowOf(dossier, sequence),
    relabelled: false,
    openTasks: [],
    changedTasks: [],
    closedTasks: [],
    postings: [],
    reposted: false,
    timers: [],
    cancelledTimers: [],
    files: [],
    ...more,
  }
}
