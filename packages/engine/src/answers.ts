import type { Answers } from './command.ts'
import type { Move } from './move.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'

/** Takes answers of the forms that are open here; a field of no such form is refused by name. */
export function takeAnswers(
  move: Move,
  node: string,
  answers: Answers | undefined,
  forms: readonly (string | undefined)[],
): Rejection | undefined {
  if (answers === undefined) return undefined
  const names = Object.keys(answers)
  if (names.length === 0) return undefined
  for (const name of names) if (!isAsked(move, name, forms)) return refuse('unknownField', name)
  move.record({ type: 'AnswersRecorded', node, answers })
  return undefined
}

function isAsked(move: Move, name: string, forms: readonly (string | undefined)[]): boolean {
  for (const form of forms) if (form !== undefined && move.model.fields.get(form)?.has(name)) return true
  return false
}
