import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Store, StoreAway } from '../port.ts'
import { calendarContract } from './calendar-contract.fixture.ts'
import { directoryContract } from './directory-contract.fixture.ts'
import { fileContract } from './file-contract.fixture.ts'
import { historyContract } from './history-contract.fixture.ts'
import { listContract } from './list-contract.fixture.ts'
import { noticeContract } from './notice-contract.fixture.ts'
import { outboxContract } from './outbox-contract.fixture.ts'
import { procedureContract } from './procedure-contract.fixture.ts'
import { sessionContract } from './session-contract.fixture.ts'
import { timerContract } from './timer-contract.fixture.ts'

/**
 * What every store must do, concurrency and failure included. `open` opens an empty store of its own; what one part of
 * the suite leaves behind, another must not mind.
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`the ${name} store`, () => {
    let store: Store | undefined
    const opened = (): Store => {
      if (store === undefined) throw new Error('The store is not open')
      return store
    }
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store?.close())

    historyContract(opened)
    listContract(opened)
    timerContract(opened)
    outboxContract(opened)
    procedureContract(opened)
    directoryContract(opened)
    calendarContract(opened)
    noticeContract(opened)
    fileContract(opened)
    sessionContract(opened)

    it('answers a ping, and says that it is away once it is closed', async () => {
      const other = await open()
      await other.ping()
      await other.close()
      await expect(other.ping()).rejects.toThrow(StoreAway)
      await expect(other.histories.commits('any')).rejects.toThrow(StoreAway)
    })
  })
}
