import type { OpenTask, Organisation } from '@motcua/engine'
import type { Clock } from '../clock.ts'
import { alarmTitle, nodeOfOpening, titleOf } from '../dossiers/words/spec-words.ts'
import type { Executor } from '../executor/executor.ts'
import type { HistoryPort } from '../store/history-port.ts'
import { type NoticePort, noticeId } from '../store/notice-port.ts'
import type { Deliveries } from './deliveries.ts'

interface NotifyParts {
  readonly executor: Executor
  readonly histories: HistoryPort
  readonly notices: NoticePort
  readonly clock: Clock
}

/** Puts word of a mark of time into the inbox of whoever works on the task, and of those whom the spec wants told. */
export function notifying({ executor, histories, notices, clock }: NotifyParts): Deliveries['Notify'] {
  return async (entry) => {
    const { alarm, task, role, unit } = entry.effect
    const state = (await executor.look(entry.dossier))?.state
    const row = await histories.row(entry.dossier)
    // Nobody has to hurry any more.
    if (state === undefined || row === undefined || state.status !== 'open') return 'done'
    await executor.models.load([state.specHash])
    const spec = executor.models.get(state.specHash)?.model.spec
    if (spec === undefined) return 'later'
    const { organisation } = await executor.around()
    const open = task === undefined || !Object.hasOwn(state.tasks, task) ? undefined : state.tasks[task]
    const told = new Set([
      ...(open === undefined ? [] : workersOf(open, organisation)),
      ...(role === undefined || unit === undefined ? [] : holdersOf(role, unit, organisation)),
    ])
    const node = task === undefined ? undefined : nodeOfOpening(task)
    const about = {
      dossier: entry.dossier,
      code: row.code,
      title: alarmTitle(spec, node, alarm),
      step: node === undefined ? null : titleOf(spec, node),
      at: clock.now(),
      readAt: null,
    }
    await notices.add([...told].map((person) => ({ id: noticeId(entry, person), person, ...about })))
    return 'done'
  }
}

/** Who has the task, or who may take it; and who stands in for them. */
function workersOf({ assignee, role, unit, barred }: OpenTask, organisation: Organisation): readonly string[] {
  if (assignee === undefined) return holdersOf(role, unit, organisation).filter((person) => person !== barred)
  return [assignee, ...(organisation.standInsOf?.(assignee, role, unit) ?? [])]
}

function holdersOf(role: string, unit: string, organisation: Organisation): readonly string[] {
  const holders = organisation.peopleOf(role, unit)
  return [...holders, ...holders.flatMap((person) => organisation.standInsOf?.(person, role, unit) ?? [])]
}
