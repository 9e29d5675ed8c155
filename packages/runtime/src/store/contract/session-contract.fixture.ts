import { describe, expect, it } from 'vitest'
import type { Store } from '../port.ts'

export function sessionContract(store: () => Store): void {
  describe('sessions', () => {
    const token = { tokenHash: 'h1', session: 's1', account: 'a1', expiresAt: 1000 }

    it('recognises a token until it expires or its session ends', async () => {
      const { sessions } = store()
      await sessions.remember(token)
      await sessions.remember({ ...token, tokenHash: 'h2' })
      await sessions.remember({ ...token, tokenHash: 'h3', session: 's3' })
      expect(await sessions.recognise('h1', 999)).toEqual(token)
      expect(await sessions.recognise('h1', 1000)).toBeUndefined()
      await sessions.forgetSession('s1')
      expect(await sessions.recognise('h1', 1)).toBeUndefined()
      expect(await sessions.recognise('h2', 1)).toBeUndefined()
      expect(await sessions.recognise('h3', 1)).toBeDefined()
      await sessions.forgetAccount('a1')
      expect(await sessions.recognise('h3', 1)).toBeUndefined()
    })

    it('counts attempts in their window', async () => {
      const { sessions } = store()
      const counts = await Promise.all([1, 2, 3].map(() => sessions.countAttempt('track 1.2.3.4', 5000, 1000)))
      expect(counts.toSorted()).toEqual([1, 2, 3])
      expect(await sessions.countAttempt('track 1.2.3.4', 5999, 1000)).toBe(4)
      expect(await sessions.countAttempt('track 1.2.3.4', 6000, 1000)).toBe(1)
      expect(await sessions.countAttempt('other', 5999, 1000)).toBe(1)
      await sessions.dropExpired(10_000)
    })
  })
}
