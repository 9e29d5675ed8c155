import type { Each } from '@motcua/spec'
import { cancelCall, cancelConsultations, cancelTask } from './cancel.ts'
import type { Json } from './command.ts'
import { FIRST_ENGINE } from './engine-version.ts'
import type { EventOf } from './event.ts'
import { gather } from './gathering.ts'
import { isList } from './list.ts'
import type { Step } from './model.ts'
import type { Move } from './move.ts'
import { own, type Writable } from './own.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'
import type { DossierState, Items } from './state.ts'

const MAX_ITEMS = 200
/** Items of all lists that may be open at once; the time of a command grows with their square. */
const MAX_OPEN_ITEMS = 1000

/** A node that is done per item, as its kind does it. */
export interface PerItem {
  readonly step: Step
  readonly each: Each
  /** Its outcomes in the order of the spec; `counts` is the one that counts. */
  readonly outcomes: readonly string[]
  readonly counts: string
  open(item: { readonly index: number; readonly value: Json | undefined }): Rejection | undefined
}

/**
 * Begins a node per item: all items together, or the first. A list that is not known is asked for where a registry may know
 * it; without items the node goes on as if all had counted.
 */
export function beginItems(move: Move, per: PerItem): Rejection | undefined {
  const { step, each } = per
  if (own(move.state.items ?? {}, step.id) !== undefined) return refuse('noWay', step.id)
  const found = step.items?.read(move.state.answers)
  // The first engine asked for no list: what was not known had no items.
  const asks = found === undefined && move.context.engine !== FIRST_ENGINE
  if (asks && gather(move, step, step.items?.facts ?? [])) return undefined
  const list = found ?? []
  if (!isList(list) || list.length > MAX_ITEMS || isTooMuch(move, each, list)) return refuse('badList', each.list)
  const begun: Writable<EventOf<'ItemsBegun'>> = {
    type: 'ItemsBegun',
    node: step.id,
    items: list.length,
    needed: neededOf(each, list.length),
  }
  if (move.context.engine !== FIRST_ENGINE) begun.list = each.list
  move.record(begun)
  if (list.length === 0) return endItems(move, per, per.counts)
  const first = each.order === 'together' ? list : list.slice(0, 1)
  for (const [index, value] of first.entries()) {
    const refused = per.open({ index, value })
    if (refused !== undefined) return refused
  }
  return undefined
}

/** The first engine knew no bound for several lists at once. */
function isTooMuch({ state, context }: Move, { order }: Each, list: readonly Json[]): boolean {
  if (order === 'inSequence' || context.engine === FIRST_ENGINE) return false
  const open = Object.values(state.items ?? {}).reduce((sum, { begun, ended }) => sum + begun - ended, 0)
  return open + list.length > MAX_OPEN_ITEMS
}

function neededOf({ until }: Each, items: number): number {
  if (until === 'all') return items
  return Math.min(until === 'any' ? 1 : until.atLeast, items)
}

/** An item came out so: the next one begins, or the node is done and the rest of its items cancelled. */
export function endItem(move: Move, per: PerItem, index: number, outcome: string): Rejection | undefined {
  const { step, each } = per
  move.record({ type: 'ItemEnded', node: step.id, item: index, outcome })
  const items = own(move.state.items ?? {}, step.id)
  if (items === undefined) return refuse('stale', step.id)
  const decided = outcomeOf(per, items)
  if (decided !== undefined) return endItems(move, per, decided)
  if (each.order === 'together') return undefined
  return per.open({ index: items.begun, value: itemsAt(move.state, step.id, each.list)[items.begun] })
}

/**
 * The items of a node: while it is under way those with which it began, for what is answered meanwhile makes other items for
 * the next time only; else those of the list as it is answered.
 */
export function itemsAt(
  { answers, items = {} }: Pick<DossierState, 'answers' | 'items'>,
  node: string,
  list: string,
): readonly Json[] {
  const answered = own(answers, list)
  return own(items, node)?.values ?? (isList(answered) ? answered : [])
}

function outcomeOf({ each, counts, outcomes }: PerItem, run: Items): string | undefined {
  const counted = own(run.outcomes, counts) ?? 0
  const left = run.items - run.ended
  const other = () => outcomes.find((id) => id !== counts && own(run.outcomes, id) !== undefined)
  if (each.until === 'all') return left > 0 ? undefined : (other() ?? counts)
  if (counted >= run.needed) return counts
  return counted + left < run.needed ? other() : undefined
}

function endItems(move: Move, { step }: PerItem, outcome: string): Rejection | undefined {
  for (const task of Object.values(move.state.tasks)) {
    if (task.node !== step.id || task.item === undefined) continue
    cancelConsultations(move, task.id)
    cancelTask(move, task)
  }
  for (const call of Object.values(move.state.calls ?? {})) if (call.node === step.id) cancelCall(move, call)
  move.record({ type: 'ItemsEnded', node: step.id, outcome })
  return move.follow(step.byOutcome.get(outcome), step.id)
}
