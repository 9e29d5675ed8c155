import { describe, expect, it } from 'vitest'
import type { DeliveredEffect } from '../outbox-port.ts'
import type { Store } from '../port.ts'
import { appendOf } from './append.fixture.ts'

const stop = (call: string): DeliveredEffect => ({ type: 'StopDossier', call })

export function outboxContract(store: () => Store): void {
  const calls = async (now: number, leaseMs = 60_000) =>
    (await store().outbox.claim(now, 10, leaseMs)).map(({ effect }) => ('call' in effect ? effect.call : ''))
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20))

  describe('outbox', () => {
    it('hands out what a commit left, once, until the lease is over', async () => {
      const { histories, outbox } = store()
      const left = [
        { place: 1, effect: stop('a') },
        { place: 4, effect: stop('b') },
      ]
      await histories.append([appendOf('o1', 1, { outbox: left })])
      expect(await outbox.next()).toBeLessThanOrEqual(0)
      const claims = (await Promise.all([outbox.claim(5, 10, 60_000), outbox.claim(5, 10, 60_000)])).flat()
      expect(claims.toSorted((a, b) => a.place - b.place)).toEqual([
        { dossier: 'o1', sequence: 1, place: 1, effect: stop('a'), attempts: 0 },
        { dossier: 'o1', sequence: 1, place: 4, effect: stop('b'), attempts: 0 },
      ])
      expect(await calls(5)).toEqual([])
      for (const key of claims) await outbox.drop(key)
      expect(await outbox.next()).toBeNull()
    })

    it('has nothing of a commit that was refused', async () => {
      const { histories, outbox } = store()
      const outcome = await histories.append([
        appendOf('o1', 1, { key: 'other', outbox: [{ place: 0, effect: stop('x') }] }),
      ])
      expect(outcome).toEqual(['conflict'])
      expect(await outbox.next()).toBeNull()
    })

    it('hands one out again when whoever claimed it did not finish, but not while they say that they are at it', async () => {
      const { histories, outbox } = store()
      await histories.append([appendOf('o2', 1, { outbox: [{ place: 0, effect: stop('a') }] })])
      const key = { dossier: 'o2', sequence: 1, place: 0 }
      expect(await calls(5, 0)).toEqual(['a'])
      await pause()
      expect(await calls(5, 5)).toEqual(['a'])
      await outbox.renew(key, 60_000)
      await pause()
      expect(await calls(5)).toEqual([])
    })

    it('keeps one that is put off until its time, and counts the attempts', async () => {
      const { outbox } = store()
      const key = { dossier: 'o2', sequence: 1, place: 0 }
      await outbox.postpone(key, 500)
      expect(await outbox.next()).toBe(500)
      expect(await calls(499)).toEqual([])
      expect(await outbox.claim(500, 10, 0)).toEqual([{ ...key, effect: stop('a'), attempts: 1 }])
      await outbox.drop(key)
    })

    it('is rid of what a commit delivers, be it of another dossier', async () => {
      const { histories, outbox } = store()
      await histories.append([appendOf('o3', 1, { outbox: [{ place: 0, effect: stop('a') }] })])
      const delivered = { dossier: 'o3', sequence: 1, place: 0 }
      await histories.append([appendOf('o4', 1, { delivered, outbox: [{ place: 2, effect: stop('b') }] })])
      expect(await calls(5)).toEqual(['b'])
      await outbox.drop({ dossier: 'o4', sequence: 1, place: 2 })
    })
  })
}
