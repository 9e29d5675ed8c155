import type { Role } from '@motcua/spec'
import type { Picked } from './event.ts'
import type { Move } from './move.ts'
import { own } from './own.ts'

/** How a task finds its person. */
export interface Assignment {
  readonly pick: Picked
  readonly assignee?: string
  readonly barred?: string
}

const POOL: Assignment = { pick: { rule: 'pool' } }

/** Applies the pick rule of a role at a unit, on the organisation of the day. A rule that finds nobody leaves the pool. */
export function assign(move: Move, roleId: string, role: Role, unit: string): Assignment {
  const { pick } = role
  switch (pick.rule) {
    case 'pool':
      return POOL
    case 'leastLoaded':
      return { pick: { rule: 'leastLoaded', note: 'loadUnknown' } }
    case 'named':
      return holds(move, roleId, unit, pick.person)
        ? { pick: { rule: 'named' }, assignee: pick.person }
        : { pick: { rule: 'named', note: 'personAbsent' } }
    case 'notPersonOf':
      return notPersonOf(move, roleId, unit, own(move.state.doneBy, pick.node))
  }
}

function notPersonOf(move: Move, role: string, unit: string, barred: string | undefined): Assignment {
  if (barred === undefined) return { pick: { rule: 'notPersonOf' } }
  const others = move.context.organisation.peopleOf(role, unit).some((person) => person !== barred)
  return { pick: others ? { rule: 'notPersonOf' } : { rule: 'notPersonOf', note: 'nobodyElse' }, barred }
}

/** Whether a person holds the role at the unit on the day of the command. */
export function holds(move: Move, role: string, unit: string, person: string): boolean {
  return move.context.organisation.peopleOf(role, unit).includes(person)
}
