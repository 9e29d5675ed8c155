import { scheduleAll } from '../alarms.ts'
import { setDeadline, termsOf } from '../clock.ts'
import type { RecountDeadlines } from '../command.ts'
import type { Move } from '../move.ts'
import { moveWaits } from '../nodes/wait.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { recountTasks } from '../task-due.ts'

/** Counts everything that is open by the calendars as they are now. Where nothing changes there is nothing to record. */
export function recountDeadlines(move: Move, _command: RecountDeadlines): Rejection | undefined {
  if (move.context.actor.kind !== 'system') return refuse('notYours', move.state.dossier)
  setDeadline(move, termsOf(move), 'calendar')
  const refused = recountOpen(move)
  if (refused !== undefined) return refused
  return move.events.length === 0 ? refuse('unchanged', move.state.dossier) : undefined
}

/** While the dossier is suspended nothing of it runs: tasks and waits are counted when it goes on. */
function recountOpen(move: Move): Rejection | undefined {
  if (move.state.suspended !== undefined) return undefined
  const refused = recountTasks(move, 'calendar')
  if (refused !== undefined) return refused
  moveWaits(move)
  if (move.events.length > 0) scheduleAll(move)
  return undefined
}
