import { describe, expect, it } from 'vitest'
import { type Notice, noticeId } from '../notice-port.ts'
import type { Store } from '../port.ts'

function notice(person: string, at: number, more: Partial<Notice> = {}): Notice {
  const id = noticeId({ dossier: 'd1', sequence: at, place: 0 }, person)
  const title = { vi: `Nhắc ${at}`, en: `Reminder ${at}` }
  return { id, person, dossier: 'd1', code: 'H1', title, step: null, at, readAt: null, ...more }
}

export function noticeContract(store: () => Store): void {
  describe('notices', () => {
    it('keeps each once, and shows a person theirs, latest first, page by page', async () => {
      const { notices } = store()
      const step = { vi: 'Thẩm định', en: 'Appraisal' }
      const all = [notice('hoa', 1), notice('hoa', 2, { step }), notice('hoa', 3), notice('duc', 1)]
      await notices.add(all)
      await Promise.all([notices.add(all), notices.add([notice('hoa', 1, { code: 'other' })])])
      const first = await notices.of('hoa', null, 2)
      expect(first.items).toEqual([notice('hoa', 3), notice('hoa', 2, { step })])
      expect(await notices.of('hoa', first.next, 2)).toEqual({ items: [notice('hoa', 1)], next: null })
      expect(await notices.of('nobody', null, 2)).toEqual({ items: [], next: null })
      expect(await notices.unread('hoa')).toBe(3)
    })

    it('notes what was read, by whom it is for alone, and once', async () => {
      const { notices } = store()
      const [one, two] = [notice('hoa', 1), notice('hoa', 2)]
      await notices.read('duc', [one.id], 10)
      expect(await notices.unread('hoa')).toBe(3)
      await notices.read('hoa', [one.id, two.id, notice('duc', 1).id], 11)
      await notices.read('hoa', [one.id], 12)
      expect(await notices.unread('hoa')).toBe(1)
      expect(await notices.unread('duc')).toBe(1)
      await notices.read('hoa', null, 13)
      const { items } = await notices.of('hoa', null, 9)
      expect(items.map(({ at, readAt }) => [at, readAt])).toEqual([
        [3, 13],
        [2, 11],
        [1, 11],
      ])
    })

    it('does not bring back what was read when it is delivered again, and forgets it in time', async () => {
      const { notices } = store()
      await notices.add([notice('hoa', 1)])
      expect(await notices.unread('hoa')).toBe(0)
      await notices.dropRead(13)
      expect((await notices.of('hoa', null, 9)).items.map(({ at }) => at)).toEqual([3])
      expect(await notices.unread('duc')).toBe(1)
    })
  })
}
