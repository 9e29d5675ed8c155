import type { Consultation, TaskScreen } from '@motcua/api'
import type { EventOf, OpenTask } from '@motcua/engine'
import { durationText } from '@motcua/spec'
import { nameOf, unitRef } from '../../organisation/people-names.ts'
import { momentOf } from '../../time-view.ts'
import { eventsOf, type LoadedDossier } from '../loaded-dossier.ts'
import type { ViewContext } from '../view-context.ts'
import { nodeOfOpening, roleTitle, taskTitle, titleOf } from '../words/spec-words.ts'
import type { Leave } from './leave.ts'
import { taskDue } from './task-due.ts'

/** The opinions that somebody may ask for at a task. */
export function offeredConsultations(
  { model, spec }: LoadedDossier,
  task: OpenTask,
  leave: Leave,
): TaskScreen['consults'] {
  const node = model.steps.get(task.node)?.node
  const consults = node?.kind === 'task' && task.aside === undefined ? (node.consults ?? []) : []
  return consults
    .filter(({ id }) => leave.consult(task, id))
    .map(({ id, title, role, allotted }) => ({
      consultation: id,
      title,
      role: roleTitle(spec, role),
      time: allotted === undefined ? null : durationText(allotted),
    }))
}

/** The opinions that were asked at a task, in the order in which they were. */
export function consultationsOf(loaded: LoadedDossier, task: string, context: ViewContext): Consultation[] {
  const answers = new Map<string, EventOf<'TaskCompleted'>>()
  const times = new Map<string, number>()
  for (const { event, at } of eventsOf(loaded)) {
    if (event.type !== 'TaskCompleted' || event.aside?.kind !== 'consultation') continue
    answers.set(event.task, event)
    times.set(event.task, at)
  }
  return askings(loaded)
    .filter(({ opened }) => opened.aside?.kind === 'consultation' && opened.aside.of === task)
    .map((asking) => {
      const { opened } = asking
      const answer = answers.get(opened.task)
      const open = loaded.state.tasks[opened.task]
      const due = open === undefined ? null : taskDue(open, loaded.state, context)
      return {
        task: opened.task,
        title: taskTitle(loaded.spec, opened),
        unit: unitRef(opened.unit, context.view),
        state: open !== undefined ? 'open' : answer === undefined ? 'cancelled' : 'answered',
        question: opened.question ?? '',
        askedBy: nameOf(asking.by, context.view),
        askedAt: momentOf(opened.at),
        due,
        answer:
          answer === undefined
            ? null
            : {
                by: nameOf(answer.by, context.view),
                at: momentOf(times.get(answer.task) ?? opened.at),
                opinion: answer.reason ?? '',
              },
      }
    })
}

/** What a task beside the flow is about; null for any other. */
export function askedAt(
  loaded: LoadedDossier,
  { id, aside, node }: OpenTask,
  { view }: ViewContext,
): TaskScreen['asked'] {
  if (aside === undefined) return null
  const asking = askings(loaded).find(({ opened }) => opened.task === id)
  if (asking === undefined) return null
  return {
    words: asking.opened.question ?? '',
    by: nameOf(asking.by, view),
    at: momentOf(asking.opened.at),
    about: titleOf(loaded.spec, aside.kind === 'consultation' ? nodeOfOpening(aside.of) : node),
  }
}

/** Tasks beside the flow, as they were opened, with whose command it was. */
function askings({ commits }: LoadedDossier): { readonly opened: EventOf<'TaskOpened'>; readonly by: string }[] {
  return commits.flatMap(({ commit }) =>
    commit.events.flatMap((event) =>
      event.type === 'TaskOpened' && event.aside !== undefined ? [{ opened: event, by: commit.actor.id }] : [],
    ),
  )
}
