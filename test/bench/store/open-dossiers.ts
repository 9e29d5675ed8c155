import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Office } from '../../../packages/runtime/src/executor/office.fixture.ts'
import { openSqliteStore } from '../../../packages/runtime/src/store/sqlite/open-sqlite-store.ts'
import { printLine } from '../side-by-side/print-line.ts'

const AT_ONCE = 200

/** Files dossier after dossier and prints at each count how many bytes an open one takes on the disk. Fewer are better. */
export async function weighOnDisk(folder: string, counts: readonly number[]): Promise<void> {
  let filed = 0
  let first = 0
  for (const count of counts) {
    await fileOn(folder, filed, count)
    filed = count
    const bytes = statSync(join(folder, 'motcua.sqlite')).size / count
    if (first === 0) first = bytes
    const figures = { subjectMedian: bytes, peerMedian: first, ratio: first / bytes, size: count }
    const peer = `dossier, ${counts[0]} kept`
    printLine({ bench: 'store', subject: 'dossier', peer, unit: 'bytes of disk/open dossier', ...figures })
  }
}

/** Files dossiers until there are so many. The store is closed after them, so that nothing of them is in the log alone. */
async function fileOn(folder: string, from: number, to: number): Promise<void> {
  const store = openSqliteStore({ folder })
  const office = await Office.open(store)
  for (let filed = from; filed < to; filed += AT_ONCE) {
    const more = Math.min(AT_ONCE, to - filed)
    const answers = await Promise.all(Array.from({ length: more }, (_, i) => office.receive(`k${filed + i}`)))
    if (answers.some(({ ok }) => !ok)) throw new Error('a dossier was not filed')
  }
  await store.close()
}
