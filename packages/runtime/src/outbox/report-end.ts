import type { Json } from '@motcua/engine'
import { factsOf } from '../dossiers/facts-of.ts'
import type { Executor } from '../executor/executor.ts'
import type { FilePort } from '../store/file-port.ts'
import type { Deliveries } from './deliveries.ts'
import { foreignAnswers } from './foreign-answers.ts'
import type { CallReader } from './open-call.ts'
import type { SystemPost } from './system-post.ts'

interface ReportParts {
  readonly calls: CallReader
  readonly executor: Executor
  readonly files: FilePort
  readonly post: SystemPost
}

/** Tells the dossier that waits for it how this one ended, with what it takes of its facts. */
export function reportingEnds({ calls, executor, files, post }: ReportParts): Deliveries['ReportEnd'] {
  return async (entry) => {
    const { parent, result } = entry.effect
    const opened = await calls.of(parent.dossier, parent.call)
    if (typeof opened === 'string') return opened
    const { open, step, model } = opened
    const ended = (await executor.look(entry.dossier))?.state
    const take = step.node.kind === 'procedure' ? step.node.take : {}
    const facts = ended === undefined ? {} : factsOf(ended)
    const values: Record<string, Json> = {}
    for (const [field, fact] of Object.entries(take)) {
      const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined
      if (value !== undefined) values[field] = value
    }
    const holder = { files, dossier: entry.dossier }
    const foreign = await foreignAnswers(model.spec, Object.keys(take), values, holder)
    const asked = { call: open.id, attempt: open.attempt }
    if (foreign === undefined) {
      return post.send(parent.dossier, { type: 'FailCall', ...asked, error: 'badAnswer' }, entry)
    }
    const command = { type: 'AnswerCall', ...asked, answers: foreign.answers, result } as const
    return post.send(parent.dossier, command, entry, foreign.files)
  }
}
