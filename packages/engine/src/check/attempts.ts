import { advance } from '../advance.ts'
import type { Command } from '../command.ts'
import type { Actor } from '../context.ts'
import { begin } from '../decide.ts'
import type { Event } from '../event.ts'
import type { Rejection } from '../rejection.ts'
import type { DossierState } from '../state.ts'
import { Choices } from './choices.ts'
import type { Asked, Chooser, Chosen } from './questions.ts'
import type { Shadow } from './shadow.ts'

/** A command as it is sent. */
export interface Sent {
  readonly command: Command
  readonly by: Actor
  readonly now: number
  /** The node whose question was put off, where the command answers it. */
  readonly answering?: string
}

/** One way in which a command came out; refused, it says how far it came. */
export interface Attempt {
  readonly rejection: Rejection | undefined
  readonly state: DossierState | undefined
  readonly events: readonly Event[]
  /** The answers that the data gave on that way. */
  readonly asked: readonly Asked[]
  readonly chosen: Chosen
}

/** Ways of one command that are still tried out whole. */
const MANY_WAYS = 64
/** Ways of one command that go round for ever: after so many it is known that it does. */
const ENOUGH_CIRCLES = 4

/**
 * Carries a command out once for every way in which the data let it come out. Where branches that begin together have very
 * many ways among them, their questions are put off, so that each is answered by itself.
 *
 * @param oneByOne puts the questions of different nodes off in any case
 */
export function attempts(
  shadow: Shadow,
  state: DossierState | undefined,
  sent: Sent,
  oneByOne: boolean,
): readonly Attempt[] {
  const whole = tryAll(shadow, state, sent, oneByOne ? 1 : Number.POSITIVE_INFINITY)
  if (whole.areAll) return whole.tried
  const { tried } = tryAll(shadow, state, sent, undefined)
  if (!tried.some(isCutOff)) return [...whole.tried.filter(isEndless), ...tried]
  const ways = oneByOne ? tryAll(shadow, state, sent, Number.POSITIVE_INFINITY) : whole
  return ways.areAll ? ways.tried : [...ways.tried, ...tried]
}

/** Whether a branch ended the dossier before another one's question was answered that would have come first. */
function isCutOff({ state, events }: Attempt): boolean {
  return state?.status === 'ended' && events.some((event) => event.type === 'CallOpened' && event.kind === 'facts')
}

/** Carries a command out once, as somebody chooses. `putsOff`: all questions but those of one node are put off. */
export function attemptBy(
  chooser: Chooser,
  shadow: Shadow,
  state: DossierState | undefined,
  sent: Sent,
  putsOff = false,
): Attempt {
  shadow.questions.begin(chooser, putsOff, sent.answering)
  return carryOut(shadow, state, sent)
}

/** @param mostNodes how many nodes may answer in one command; undefined where all but one are put off */
function tryAll(
  shadow: Shadow,
  state: DossierState | undefined,
  sent: Sent,
  mostNodes: number | undefined,
): { readonly tried: readonly Attempt[]; readonly areAll: boolean } {
  const { questions } = shadow
  const isPuttingOff = mostNodes === undefined
  const tried: Attempt[] = []
  const choices = new Choices()
  let circles = 0
  do {
    if (!isPuttingOff && tried.length === MANY_WAYS) return { tried, areAll: false }
    questions.begin(choices, isPuttingOff, sent.answering)
    const attempt = carryOut(shadow, state, sent)
    tried.push(attempt)
    if (!isPuttingOff && questions.asking > mostNodes) return { tried, areAll: false }
    if (!isEndless(attempt)) continue
    circles += 1
    if (questions.circledAfter !== undefined) choices.forgetAfter(questions.circledAfter)
  } while (circles < ENOUGH_CIRCLES && choices.next())
  return { tried, areAll: true }
}

function isEndless({ rejection }: Attempt): boolean {
  return rejection?.code === 'tooManyMoves'
}

function carryOut(
  { model, questions, desk: organisation }: Shadow,
  state: DossierState | undefined,
  { command, by: actor, now }: Sent,
): Attempt {
  const move = begin(model, state, command, { now, actor, dossier: 'shadow', organisation })
  const rejection = 'code' in move ? move : advance(move)
  const { asked, chosen } = questions
  const came = 'code' in move ? { state, events: [] } : { state: move.state, events: move.events }
  return { rejection, ...came, asked, chosen }
}
