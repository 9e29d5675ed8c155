import type { Command } from '@motcua/engine'
import type { FastifyBaseLogger } from 'fastify'
import type { Dispatcher } from '../executor/dispatcher.ts'
import { SYSTEM } from '../executor/system-actor.ts'
import type { NamedFile } from '../store/file-port.ts'
import { type OutboxKey, outboxId } from '../store/outbox-port.ts'
import type { Delivery } from './courier.ts'

/** Refusals that mean: nobody waits for this any more, or it came before. */
const SETTLED: ReadonlySet<string> = new Set(['stale', 'ended', 'notReceived', 'unknownTask', 'notNow', 'notYours'])

/** Sends the command to which an effect led, in the system's name and under the effect's own key. */
export class SystemPost {
  readonly #dispatcher: Dispatcher
  readonly #log: FastifyBaseLogger

  constructor(dispatcher: Dispatcher, log: FastifyBaseLogger) {
    this.#dispatcher = dispatcher
    this.#log = log
  }

  /** `files`: stored ones that the command's answers name. */
  async send(dossier: string, command: Command, entry: OutboxKey, files: readonly NamedFile[] = []): Promise<Delivery> {
    const { sequence, place } = entry
    const answer = await this.#dispatcher.execute({
      dossier: { id: dossier },
      command,
      actor: SYSTEM,
      key: `effect ${outboxId(entry)}`,
      delivers: { dossier: entry.dossier, sequence, place },
      files,
    })
    if (answer.ok) return answer.repeated ? 'done' : 'committed'
    if (answer.code !== 'rejected' || SETTLED.has(answer.rejection.code)) return 'done'
    // A suspended dossier hears of it when it goes on; with anything else somebody has to mend something first.
    const rejection = answer.rejection.code
    if (rejection !== 'suspended') {
      this.#log.warn({ dossier, command: command.type, rejection }, 'a delivery is refused and will be tried again')
    }
    return 'later'
  }
}
