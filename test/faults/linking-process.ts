// A process whose dossiers begin others by themselves, to be killed by a test. Argument: a data folder, or a MongoDB address.
import process from 'node:process'
import { systemClock } from '../../packages/runtime/src/clock.ts'
import { text } from '../../packages/runtime/src/executor/office.fixture.ts'
import { openMongoStore } from '../../packages/runtime/src/store/mongo/open-mongo-store.ts'
import { openSqliteStore } from '../../packages/runtime/src/store/sqlite/open-sqlite-store.ts'
import { begin, end, specWith, Workshop } from '../../packages/runtime/src/workshop.fixture.ts'

/** A parent without people: it begins another dossier, takes its number, and ends. */
const parent = specWith(
  'parent',
  {
    begin,
    link: {
      kind: 'procedure',
      title: text('Tax'),
      procedure: 'child',
      unit: { rule: 'named', unit: 'tax-office' },
      send: { fullName: 'fullName' },
      take: { permitNumber: 'permitNumber' },
    },
    granted: end(),
    refused: end('refused'),
  },
  ['begin > link', 'link -granted> granted', 'link -notGranted> refused'],
)

/** The other one asks a system for the number, and ends. */
const child = specWith(
  'child',
  {
    begin,
    ask: {
      kind: 'service',
      title: text('Number'),
      connector: 'numbers',
      send: ['fullName'],
      take: ['permitNumber'],
      within: { amount: 1, unit: 'hours' },
      retry: { times: 0, every: { amount: 1, unit: 'hours' } },
    },
    granted: end(),
    refused: end('refused'),
  },
  ['begin > ask', 'ask -done> granted', 'ask -failed> refused'],
)

const [address = ''] = process.argv.slice(2)
const store = address.startsWith('mongodb')
  ? await openMongoStore({ uri: address })
  : openSqliteStore({ folder: address })
const connectors = {
  numbers: async ({ values }: { readonly values: object }) => {
    return { ok: true, values: { permitNumber: `N ${JSON.stringify(values)}` } } as const
  },
}
const work = await Workshop.open(store, { clock: systemClock, connectors })
if ((await store.directory.revision()) === 0) await work.staff(['ward-1', 'tax-office'], { lan: ['ward-1 clerk'] })
await work.publish(parent, child)
await work.start()

/** Files a parent under a key, or says how many dossiers have ended. */
export type Ask = { readonly key: string } | 'ended'

process.on('message', (asked: Ask) => {
  void answer(asked)
})
process.send?.('ready')

async function answer(asked: Ask): Promise<void> {
  if (asked !== 'ended') {
    await work.file('parent', { fullName: asked.key }, 'ward-1', asked.key)
    return
  }
  const { items } = await store.histories.list({ status: 'ended', limit: 200 })
  process.send?.({ ended: items.length })
}
