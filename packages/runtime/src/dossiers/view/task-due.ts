import type { Due } from '@motcua/api'
import type { DossierState, OpenTask } from '@motcua/engine'
import { dueView } from '../../time-view.ts'
import { calendarOf, type ViewContext } from '../view-context.ts'

/** When a task is due: null if it has no time of its own, or not yet; standing still while the dossier is suspended. */
export function taskDue({ due, unit }: OpenTask, { suspended }: DossierState, context: ViewContext): Due | null {
  if (due === undefined) return null
  return dueView(suspended === undefined ? due.due : null, due.provisional, context.now, calendarOf(unit, context))
}
