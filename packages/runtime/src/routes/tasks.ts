import { poolsOf } from '../access/who.ts'
import { historyOf, type LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { taskLine } from '../dossiers/view/task-line.ts'
import { taskScreen } from '../dossiers/view/task-screen.ts'
import type { ViewContext } from '../dossiers/view-context.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { momentOf } from '../time-view.ts'
import { seen } from './dossiers.ts'

const PAGE = 50

/** The officer's list and the screen of one task. */
export function serveTasks(server: Server, installation: Installation): void {
  const { store, organisation, dossiers } = installation
  server.json('listTasks', async ({ query, who }) => {
    const context: ViewContext = { view: await organisation.view(), now: dossiers.now() }
    const { mine, q, cursor } = query
    const page = await store.histories.tasks({
      pools: poolsOf(who),
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
    return taskScreen(loaded, task, store.files, who, context)
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
