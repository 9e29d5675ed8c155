// Does twenty commands one after the other and writes a line after each answer, for a tracer to see. Argument: the data folder.
import { writeSync } from 'node:fs'
import process from 'node:process'
import { accepted, Office } from '../../packages/runtime/src/executor/office.fixture.ts'
import { openSqliteStore } from '../../packages/runtime/src/store/sqlite/open-sqlite-store.ts'

const store = openSqliteStore({ folder: process.argv[2] ?? '' })
const office = await Office.open(store)
writeSync(1, 'ACKNOWLEDGED 0\n')
for (let dossier = 0; dossier < 4; dossier += 1) {
  let last = accepted(await office.receive(`k${dossier}`))
  writeSync(1, `ACKNOWLEDGED ${dossier} ${last.sequence}\n`)
  while (last.state.status === 'open') {
    last = accepted(await office.complete(last))
    writeSync(1, `ACKNOWLEDGED ${dossier} ${last.sequence}\n`)
  }
}
await store.close()
