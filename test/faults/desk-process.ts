// A process that holds a database and takes commands from its parent, to be killed by a test. Argument: the data folder.
import process from 'node:process'
import { Office } from '../../packages/runtime/src/executor/office.fixture.ts'
import type { Accepted, CommandRequest } from '../../packages/runtime/src/executor/request.ts'
import { openSqliteStore } from '../../packages/runtime/src/store/sqlite/open-sqlite-store.ts'

/** Files a new dossier, or completes the open task that `after` left. */
export type Order =
  | { readonly id: number; readonly key: string }
  | { readonly id: number; readonly request: CommandRequest }

export interface Reply {
  readonly id: number
  readonly answer: Accepted
  /** The request that goes on from here; absent when the dossier has ended. */
  readonly next?: CommandRequest
}

const office = await Office.open(openSqliteStore({ folder: process.argv[2] ?? '' }))

process.on('message', (order: Order) => {
  void carryOut(order)
})
process.send?.('ready')

async function carryOut(order: Order): Promise<void> {
  const answer = await ('key' in order ? office.receive(order.key) : office.executor.execute(order.request))
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`)
  const reply: Reply = {
    id: order.id,
    answer,
    ...(answer.state.status === 'ended' ? {} : { next: office.completion(answer) }),
  }
  process.send?.(reply)
}
