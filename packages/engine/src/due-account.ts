import { type Due, type DueRequest, due } from '@motcua/calendar'
import type { TimeLimit } from '@motcua/spec'
import type { Context } from './context.ts'
import type { Model, Terms } from './model.ts'
import type { DossierState, OpenTask } from './state.ts'
import { type Term, termsOfDossier } from './terms.ts'

/** A deadline with its account: the limit that holds, what was counted, the due instant (or what is left while paused), day by day why. */
export type DueAccount = Due & { readonly limit: TimeLimit; readonly request: DueRequest }

/** Both deadlines of a dossier with their ledgers. */
export interface DueAccounts {
  readonly statutory: DueAccount
  readonly committed: DueAccount
  /** The variant whose terms hold, absent for the main ones. */
  readonly variant?: string
}

/**
 * Gives an account of both deadlines, for receipt, tracker and audit. Worked out anew from receipt and pauses, so it
 * can be held against the instants in the state. Undefined when the unit has no calendar any more.
 */
export function describeDue(
  model: Model,
  state: DossierState,
  context: Pick<Context, 'organisation'>,
): DueAccounts | undefined {
  const calendar = context.organisation.calendarOf(state.unit)
  if (calendar === undefined) return undefined
  const terms = termsOfDossier(model, state, termsNamed(model, state.variant))
  const account = ({ limit, request }: Term): DueAccount => ({ ...due(calendar, request), limit, request })
  const accounts = { statutory: account(terms.statutory), committed: account(terms.committed) }
  return state.variant === undefined ? accounts : { ...accounts, variant: state.variant }
}

function termsNamed(model: Model, variant: string | undefined): Terms {
  if (variant === undefined) return model.terms
  return model.variants.find((terms) => terms.variant === variant) ?? model.terms
}

/**
 * What presses most on a task: its own due instant (that of its hand-over while it is on its way, none while the dossier is
 * suspended) or the dossier's committed one, the earlier; null when neither runs.
 */
export interface Urgency {
  readonly due: number | null
  readonly of: 'task' | 'dossier' | null
}

/** The instant by which a list of tasks is put in order, most urgent first; null goes last. */
export function urgency(task: OpenTask, state: DossierState): Urgency {
  const isStill = state.suspended !== undefined
  const own = isStill ? null : (task.due?.due ?? task.handOver?.due.due ?? null)
  const whole = state.committed.due
  if (own !== null && (whole === null || own <= whole)) return { due: own, of: 'task' }
  return whole === null ? { due: null, of: null } : { due: whole, of: 'dossier' }
}
