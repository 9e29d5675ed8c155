import type { Store } from '../store/port.ts'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'
import type { Settings } from './environment.ts'

/** Opens the store that the settings name. mongoose is only loaded where it is used. */
export async function openStore({ dataFolder, mongoUri }: Settings): Promise<Store> {
  if (mongoUri === undefined) return openSqliteStore({ folder: dataFolder })
  const { openMongoStore } = await import('../store/mongo/open-mongo-store.ts')
  return openMongoStore({ uri: mongoUri })
}
