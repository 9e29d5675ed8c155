import type { TaskOutcome, TaskScreen } from '@motcua/api'
import { ASIDE_OUTCOME, alarmAt, type OpenTask, urgency } from '@motcua/engine'
import type { FlowNode, Text } from '@motcua/spec'
import type { Who } from '../../access/who.ts'
import { itemValue, taskMore } from '../../executor/task-more.ts'
import { nameOf, unitRef } from '../../organisation/people-names.ts'
import { startFormOf } from '../../procedures/in-force.ts'
import type { FilePort } from '../../store/file-port.ts'
import { dossierDue, momentOf } from '../../time-view.ts'
import { dueReasons, headOf, publicSpec } from '../dossier-view.ts'
import { historyOf, type LoadedDossier } from '../loaded-dossier.ts'
import { papersOf } from '../papers.ts'
import { calendarOf, type ViewContext } from '../view-context.ts'
import { roleTitle } from '../words/spec-words.ts'
import { askedAt, consultationsOf, offeredConsultations } from './consultations.ts'
import { Leave } from './leave.ts'
import { taskDue } from './task-due.ts'
import { taskLine } from './task-line.ts'
import { turnsOf } from './whole.ts'

/** Everything that somebody needs to do one task. */
export async function taskScreen(
  loaded: LoadedDossier,
  task: OpenTask,
  files: FilePort,
  who: Who,
  context: ViewContext,
): Promise<TaskScreen> {
  const { row, state, spec, model } = loaded
  const node = model.steps.get(task.node)?.node
  const leave = new Leave(loaded, who.actor, context)
  const more = taskMore(task, state, spec)
  const line = { ...task, task: task.id, assignee: task.assignee ?? null, urgency: urgency(task, state).due, more }
  const summary = taskLine(line, row, model, who, context)
  const { suspended } = turnsOf(loaded, context)
  return {
    ...summary,
    spec: publicSpec(spec),
    form: node?.kind === 'task' && task.aside === undefined ? (node.form ?? null) : null,
    applicantForm: startFormOf({ spec, procedure: row.procedure }),
    answers: state.answers,
    outputs: state.outputs,
    papers: await papersOf(spec, state, files),
    outcomes: outcomesOf(task, node),
    taskDue: taskDue(task, state, context),
    dossierDue: dossierDue(state, context.now, calendarOf(state.unit, context)),
    ...dueReasons(loaded, context),
    history: historyOf(loaded, context.view),
    why: whyMe(loaded, task, { ...summary, mayAct: leave.work(task) }, context),
    mayAct: leave.work(task),
    suspended,
    mayAccept: leave.accept(task),
    asked: askedAt(loaded, task, context),
    consults: offeredConsultations(loaded, task, leave),
    consultations: consultationsOf(loaded, task.id, context),
    escalated:
      task.also === undefined
        ? null
        : { role: roleTitle(spec, task.also.role), unit: unitRef(task.also.unit, context.view) },
    alarms: alarmsToCome(loaded, task, context),
    itemValue: task.item === undefined ? null : itemValue(spec, state, task.node, task.item),
    recallable:
      node?.kind === 'task' && node.recallable === true && task.aside === undefined && task.item === undefined,
    head: headOf(loaded),
  }
}

const ASIDE_TITLES = {
  consultation: { vi: 'Gửi ý kiến', en: 'Give the opinion' },
  undo: { vi: 'Đã thu lại xong', en: 'It is undone' },
} as const

function outcomesOf({ aside }: OpenTask, node: FlowNode | undefined): TaskOutcome[] {
  if (aside !== undefined) {
    const reason = aside.kind === 'consultation' ? 'required' : 'optional'
    return [{ id: ASIDE_OUTCOME, title: ASIDE_TITLES[aside.kind], meaning: 'accept', form: null, reason }]
  }
  const outcomes = node?.kind === 'task' ? node.outcomes : []
  return outcomes.map(({ id, title, meaning, form, reason }) => ({ id, title, meaning, form: form ?? null, reason }))
}

/** What happens around its due instant if it stays open, soonest first; nothing while that stands still. */
function alarmsToCome({ model, state }: LoadedDossier, task: OpenTask, context: ViewContext): TaskScreen['alarms'] {
  const node = model.steps.get(task.node)?.node
  const due = task.due?.due ?? null
  const calendar = calendarOf(task.unit, context)
  if (node?.kind !== 'task' || task.aside !== undefined || due === null || calendar === undefined) return []
  if (state.suspended !== undefined) return []
  return (node.onDeadline ?? [])
    .filter(({ id }) => task.rang?.includes(id) !== true)
    .map((alarm) => ({ alarm, at: alarmAt(calendar, due, alarm.at) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ alarm, at }) => ({ alarm: alarm.id, title: alarm.title, does: alarm.do, at: momentOf(at) }))
}

type Mine = Pick<TaskScreen, 'mayAct' | 'mine' | 'onBehalfOf'>

function whyMe(
  { spec, state }: LoadedDossier,
  task: OpenTask,
  { mayAct, mine, onBehalfOf }: Mine,
  { view }: ViewContext,
): Text {
  const [role, unit] = [roleTitle(spec, task.role), unitRef(task.unit, view).title]
  if (mayAct && onBehalfOf !== null) {
    return {
      vi: `Bước này thuộc vai trò “${role.vi}” tại ${unit.vi}; bạn làm thay mặt ${onBehalfOf.name}.`,
      en: `This step belongs to "${role.en}" at ${unit.en}; you do it on behalf of ${onBehalfOf.name}.`,
    }
  }
  if (mayAct) {
    return {
      vi: `Bước này thuộc vai trò “${role.vi}” tại ${unit.vi}, vai trò bạn đang giữ.`,
      en: `This step belongs to "${role.en}" at ${unit.en}, a role that you hold.`,
    }
  }
  if (state.suspended !== undefined) {
    return {
      vi: 'Hồ sơ đang tạm dừng; chưa ai làm tiếp được.',
      en: 'The dossier is suspended; nobody can go on with it.',
    }
  }
  if (task.assignee !== undefined && !mine) {
    const { name } = nameOf(task.assignee, view)
    return { vi: `${name} đang giữ bước này.`, en: `${name} holds this step.` }
  }
  return {
    vi: `Bước này thuộc vai trò “${role.vi}” tại ${unit.vi}; bạn xem được nhưng không xử lý.`,
    en: `This step belongs to "${role.en}" at ${unit.en}; you may look, not decide.`,
  }
}
