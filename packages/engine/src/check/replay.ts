import type { Mover, Tried } from './mover.ts'
import { type Done, keyOf, type Position, positionAfter } from './position.ts'
import type { Asked } from './questions.ts'

/** The same deed at another position, with the data answering alike; undefined where it cannot be done there. */
export function again(mover: Mover, at: Position, done: Done): Tried | undefined {
  const { deed } = done
  const node = 'node' in deed && deed.does !== 'reopen' ? deed.node : undefined
  const thing = node === undefined ? undefined : at.things.find((one) => one.node === node)
  if (node !== undefined && thing === undefined) return undefined
  if (at.state === undefined && deed.does !== 'file') return undefined
  if (!mover.canFill(at, done)) return undefined
  const told = answersOf(done)
  const same = mover.tryAgain(at, done, thing)
  if (answersOf(same.done) === told) return same
  return mover.try(at, deed, thing).find((tried) => answersOf(tried.done) === told)
}

/** Where the same deeds lead from another position; undefined where one of them cannot be done, or is refused. */
export function positionAfterAll(mover: Mover, from: Position, deeds: readonly Done[]): Position | undefined {
  let at = from
  for (const done of deeds) {
    const tried = again(mover, at, done)
    const { rejection, state } = tried?.attempt ?? {}
    if (tried === undefined || rejection !== undefined || state === undefined) return undefined
    at = positionAfter(at, tried.done, state, keyOf(state, mover.followed))
  }
  return at
}

function answersOf({ answers, asked }: Done): string {
  return JSON.stringify([answers, asked.map((one) => [one.node, answerOf(one)])])
}

function answerOf(one: Asked): boolean | number {
  if ('when' in one) return one.holds
  return 'list' in one ? one.items : one.decides
}
