import type { Answers, Json } from '@motcua/engine'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../clock.ts'
import { errorCode, type Registries, type RegistryAnswer } from '../connections/connector.ts'
import { factsOf } from '../dossiers/facts-of.ts'
import type { Askable } from '../gathering/ask-for.ts'
import { gather } from '../gathering/gather.ts'
import { questionsOf } from '../gathering/questions.ts'
import type { FilePort } from '../store/file-port.ts'
import { answerOf } from './answer-of.ts'
import type { Deliveries } from './deliveries.ts'
import { foreignAnswers } from './foreign-answers.ts'
import type { CallReader, OpenedCall } from './open-call.ts'
import type { SystemPost } from './system-post.ts'
import { untilGivenUp } from './until-given-up.ts'

interface GatherParts {
  readonly calls: CallReader
  readonly registries: Registries
  readonly files: FilePort
  readonly post: SystemPost
  readonly clock: Clock
  readonly log: FastifyBaseLogger
}

/** A registry did not answer: the attempt is over. */
class RegistryFailed extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Asks registries for what the rules of a node need of the facts that are missing, and sends on what they know. */
export function gatheringFacts(parts: GatherParts): Deliveries['FactsRequired'] {
  return async (entry, stopping) => {
    const opened = await parts.calls.read(entry)
    if (typeof opened === 'string') return opened
    const { call, attempt } = entry.effect
    const fail = (error: string) => parts.post.send(entry.dossier, { type: 'FailCall', call, attempt, error }, entry)
    const facts = opened.open.facts ?? []
    try {
      const gathered = await gatherFor(parts, opened, facts, stopping)
      const holder = { files: parts.files, dossier: entry.dossier }
      const foreign = await foreignAnswers(opened.model.spec, facts, gathered, holder)
      if (foreign === undefined) return await fail('badAnswer')
      const command = { type: 'AnswerCall', call, attempt, answers: foreign.answers } as const
      return await parts.post.send(entry.dossier, command, entry, foreign.files)
    } catch (error) {
      stopping.throwIfAborted()
      if (error instanceof RegistryFailed) return fail(errorCode(error.code))
      throw error
    }
  }
}

function gatherFor(
  parts: GatherParts,
  { open, state, model, step }: OpenedCall,
  facts: readonly string[],
  stopping: AbortSignal,
): Promise<Answers> {
  const known = factsOf(state)
  const signal = AbortSignal.any([stopping, untilGivenUp(open, parts.clock)])
  const askable = new Map(
    facts.map((fact): [string, Askable] => {
      const key = model.spec.data.properties[fact]?.registry ?? ''
      const registry = Object.hasOwn(parts.registries, key) ? parts.registries[key] : undefined
      const ask = async (): Promise<Json | undefined> => {
        if (registry === undefined) throw new RegistryFailed('noRegistry')
        const question = {
          key: `${state.dossier}.${open.id}.${fact}`,
          attempt: open.attempt,
          field: fact,
          known,
          signal,
        }
        const answer = await answerOf(signal, () => registry.ask(question)).catch((error) =>
          failed(error, parts, signal, stopping),
        )
        if (!answer.ok) throw new RegistryFailed(answer.error)
        return answer.value
      }
      return [fact, { cost: registry?.cost ?? 0, ask }]
    }),
  )
  return gather(questionsOf(model, step), known, askable)
}

function failed(error: unknown, { log }: GatherParts, signal: AbortSignal, stopping: AbortSignal): RegistryAnswer {
  stopping.throwIfAborted()
  if (signal.aborted) return { ok: false, error: 'timeout' }
  log.error({ err: error }, 'a registry failed')
  return { ok: false, error: 'failed' }
}
