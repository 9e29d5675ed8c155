import { mongo } from 'mongoose'
import { StoreAway } from '../port.ts'

const DUPLICATE = 11000
/** The server shuts down, or the set is choosing another primary (the drivers' list of such codes). */
const BETWEEN_PRIMARIES: ReadonlySet<number> = new Set([91, 189, 10058, 10107, 11600, 11602, 13435, 13436])

export function isDuplicate(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE
}

/** Runs a write that may meet the same write of another process; false when it was there first. */
export async function unlessDuplicate(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Whether the server, and not this program, is what failed. */
function isAway(error: unknown): boolean {
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoExpiredSessionError ||
    error instanceof mongo.MongoClientClosedError ||
    error instanceof mongo.MongoWriteConcernError ||
    error instanceof mongo.MongoOperationTimeoutError ||
    (error instanceof mongo.MongoServerError && BETWEEN_PRIMARIES.has(Number(error.code))) ||
    (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError'))
  )
}

/** The same port, whose methods throw `StoreAway` when the server does not answer. */
export function orAway<T extends object>(port: T): T {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return async (...given: unknown[]) => {
        try {
          return await Reflect.apply(member, target, given)
        } catch (error) {
          throw isAway(error) ? new StoreAway(error) : error
        }
      }
    },
  })
}
