import type { Effect } from '@motcua/engine'
import type { Executor } from './executor.ts'
import type { CommandAnswer, CommandRequest } from './request.ts'

/** Executes commands, whoever sends them, and tells those who have something to do after a commit. */
export class Dispatcher {
  readonly #executor: Executor
  readonly #listeners: ((effects: readonly Effect[]) => void)[] = []

  constructor(executor: Executor) {
    this.#executor = executor
  }

  onEffects(listener: (effects: readonly Effect[]) => void): void {
    this.#listeners.push(listener)
  }

  /** As `Executor.execute`. */
  async execute(request: CommandRequest): Promise<CommandAnswer> {
    const answer = await this.#executor.execute(request)
    if (answer.ok && answer.effects.length > 0) for (const listener of this.#listeners) listener(answer.effects)
    return answer
  }
}
