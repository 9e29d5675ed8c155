import type { Draft } from './opened.ts'
import { own } from './own.ts'
import type { OpenTask, Recall } from './state.ts'

/** Asking first is cheaper than deleting what hardly any dossier has. */
export function forgetRecall(draft: Draft): void {
  if (draft.recall !== undefined) delete draft.recall
}

export function recallOf(draft: Draft, task: OpenTask, by: string): Recall {
  const { id, node, openedAt, countedFrom = openedAt } = task
  const before = own(draft.doneBy, node)
  const recall = { task: id, node, by, countedFrom, opened: [] }
  return before === undefined ? recall : { ...recall, before }
}

/** Somebody has gone on with what a completion opened: it cannot be taken back any more. */
export function touched(draft: Draft, id: string): void {
  if (draft.recall?.opened.includes(id)) delete draft.recall
}

export function openedAfter(draft: Draft, id: string): void {
  const { recall } = draft
  if (recall !== undefined) draft.recall = { ...recall, opened: [...recall.opened, id] }
}
