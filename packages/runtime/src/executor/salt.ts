import { randomFillSync } from 'node:crypto'

const SALT_BYTES = 16
/** Random bytes are cheap by the page and dear one by one. */
const pool = Buffer.alloc(SALT_BYTES * 256)
let used = pool.length

/** 128 random bits, base64url; new each time. */
export function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += SALT_BYTES
  return pool.toString('base64url', used - SALT_BYTES, used)
}
