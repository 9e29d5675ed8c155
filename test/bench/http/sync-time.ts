import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { median } from '../side-by-side/compare.ts'

/** About what one command writes to the log. */
const WRITTEN = Buffer.alloc(7 * 4096, 1)
const TIMES = 200
const LOG_BYTES = 16 * 1_048_576

/** How long the disk takes for a write into a file that has its size and the sync after it: median, in microseconds. */
export function syncMicroseconds(folder: string): number {
  const file = openSync(join(folder, 'sync-time'), 'w')
  writeSync(file, Buffer.alloc(LOG_BYTES))
  fsyncSync(file)
  const times = Array.from({ length: TIMES }, (_, i) => {
    const began = performance.now()
    writeSync(file, WRITTEN, 0, WRITTEN.length, i * WRITTEN.length)
    fsyncSync(file)
    return (performance.now() - began) * 1000
  })
  closeSync(file)
  return median(times)
}
