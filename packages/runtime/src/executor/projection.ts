import { type DossierState, type OpenTask, urgency } from '@motcua/engine'
import type { Spec } from '@motcua/spec'
import type { Append, DossierRow, TaskRow } from '../store/history-port.ts'
import { taskMore } from './task-more.ts'

/** What a row says beside the state. */
export interface RowFacts {
  readonly sequence: number
  readonly head: string
  readonly code: string
  readonly label: string | null
}

export function dossierRow(state: DossierState, facts: RowFacts): DossierRow {
  return {
    dossier: state.dossier,
    sequence: facts.sequence,
    head: facts.head,
    code: facts.code,
    label: facts.label,
    procedure: state.procedure,
    specHash: state.specHash,
    unit: state.unit,
    channel: state.channel,
    applicant: state.applicant,
    filedAt: state.filedAt,
    receivedAt: state.receivedAt,
    status: state.status,
    due: state.committed.due,
    endedAt: state.endedAt ?? null,
    result: state.result ?? null,
    timeClass: state.timeClass ?? null,
  }
}

type TaskChanges = Pick<Append, 'openTasks' | 'changedTasks' | 'closedTasks'>

/** The rows of tasks that a command opened, changed or closed; a dossier's due date moves all of its tasks. */
export function taskChanges(before: DossierState | undefined, after: DossierState, spec: Spec): TaskChanges {
  const openTasks: TaskRow[] = []
  const changedTasks: TaskRow[] = []
  const closedTasks: string[] = []
  const dueMoved = before?.committed.due !== after.committed.due
  for (const id of Object.keys(before?.tasks ?? {})) if (after.tasks[id] === undefined) closedTasks.push(id)
  for (const task of Object.values(after.tasks)) {
    const row = taskRow(task, after, spec)
    openTasks.push(row)
    if (dueMoved || before?.tasks[task.id] !== task) changedTasks.push(row)
  }
  return { openTasks, changedTasks, closedTasks }
}

function taskRow(task: OpenTask, state: DossierState, spec: Spec): TaskRow {
  return {
    dossier: state.dossier,
    task: task.id,
    node: task.node,
    role: task.role,
    unit: task.unit,
    assignee: task.assignee ?? null,
    revision: task.revision,
    openedAt: task.openedAt,
    due: task.due?.due ?? null,
    urgency: urgency(task, state).due,
    more: taskMore(task, state, spec),
  }
}
