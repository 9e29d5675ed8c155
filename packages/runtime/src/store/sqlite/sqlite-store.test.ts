import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { appendOf, rowOf } from '../contract/append.fixture.ts'
import { storeContract } from '../contract/store-contract.fixture.ts'
import { StoreRefused } from '../port.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

/** Files as they were kept before each sender had an upload of their own. */
const FILES_OF_TABLES_2 = `
  DROP TABLE uploads; DROP TABLE file_links; DROP TABLE files;
  CREATE TABLE files (
    id TEXT PRIMARY KEY, size INTEGER NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, uploaded_by TEXT NOT NULL,
    uploaded_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE file_links (file TEXT NOT NULL, dossier INTEGER NOT NULL, PRIMARY KEY (file, dossier)) STRICT, WITHOUT ROWID;
  INSERT INTO files VALUES ('x', 3, 'image/png', 'cccd.png', 'visit-1', 7);
  INSERT INTO file_links SELECT 'x', n FROM dossiers;
`

const folders: string[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-store-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

storeContract('sqlite', async () => openSqliteStore({ folder: newFolder() }))

describe('the sqlite file', () => {
  it('is held by one process: a second is told so', async () => {
    const folder = newFolder()
    const store = openSqliteStore({ folder })
    expect(() => openSqliteStore({ folder })).toThrow(/in use by another Motcua process/)
    await store.close()
    await openSqliteStore({ folder }).close()
  })

  it('is refused when it is no database or was written by a newer version', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'motcua.sqlite'), 'no database at all, only words that go on for a while')
    expect(() => openSqliteStore({ folder })).toThrow(StoreRefused)
    const newer = newFolder()
    const store = openSqliteStore({ folder: newer })
    if (store.authDatabase.kind === 'sqlite') store.authDatabase.database.exec('PRAGMA user_version = 99')
    await store.close()
    expect(() => openSqliteStore({ folder: newer })).toThrow(/written by a newer Motcua/)
  })

  it('keeps everything over a restart, and goes on counting', async () => {
    const folder = newFolder()
    const store = openSqliteStore({ folder })
    const number = {
      unit: 'ward-1',
      day: '2026-06-01',
      number: await store.histories.reserveNumbers('ward-1', '2026-06-01', 1),
    }
    await store.histories.append([appendOf('d1', 1, { number })])
    await store.close()
    const again = openSqliteStore({ folder })
    expect(await again.histories.row('d1')).toEqual(rowOf('d1', 1))
    expect(await again.histories.reserveNumbers('ward-1', '2026-06-01', 1)).toBe(2)
    expect(await again.histories.append([appendOf('d2', 1)])).toEqual(['appended'])
    await again.close()
  })

  it('undoes a whole batch that fails, and then takes its good part', async () => {
    const store = openSqliteStore({ folder: newFolder() })
    const sameCode = appendOf('b2', 1, { row: rowOf('b2', 1, { code: rowOf('b1', 1).code }) })
    await expect(store.histories.append([appendOf('b1', 1), sameCode])).rejects.toThrow(/UNIQUE/)
    expect(await store.histories.commits('b1')).toEqual([])
    expect(await store.histories.findKeys(['key-b1-1'])).toEqual([undefined])
    expect(await store.histories.append([appendOf('b1', 1)])).toEqual(['appended'])
    await store.close()
  })

  it('leaves no upload behind that broke off', async () => {
    const folder = newFolder()
    const store = openSqliteStore({ folder })
    async function* broken() {
      yield Buffer.from('half')
      throw new Error('connection lost')
    }
    const about = { type: 'text/plain', name: 'a', sender: 'x', at: 1 }
    await expect(store.files.put(broken(), about, 100)).rejects.toThrow('connection lost')
    expect(readdirSync(join(folder, 'files', 'arriving'))).toEqual([])
    expect(statSync(join(folder, 'files')).isDirectory()).toBe(true)
    await store.close()
  })

  it('clears away what was arriving when the process was killed', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'files', 'arriving'), { recursive: true })
    writeFileSync(join(folder, 'files', 'arriving', 'half'), 'half')
    const store = openSqliteStore({ folder })
    expect(readdirSync(join(folder, 'files'))).toEqual([])
    await store.close()
  })

  it('brings a file of older tables up, with its drafts, versions and uploads', async () => {
    const folder = newFolder()
    const store = openSqliteStore({ folder })
    const written = { procedure: 'p', text: '{}', savedBy: 'an', savedAt: 1, authors: ['an'] }
    await store.procedures.saveDraft(written, 0)
    await store.histories.append([appendOf('d1', 1)])
    const oldFile = { id: 'x', size: 3, type: 'image/png', name: 'cccd.png' }
    await store.close()
    const old = new DatabaseSync(join(folder, 'motcua.sqlite'))
    old.exec(
      'DROP TABLE notices; DROP TABLE calendars; DROP TABLE postings; DROP TABLE delegations; DROP TABLE absences',
    )
    old.exec('DROP TABLE outbox; DROP INDEX tasks_assignee; ALTER TABLE tasks DROP COLUMN more')
    old.exec('ALTER TABLE drafts DROP COLUMN authors; PRAGMA user_version = 1')
    old.exec(FILES_OF_TABLES_2)
    old.close()
    const again = openSqliteStore({ folder })
    expect(await again.procedures.draft('p')).toEqual({ ...written, revision: 1 })
    expect(await again.files.uploads('visit-1', ['x'])).toEqual([{ ...oldFile, sender: 'visit-1', at: 7 }])
    expect(await again.files.heldBy('d1', ['x'])).toEqual([oldFile])
    expect(await again.outbox.next()).toBeNull()
    expect(await again.histories.taskCounts(['lan'])).toEqual([0])
    expect((await again.histories.postings(null, 1)).items).toEqual([])
    expect(await again.directory.read()).toMatchObject({ delegations: [], absences: [], calendars: [] })
    expect(await again.notices.unread('lan')).toBe(0)
    await again.close()
  })
})
