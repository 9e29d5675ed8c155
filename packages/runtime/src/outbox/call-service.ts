import type { Json, OpenCall } from '@motcua/engine'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../clock.ts'
import { type Connector, type ConnectorAnswer, type Connectors, errorCode } from '../connections/connector.ts'
import { factsOf } from '../dossiers/facts-of.ts'
import type { FilePort } from '../store/file-port.ts'
import { answerOf } from './answer-of.ts'
import type { Delivery } from './courier.ts'
import type { Deliveries, EntryOf } from './deliveries.ts'
import { foreignAnswers } from './foreign-answers.ts'
import type { CallReader, OpenedCall } from './open-call.ts'
import { hasToWait } from './runaway.ts'
import type { SystemPost } from './system-post.ts'
import { untilGivenUp } from './until-given-up.ts'

interface ServiceParts {
  readonly calls: CallReader
  readonly connectors: Connectors
  readonly files: FilePort
  readonly post: SystemPost
  readonly clock: Clock
  readonly log: FastifyBaseLogger
}

type Entry = EntryOf<'CallService'>

/** Asks a connector and sends on what it answers, or the code of its failure. */
export function callingServices(parts: ServiceParts): Deliveries['CallService'] {
  return async (entry, signal) => {
    const opened = await parts.calls.read(entry)
    if (typeof opened === 'string') return opened
    if (hasToWait(opened, parts.clock.now())) return 'later'
    const { open, state } = opened
    const connector = Object.hasOwn(parts.connectors, entry.effect.connector)
      ? parts.connectors[entry.effect.connector]
      : undefined
    if (connector === undefined) return fail(parts, entry, 'noConnector')
    const facts = factsOf(state)
    const values = Object.fromEntries(
      entry.effect.send.flatMap((fact): [string, Json][] => {
        const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined
        return value === undefined ? [] : [[fact, value]]
      }),
    )
    const answer = await ask(parts, connector, { open, dossier: state.dossier, values }, signal)
    return answer.ok ? take(parts, entry, opened, answer.values) : fail(parts, entry, answer.error)
  }
}

interface Asking {
  readonly open: OpenCall
  readonly dossier: string
  readonly values: Readonly<Record<string, Json>>
}

async function ask(
  { clock, log }: ServiceParts,
  connector: Connector,
  { open, dossier, values }: Asking,
  stopping: AbortSignal,
): Promise<ConnectorAnswer> {
  const givenUp = untilGivenUp(open, clock)
  const signal = AbortSignal.any([stopping, givenUp])
  try {
    const request = { key: `${dossier}.${open.id}`, attempt: open.attempt, values, signal }
    const answer = await answerOf(signal, () => connector(request))
    return answer.ok && !isRecord(answer.values) ? { ok: false, error: 'badAnswer' } : answer
  } catch (error) {
    stopping.throwIfAborted()
    if (givenUp.aborted) return { ok: false, error: 'timeout' }
    log.error({ err: error, dossier, call: open.id }, 'a connector failed')
    return { ok: false, error: 'failed' }
  }
}

function isRecord(values: unknown): boolean {
  return typeof values === 'object' && values !== null && !Array.isArray(values)
}

async function take(
  parts: ServiceParts,
  entry: Entry,
  { model, step, state }: OpenedCall,
  values: Readonly<Record<string, Json>>,
): Promise<Delivery> {
  const fields = step.node.kind === 'service' ? step.node.take : []
  const holder = { files: parts.files, dossier: state.dossier }
  const foreign = await foreignAnswers(model.spec, fields, values, holder)
  if (foreign === undefined) return fail(parts, entry, 'badAnswer')
  const { call, attempt } = entry.effect
  const command = { type: 'AnswerCall', call, attempt, answers: foreign.answers } as const
  return parts.post.send(entry.dossier, command, entry, foreign.files)
}

function fail({ post }: ServiceParts, entry: Entry, error: string): Promise<Delivery> {
  const { call, attempt } = entry.effect
  return post.send(entry.dossier, { type: 'FailCall', call, attempt, error: errorCode(error) }, entry)
}
