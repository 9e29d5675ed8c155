import type { TaskSummary } from '@motcua/api'
import type { Model, OpenTask } from '@motcua/engine'
import type { Text } from '@motcua/spec'
import type { Who } from '../access/who.ts'
import { calendarOf, headOf, ledgerOf, publicSpec, type ViewContext } from '../dossiers/dossier-view.ts'
import { historyOf, type LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { papersOf } from '../dossiers/papers.ts'
import { titleOf } from '../dossiers/words/spec-words.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { nameOf, unitRef } from '../organisation/people-names.ts'
import { startFormOf } from '../procedures/in-force.ts'
import type { DossierRow, TaskRow } from '../store/history-port.ts'
import { dossierDue, dueView, momentOf } from '../time-view.ts'
import { seen } from './dossiers.ts'

const PAGE = 50

/** The officer's list and the screen of one task. */
export function serveTasks(server: Server, installation: Installation): void {
  const { store, organisation, dossiers } = installation
  server.json('listTasks', async ({ query, who }) => {
    const context: ViewContext = { view: await organisation.view(), now: dossiers.now() }
    const { mine, q, cursor } = query
    const page = await store.histories.tasks({
      pools: who.roles,
      limit: PAGE,
      ...(mine === true ? { assignee: who.actor.id } : {}),
      ...(q === undefined ? {} : { q }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    const lines = page.items.map(async ({ task, row }) => {
      const model = await dossiers.reader.modelOf(row.procedure, row.specHash)
      return taskLine(task, row, model, who, context)
    })
    return { tasks: await Promise.all(lines), next: page.next, now: momentOf(context.now) }
  })
  server.json('getTask', async ({ params, who }) => {
    const { loaded, context } = await seen(installation, params.dossier, who)
    const task = Object.hasOwn(loaded.state.tasks, params.task) ? loaded.state.tasks[params.task] : undefined
    if (task === undefined) throw closed(loaded, context, params.task)
    return taskScreen(installation, loaded, task, who, context)
  })
}

/** 409, not 404: the task was there, and its reader wants to know who did it. */
function closed(loaded: LoadedDossier, { view }: ViewContext, task: string): HttpProblem {
  const opening = loaded.commits.find(({ commit }) =>
    commit.events.some((event) => event.type === 'TaskOpened' && event.task === task),
  )
  const text = { vi: 'Công việc này không còn mở.', en: 'This task is not open any more.' }
  if (opening === undefined) return new HttpProblem('notFound', text)
  return new HttpProblem('stale', text, { meanwhile: historyOf(loaded, view, opening.commit.sequence) })
}

type Line = Pick<TaskRow, 'task' | 'node' | 'unit' | 'assignee' | 'revision' | 'openedAt' | 'urgency'>

function taskLine(task: Line, row: DossierRow, model: Model, who: Who, context: ViewContext): TaskSummary {
  return {
    dossier: row.dossier,
    code: row.code,
    task: task.task,
    node: task.node,
    revision: task.revision,
    procedure: model.spec.identity.title,
    title: titleOf(model.spec, task.node),
    unit: unitRef(task.unit, context.view),
    applicant: row.label ?? '',
    assignee: task.assignee === null ? null : nameOf(task.assignee, context.view),
    mine: task.assignee === who.actor.id,
    openedAt: momentOf(task.openedAt),
    due: dueView(task.urgency, false, context.now, calendarOf(task.unit, context)),
  }
}

async function taskScreen(
  { store }: Installation,
  loaded: LoadedDossier,
  task: OpenTask,
  who: Who,
  context: ViewContext,
) {
  const { row, state, spec, model } = loaded
  const node = model.steps.get(task.node)?.node
  if (node?.kind !== 'task') throw new Error(`Task ${task.id} of ${row.dossier} is at no task node`)
  const calendar = calendarOf(task.unit, context)
  const due = task.due?.due ?? null
  const urgency =
    due === null || (state.committed.due !== null && state.committed.due < due) ? state.committed.due : due
  const line = { ...task, task: task.id, assignee: task.assignee ?? null, urgency }
  return {
    ...taskLine(line, row, model, who, context),
    spec: publicSpec(spec),
    form: node.form ?? null,
    applicantForm: startFormOf({ spec, procedure: row.procedure }),
    answers: state.answers,
    outputs: state.outputs,
    papers: await papersOf(spec, state, store.files),
    outcomes: node.outcomes.map(({ id, title, meaning, form, reason }) => ({
      id,
      title,
      meaning,
      form: form ?? null,
      reason,
    })),
    taskDue: task.due === undefined ? null : dueView(due, task.due.provisional, context.now, calendar),
    dossierDue: dossierDue(state, context.now, calendarOf(state.unit, context)),
    ledger: ledgerOf(loaded, context),
    history: historyOf(loaded, context.view),
    why: whyMe(loaded, task, who, context),
    mayAct: mayAct(task, who),
    head: headOf(loaded),
  }
}

/** As the engine will judge it: the task is in a pool that I serve, and nobody else holds it. */
function mayAct(task: OpenTask, who: Who): boolean {
  const holds = who.roles.some(({ unit, role }) => unit === task.unit && role === task.role)
  const isBarred = 'barred' in task && task.barred === who.actor.id
  return holds && !isBarred && (task.assignee === undefined || task.assignee === who.actor.id)
}

function whyMe({ spec }: LoadedDossier, task: OpenTask, who: Who, { view }: ViewContext): Text {
  const role = spec.roles[task.role]?.title ?? { vi: task.role, en: task.role }
  const unit = unitRef(task.unit, view).title
  if (task.assignee !== undefined && task.assignee !== who.actor.id) {
    const { name } = nameOf(task.assignee, view)
    return { vi: `${name} đang giữ bước này.`, en: `${name} holds this step.` }
  }
  if (mayAct(task, who)) {
    return {
      vi: `Bước này thuộc vai trò “${role.vi}” tại ${unit.vi}, vai trò bạn đang giữ.`,
      en: `This step belongs to "${role.en}" at ${unit.en}, a role that you hold.`,
    }
  }
  return {
    vi: `Bước này thuộc vai trò “${role.vi}” tại ${unit.vi}; bạn xem được nhưng không xử lý.`,
    en: `This step belongs to "${role.en}" at ${unit.en}; you may look, not decide.`,
  }
}
