import type { Answers } from '../command.ts'
import { own } from '../own.ts'
import type { DossierState } from '../state.ts'
import type { Commit } from './commit.ts'

const NOTHING: Answers = {}

/**
 * What a command brings of what registries were asked for: the answers to a call for facts. A commit says it apart from what
 * people and other systems answered, so that replay never asks again and an auditor sees where it came from.
 */
export function gatheredFacts(command: Commit['command'], before: DossierState | undefined): Answers {
  if (command.type !== 'AnswerCall') return NOTHING
  const call = own(before?.calls ?? {}, command.call)
  return call?.kind === 'facts' ? (command.answers ?? NOTHING) : NOTHING
}
