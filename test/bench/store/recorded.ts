import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accepted, Office } from '../../../packages/runtime/src/executor/office.fixture.ts'
import type { Append } from '../../../packages/runtime/src/store/history-port.ts'
import type { Store } from '../../../packages/runtime/src/store/port.ts'
import { openSqliteStore } from '../../../packages/runtime/src/store/sqlite/open-sqlite-store.ts'

/** What the executor hands to the store for so many dossiers of five commits, in the order of time. */
export async function recordedAppends(dossiers: number): Promise<readonly Append[]> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-bench-'))
  const store = openSqliteStore({ folder })
  const recorded: Append[] = []
  const office = await Office.open(recording(store, recorded))
  let open = (await Promise.all(Array.from({ length: dossiers }, (_, i) => office.receive(`k${i}`)))).map(accepted)
  for (let step = 0; step < 4; step += 1)
    open = (await Promise.all(open.map((last) => office.complete(last)))).map(accepted)
  await store.close()
  await rm(folder, { recursive: true })
  return recorded
}

function recording(store: Store, recorded: Append[]): Store {
  const histories = new Proxy(store.histories, {
    get(target, name) {
      if (name === 'append') {
        return (batch: readonly Append[]) => {
          recorded.push(...batch)
          return target.append(batch)
        }
      }
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
  return { ...store, histories }
}
