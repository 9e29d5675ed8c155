import type { TaskSummary } from '@motcua/api'
import type { Model } from '@motcua/engine'
import type { Who } from '../../access/who.ts'
import { nameOf, unitRef } from '../../organisation/people-names.ts'
import type { DossierRow, TaskRow } from '../../store/history-port.ts'
import { dueView, momentOf } from '../../time-view.ts'
import { calendarOf, type ViewContext } from '../view-context.ts'
import { taskTitle } from '../words/spec-words.ts'
import { besideTask } from './beside-task.ts'

/** A task as a list has it. */
export type Line = Omit<TaskRow, 'dossier' | 'due'>

export function taskLine(task: Line, row: DossierRow, model: Model, who: Who, context: ViewContext): TaskSummary {
  const { node, more } = task
  return {
    dossier: row.dossier,
    code: row.code,
    task: task.task,
    node,
    revision: task.revision,
    procedure: model.spec.identity.title,
    title: taskTitle(model.spec, more?.aside === undefined ? { node } : { node, aside: more.aside }),
    unit: unitRef(task.unit, context.view),
    applicant: row.label ?? '',
    assignee: task.assignee === null ? null : nameOf(task.assignee, context.view),
    mine: task.assignee === who.actor.id,
    openedAt: momentOf(task.openedAt),
    due: dueView(task.urgency, false, context.now, calendarOf(task.unit, context)),
    onBehalfOf: actsFor(task, who, context),
    ...besideTask(more, context),
  }
}

/** In whose name somebody would do a task: nobody else's where they hold its role themselves. */
function actsFor({ unit, role, more }: Line, who: Who, { view }: ViewContext): TaskSummary['onBehalfOf'] {
  const pools = [{ unit, role }, ...(more?.also === undefined ? [] : [more.also])]
  const serves = (held: { readonly unit: string; readonly role: string }) =>
    pools.some((pool) => pool.unit === held.unit && pool.role === held.role)
  if (who.roles.some(serves)) return null
  const stoodFor = who.standsFor.find(serves)
  return stoodFor === undefined ? null : nameOf(stoodFor.of, view)
}
