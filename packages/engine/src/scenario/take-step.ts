import type { ScenarioStep } from '@motcua/spec'
import type { Answers, Command } from '../command.ts'
import { ASIDE_OUTCOME } from '../commands/complete-aside.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import type { OpenTask } from '../state.ts'
import { answersOf } from './answers-of.ts'
import type { Playthrough } from './playthrough.ts'

/** Does at an instant what a step of a scenario says; timers that fall due before it fire first. */
export function takeStep(play: Playthrough, at: number, step: ScenarioStep): Rejection | undefined {
  if ('pass' in step) return play.passTo(at)
  const given = answersOf('answers' in step ? step.answers : undefined)
  const answers = given === undefined ? {} : { answers: given }
  const reason = 'reason' in step && step.reason !== undefined ? { reason: step.reason } : {}
  if ('complete' in step) return play.complete(at, step.complete, step.outcome, { ...answers, ...reason }, step.item)
  if ('message' in step) return play.message(at, step.message, given)
  const late = play.passTo(at, false)
  if (late !== undefined) return late
  if ('interrupt' in step) return play.interrupt({ message: step.interrupt, ...answers, ...reason })
  if ('answer' in step) return answer(play, step.answer, answers)
  if ('fail' in step) return fail(play, step.fail, step.error)
  if ('linked' in step) return answer(play, step.linked, { ...answers, result: step.result }, step.item)
  if ('suspend' in step || 'resume' in step || 'reappoint' in step || 'recall' in step || 'reopen' in step) {
    return withDossier(play, step)
  }
  return atTask(play, step)
}

type StepWith<K extends string> = Extract<ScenarioStep, { readonly [P in K]: unknown }>
type AtTask = StepWith<'undo'> | StepWith<'opinion'> | StepWith<'consult'> | StepWith<'accept'> | StepWith<'claim'>
type WithDossier =
  | StepWith<'suspend'>
  | StepWith<'resume'>
  | StepWith<'reappoint'>
  | StepWith<'recall'>
  | StepWith<'reopen'>

function atTask(play: Playthrough, step: AtTask): Rejection | undefined {
  if ('undo' in step) {
    const reason = step.reason === undefined ? {} : { reason: step.reason }
    return onTask(
      play,
      step.undo,
      (task) => ({ ...completing(task), ...reason }),
      (task) => task.aside?.kind === 'undo',
    )
  }
  if ('opinion' in step) {
    const isAsked = ({ aside }: OpenTask) => aside?.kind === 'consultation' && aside.id === step.consultation
    return onTask(play, step.opinion, (task) => ({ ...completing(task), reason: step.reason }), isAsked)
  }
  if ('consult' in step) {
    const { consultation, question } = step
    return onTask(play, step.consult, ({ id, revision }) => ({
      type: 'Consult',
      task: id,
      revision,
      consultation,
      question,
    }))
  }
  if ('accept' in step) {
    return onTask(play, step.accept, ({ id, revision }) => ({ type: 'AcceptHandOver', task: id, revision }))
  }
  return onTask(play, step.claim, ({ id, revision }) => ({ type: 'ClaimTask', task: id, revision }), isPlain, step.by)
}

function completing({ id, revision }: OpenTask) {
  return { type: 'CompleteTask', task: id, revision, outcome: ASIDE_OUTCOME } as const
}

function isPlain({ aside }: OpenTask): boolean {
  return aside === undefined
}

function onTask(
  play: Playthrough,
  node: string,
  command: (task: OpenTask) => Command,
  which: (task: OpenTask) => boolean = isPlain,
  by?: string,
): Rejection | undefined {
  const task = Object.values(play.state?.tasks ?? {}).find((open) => open.node === node && which(open))
  if (task === undefined) return refuse('stale', node)
  return play.send(command(task), by === undefined ? play.officerFor(task) : { kind: 'officer', id: by })
}

function withDossier(play: Playthrough, step: WithDossier): Rejection | undefined {
  const { flow, deadline } = play.model.spec
  if ('suspend' in step) {
    return play.send({ type: 'SuspendDossier', reason: step.reason }, play.holderOf(flow.suspension?.role))
  }
  if ('resume' in step) return play.send({ type: 'ResumeDossier' }, play.holderOf(flow.suspension?.role))
  if ('reappoint' in step) {
    const { reappoint: within, reason } = step
    return play.send({ type: 'Reappoint', within, reason }, play.holderOf(deadline.reappointment?.role))
  }
  if ('recall' in step) return recall(play, step.recall, step.reason)
  const { reopen: node, reason } = step
  return play.send({ type: 'ReopenDossier', node, reason }, play.holderOf(flow.reopening?.role))
}

function recall(play: Playthrough, node: string, reason: string): Rejection | undefined {
  const last = play.events.findLast((event) => event.type === 'TaskCompleted' && event.node === node)
  if (last?.type !== 'TaskCompleted') return refuse('notRecallable', node)
  return play.send({ type: 'RecallTask', task: last.task, reason }, { kind: 'officer', id: last.by })
}

function answer(
  play: Playthrough,
  node: string,
  what: { readonly answers?: Answers; readonly result?: 'granted' | 'refused' | 'withdrawn' | 'returned' },
  item?: number,
): Rejection | undefined {
  const call = play.callAt(node, item)
  if (call === undefined) return refuse('stale', node)
  return play.sendAsSystem({ type: 'AnswerCall', call: call.id, attempt: call.attempt, ...what })
}

function fail(play: Playthrough, node: string, error: string): Rejection | undefined {
  const call = play.callAt(node, undefined)
  if (call === undefined) return refuse('stale', node)
  return play.sendAsSystem({ type: 'FailCall', call: call.id, attempt: call.attempt, error })
}
