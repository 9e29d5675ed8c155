import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Order, Reply } from './desk-process.ts'

type Unsent = { readonly key: string } | Pick<Extract<Order, { request: unknown }>, 'request'>

/** A desk process that is killed again and again; whoever waits for an answer then asks the next one with the same key. */
export class KilledDesk {
  readonly #folder: string
  readonly #open = new Map<number, { readonly order: Order; readonly resolve: (reply: Reply) => void }>()
  #child: ChildProcess | undefined
  #lastId = 0
  kills = 0
  mostInFlight = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Resolves with the acknowledgement, from whichever process it came. */
  ask(unsent: Unsent): Promise<Reply> {
    this.#lastId += 1
    const order: Order = { id: this.#lastId, ...unsent }
    return new Promise((resolve) => {
      this.#open.set(order.id, { order, resolve })
      this.mostInFlight = Math.max(this.mostInFlight, this.#open.size)
      if (this.#child?.connected) this.#child.send(order)
    })
  }

  /** Starts a process and hands it everything that is still unanswered. */
  start(): Promise<void> {
    const child = fork(fileURLToPath(new URL('desk-process.ts', import.meta.url)), [this.#folder])
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.on('message', (message: Reply | 'ready') => {
        if (message !== 'ready') {
          this.#settle(message)
          return
        }
        this.#child = child
        for (const { order } of this.#open.values()) child.send(order)
        resolve()
      })
    })
  }

  #settle(reply: Reply): void {
    const waiting = this.#open.get(reply.id)
    this.#open.delete(reply.id)
    waiting?.resolve(reply)
  }

  /** SIGKILL, in the middle of whatever it does. Resolves when the process is gone. */
  async kill(): Promise<void> {
    const child = this.#child
    if (child === undefined) return
    this.#child = undefined
    this.kills += 1
    const gone = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    await gone
  }
}
