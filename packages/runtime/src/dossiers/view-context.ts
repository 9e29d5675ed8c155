import type { Calendar } from '@motcua/calendar'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { organisationOf } from '../organisation/engine-organisation.ts'

/** What views are made with beside the dossier itself. */
export interface ViewContext {
  readonly view: DirectoryView
  readonly now: number
}

export function calendarOf(unit: string, { view }: ViewContext): Calendar | undefined {
  return organisationOf(view).calendarOf(unit)
}
