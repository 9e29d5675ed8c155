import { describe, expect, it } from 'vitest'
import type { Store } from '../port.ts'
import { appendOf } from './append.fixture.ts'

export function timerContract(store: () => Store): void {
  describe('timers', () => {
    it('hands out due timers once, earliest first, until the lease is over', async () => {
      const { histories, timers } = store()
      const set = [
        { timer: 'w#2', at: 200 },
        { timer: 'w#1', at: 100 },
        { timer: 'w#3', at: 300 },
      ]
      await histories.append([appendOf('t1', 1, { timers: set })])
      expect(await timers.next()).toBe(100)
      const claims = await Promise.all([timers.claim(250, 10, 60_000), timers.claim(250, 10, 60_000)])
      expect(
        claims
          .flat()
          .map(({ timer }) => timer)
          .toSorted(),
      ).toEqual(['w#1', 'w#2'])
      expect(await timers.claim(250, 10, 60_000)).toEqual([])
    })

    it('hands out a timer again when whoever claimed it did not finish', async () => {
      const { histories, timers } = store()
      await histories.append([appendOf('t2', 1, { timers: [{ timer: 'w#1', at: 50 }] })])
      expect(await timers.claim(60, 10, 0)).toEqual([{ dossier: 't2', timer: 'w#1', at: 50 }])
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await timers.claim(60, 10, 60_000)).toHaveLength(1)
    })

    it('forgets timers that fired, were cancelled or are known no more', async () => {
      const { histories, timers } = store()
      await timers.forget({ dossier: 't2', timer: 'w#1', at: 50 })
      await histories.append([appendOf('t1', 2, { cancelledTimers: ['w#1', 'w#2'] })])
      expect(await timers.next()).toBe(300)
      await timers.forget({ dossier: 't1', timer: 'w#3', at: 299 })
      expect(await timers.next()).toBe(300)
      await timers.forget({ dossier: 't1', timer: 'w#3', at: 300 })
      expect(await timers.next()).toBeNull()
    })
  })
}
