import type { Dossier, DossierSummary, Due, Head, LedgerLine } from '@motcua/api'
import { dueSummary } from '@motcua/calendar'
import { describeDue, type Model, type OpenTask, type OpenWait } from '@motcua/engine'
import type { Text } from '@motcua/spec'
import type { Who } from '../access/who.ts'
import { taskMore } from '../executor/task-more.ts'
import { organisationOf } from '../organisation/engine-organisation.ts'
import { nameOf, unitRef } from '../organisation/people-names.ts'
import type { FilePort } from '../store/file-port.ts'
import type { DossierRow, HistoryPort } from '../store/history-port.ts'
import { dossierDue, dueView, endMoment, ledgerLines, momentOf } from '../time-view.ts'
import { type DossierReader, eventsOf, type LoadedDossier, openNodesOf } from './loaded-dossier.ts'
import { papersOf } from './papers.ts'
import { besideTask } from './view/beside-task.ts'
import { Leave } from './view/leave.ts'
import { linkedTo } from './view/linked.ts'
import { openCalls } from './view/open-calls.ts'
import { taskDue } from './view/task-due.ts'
import { interruptsNow, mayDo, turnsOf } from './view/whole.ts'
import { calendarOf, type ViewContext } from './view-context.ts'
import { taskTitle, titleOf } from './words/spec-words.ts'

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

interface DossierParts {
  readonly reader: DossierReader
  readonly histories: HistoryPort
  readonly files: FilePort
}

/** One dossier in full. */
export async function dossierView(
  loaded: LoadedDossier,
  parts: DossierParts,
  who: Who,
  context: ViewContext,
): Promise<Dossier> {
  const { row, state, spec, model } = loaded
  const leave = new Leave(loaded, who.actor, context)
  return {
    ...rowView(row, model, openNodesOf(state), context),
    due: dossierDue(state, context.now, calendarOf(state.unit, context)),
    specHash: state.specHash,
    spec: publicSpec(spec),
    channel: state.channel,
    answers: state.answers,
    outputs: state.outputs,
    papers: await papersOf(spec, state, parts.files),
    ...dueReasons(loaded, context),
    tasks: Object.values(state.tasks).map((task) => taskOf(task, loaded, context)),
    waits: Object.values(state.waits).map((wait) => waitOf(wait, loaded)),
    ...turnsOf(loaded, context),
    interrupts: interruptsNow(loaded, leave),
    calls: openCalls(loaded, context),
    linked: await linkedTo(loaded, parts, context),
    may: mayDo(loaded, who.actor, leave),
    visited: visitedNodes(loaded),
    head: headOf(loaded),
  }
}

function taskOf(task: OpenTask, { spec, state }: LoadedDossier, context: ViewContext): Dossier['tasks'][number] {
  return {
    task: task.id,
    node: task.node,
    title: taskTitle(spec, task),
    unit: unitRef(task.unit, context.view),
    assignee: task.assignee === undefined ? null : nameOf(task.assignee, context.view),
    due: taskDue(task, state, context),
    ...besideTask(taskMore(task, state, spec), context),
  }
}

function waitOf(wait: OpenWait, { spec, model }: LoadedDossier): Dossier['waits'][number] {
  const node = model.steps.get(wait.node)?.node
  return {
    wait: wait.id,
    node: wait.node,
    title: titleOf(spec, wait.node),
    revision: wait.revision,
    until: wait.until === undefined ? null : endMoment(wait.until),
    message: wait.message ?? null,
    posting: node?.kind === 'wait' && node.posting === true,
    gathered: wait.gathered ?? 0,
  }
}

export function headOf({ commits }: LoadedDossier): Head {
  const last = commits.at(-1)
  if (last === undefined) throw new Error('a dossier without commits')
  return { sequence: last.commit.sequence, hash: last.hash }
}

/** Why a dossier is due when it is: day by day, and in a few sentences. */
export interface DueReasons {
  readonly ledger: LedgerLine[]
  readonly dueSummary: Text | null
}

/** Of the committed deadline; nothing where the unit has no calendar any more. */
export function dueReasons({ model, state }: Pick<LoadedDossier, 'model' | 'state'>, context: ViewContext): DueReasons {
  const accounts = describeDue(model, state, { organisation: organisationOf(context.view) })
  const calendar = calendarOf(state.unit, context)
  if (accounts === undefined || calendar === undefined) return { ledger: [], dueSummary: null }
  const { committed } = accounts
  const summary = (language: 'vi' | 'en') => dueSummary(calendar, committed.request, committed, language)
  return { ledger: ledgerLines(committed.ledger), dueSummary: { vi: summary('vi'), en: summary('en') } }
}

export function visitedNodes(loaded: LoadedDossier): string[] {
  return eventsOf(loaded).flatMap(({ event }) => (event.type === 'NodeEntered' ? [event.node] : []))
}

/** A spec for pages: its tests stay behind, its layout comes along so that the flow can be drawn. */
export function publicSpec<S extends { readonly scenarios: unknown }>(spec: S): S & { readonly scenarios: [] } {
  return { ...spec, scenarios: [] }
}
