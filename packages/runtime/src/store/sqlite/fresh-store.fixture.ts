import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Store } from '../port.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

/** An empty store in a folder of its own, which goes after the tests. */
export function openFreshStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-fresh-'))
  folders.push(folder)
  return openSqliteStore({ folder })
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))
