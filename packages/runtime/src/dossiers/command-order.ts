import type { CommandRequest } from '@motcua/api'
import type { Answers, DossierState, Model } from '@motcua/engine'
import type { AnswerContext, WaitNode } from '@motcua/spec'
import { checkedAnswers, checkedTaskAnswers, checkedWord } from './answer-checks.ts'
import { factsOf } from './facts-of.ts'
import { type HandedIn, handedIn } from './handed-in.ts'
import { nodeOfOpening } from './words/spec-words.ts'

type Command = CommandRequest['command']

/** A command with its answers judged, and the files that they name. */
export interface JudgedCommand {
  readonly command: Command
  readonly files: readonly HandedIn[]
}

/**
 * Judges the answers of a command against the forms that are open for it. What the command itself may do is not judged
 * here: the engine refuses unknown tasks, outcomes and messages with its own words.
 */
export function judgeCommand(
  model: Model,
  state: DossierState,
  command: Command,
  context: AnswerContext,
): JudgedCommand {
  const facts = { ...context, facts: factsOf(state) }
  if (command.type === 'CompleteTask') {
    const open = Object.hasOwn(state.tasks, command.task) ? state.tasks[command.task] : undefined
    return open?.aside === undefined ? judgeCompletion(model, command, facts) : { command, files: [] }
  }
  if (command.type === 'SendMessage') return judgeMessage(model, command, facts)
  if (command.type === 'InterruptDossier') return judgeInterrupt(model, command, facts)
  return { command, files: [] }
}

function judgeInterrupt(
  { spec }: Model,
  command: Extract<Command, { type: 'InterruptDossier' }>,
  context: AnswerContext,
): JudgedCommand {
  const form = spec.flow.onMessage?.find(({ id }) => id === command.message)?.form
  if (form === undefined) return { command, files: [] }
  const answers = checkedAnswers(spec, form, command.answers ?? {}, context)
  return { command: withAnswers(command, answers), files: handedIn(spec, answers) }
}

function judgeCompletion(
  model: Model,
  command: Extract<Command, { type: 'CompleteTask' }>,
  context: AnswerContext,
): JudgedCommand {
  const node = model.steps.get(nodeOfOpening(command.task))?.node
  if (node?.kind !== 'task') return { command, files: [] }
  const outcome = node.outcomes.find(({ id }) => id === command.outcome)
  if (outcome === undefined) return { command, files: [] }
  const answers = checkedTaskAnswers(model, { task: node.form, outcome }, command.answers ?? {}, context)
  return { command: withAnswers(command, answers), files: handedIn(model.spec, answers) }
}

function judgeMessage(
  model: Model,
  command: Extract<Command, { type: 'SendMessage' }>,
  context: AnswerContext,
): JudgedCommand {
  const node = model.steps.get(nodeOfOpening(command.wait))?.node
  const form = node?.kind === 'wait' ? formOf(node) : undefined
  if (form === undefined) return { command, files: [] }
  const check = node?.kind === 'wait' && node.posting === true ? checkedWord : checkedAnswers
  const answers = check(model.spec, form, command.answers ?? {}, context)
  return { command: withAnswers(command, answers), files: handedIn(model.spec, answers) }
}

/** The form with which a wait is answered. */
export function formOf(node: WaitNode): string | undefined {
  return 'message' in node.for ? node.for.form : undefined
}

function withAnswers<C extends Command>(command: C, answers: Answers): C {
  return Object.keys(answers).length === 0 ? command : { ...command, answers }
}
