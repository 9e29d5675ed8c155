import type { Spec, Text } from '@motcua/spec'
import type { Command } from './command.ts'

interface Step {
  readonly says: Text
  readonly before: Spec
  readonly after: Spec
  readonly merge?: string
}

/** The document with every edit that led to it. A value: each function here returns a new one. */
export interface History {
  readonly spec: Spec
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export function startHistory(spec: Spec): History {
  return { spec, done: [], undone: [] }
}

/** Applies a command; what was undone before is forgotten. A command that changes nothing leaves no step. */
export function run(history: History, command: Command): History {
  const after = command.apply(history.spec)
  if (after === history.spec) return history
  const last = history.done.at(-1)
  if (last && command.merge !== undefined && last.merge === command.merge && history.undone.length === 0) {
    return { spec: after, done: [...history.done.slice(0, -1), { ...last, after }], undone: [] }
  }
  const { says, merge } = command
  const step: Step = { says, before: history.spec, after, ...(merge === undefined ? {} : { merge }) }
  return { spec: after, done: [...history.done, step], undone: [] }
}

export function undo(history: History): History {
  const step = history.done.at(-1)
  if (!step) return history
  return { spec: step.before, done: history.done.slice(0, -1), undone: [...history.undone, step] }
}

export function redo(history: History): History {
  const step = history.undone.at(-1)
  if (!step) return history
  return { spec: step.after, done: [...history.done, step], undone: history.undone.slice(0, -1) }
}
