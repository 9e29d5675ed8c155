import type { Executor } from './executor.ts'
import type { Accepted, CommandAnswer, CommandRequest } from './request.ts'

/** Executes commands, whoever sends them, and tells those who have something to do after a commit. */
export class Dispatcher {
  readonly #executor: Executor
  readonly #listeners: ((accepted: Accepted) => void)[] = []

  constructor(executor: Executor) {
    this.#executor = executor
  }

  onCommit(listener: (accepted: Accepted) => void): void {
    this.#listeners.push(listener)
  }

  /** As `Executor.execute`. */
  async execute(request: CommandRequest): Promise<CommandAnswer> {
    const answer = await this.#executor.execute(request)
    if (answer.ok) for (const listener of this.#listeners) listener(answer)
    return answer
  }
}
