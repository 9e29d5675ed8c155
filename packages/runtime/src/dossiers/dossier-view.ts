import type { Dossier, DossierSummary, Due, Head, LedgerLine } from '@motcua/api'
import type { Calendar } from '@motcua/calendar'
import { type DossierState, describeDue, type Model } from '@motcua/engine'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { organisationOf } from '../organisation/engine-organisation.ts'
import { nameOf, unitRef } from '../organisation/people-names.ts'
import type { FilePort } from '../store/file-port.ts'
import type { DossierRow } from '../store/history-port.ts'
import { dossierDue, dueView, ledgerLines, momentOf } from '../time-view.ts'
import { eventsOf, type LoadedDossier, openNodesOf } from './loaded-dossier.ts'
import { papersOf } from './papers.ts'
import { titleOf } from './words/spec-words.ts'

export interface ViewContext {
  readonly view: DirectoryView
  readonly now: number
}

export function calendarOf(unit: string, { view }: ViewContext): Calendar | undefined {
  return organisationOf(view).calendarOf(unit)
}

/** A dossier as a line of a list. */
export function rowView(row: DossierRow, model: Model, steps: readonly string[], context: ViewContext): DossierSummary {
  return {
    id: row.dossier,
    code: row.code,
    procedure: { id: row.procedure, title: model.spec.identity.title },
    unit: unitRef(row.unit, context.view),
    applicant: row.label ?? '',
    status: row.status,
    ...(row.result === null ? {} : { result: row.result }),
    receivedAt: momentOf(row.receivedAt),
    due: rowDue(row, context),
    steps: steps.map((node) => titleOf(model.spec, node)),
  }
}

function rowDue(row: DossierRow, context: ViewContext): Due {
  if (row.status === 'open') return dueView(row.due, false, context.now, calendarOf(row.unit, context))
  const due = row.due === null ? null : momentOf(row.due)
  return { due, provisional: false, state: row.timeClass ?? 'onTime', remaining: null }
}

/** One dossier in full. */
export async function dossierView(loaded: LoadedDossier, files: FilePort, context: ViewContext): Promise<Dossier> {
  const { row, state, spec, model } = loaded
  const tasks = Object.values(state.tasks)
  return {
    ...rowView(row, model, openNodesOf(state), context),
    due: dossierDue(state, context.now, calendarOf(state.unit, context)),
    specHash: state.specHash,
    spec: publicSpec(spec),
    channel: state.channel,
    answers: state.answers,
    outputs: state.outputs,
    papers: await papersOf(spec, state, files),
    ledger: ledgerOf(loaded, context),
    tasks: tasks.map((task) => ({
      task: task.id,
      node: task.node,
      title: titleOf(spec, task.node),
      unit: unitRef(task.unit, context.view),
      assignee: task.assignee === undefined ? null : nameOf(task.assignee, context.view),
      due: dueView(task.due?.due ?? null, task.due?.provisional ?? false, context.now, calendarOf(task.unit, context)),
    })),
    waits: Object.values(state.waits).map((wait) => ({
      wait: wait.id,
      node: wait.node,
      title: titleOf(spec, wait.node),
      revision: wait.revision,
      until: wait.until === undefined ? null : momentOf(wait.until),
    })),
    visited: visitedNodes(loaded),
    head: headOf(loaded),
  }
}

export function headOf({ commits }: LoadedDossier): Head {
  const last = commits.at(-1)
  if (last === undefined) throw new Error('a dossier without commits')
  return { sequence: last.commit.sequence, hash: last.hash }
}

/** The committed deadline day by day. */
export function ledgerOf({ model, state }: LoadedDossier, context: ViewContext): LedgerLine[] {
  return committedLedger(model, state, context)
}

export function committedLedger(model: Model, state: DossierState, { view }: ViewContext): LedgerLine[] {
  const accounts = describeDue(model, state, { organisation: organisationOf(view) })
  return accounts === undefined ? [] : ledgerLines(accounts.committed.ledger)
}

export function visitedNodes(loaded: LoadedDossier): string[] {
  return eventsOf(loaded).flatMap(({ event }) => (event.type === 'NodeEntered' ? [event.node] : []))
}

/** A spec for pages: its tests stay behind, its layout comes along so that the flow can be drawn. */
export function publicSpec<S extends { readonly scenarios: unknown }>(spec: S): S & { readonly scenarios: [] } {
  return { ...spec, scenarios: [] }
}
