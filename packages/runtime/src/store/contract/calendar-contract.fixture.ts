import { viCalendar } from '@motcua/calendar'
import { describe, expect, it } from 'vitest'
import type { CalendarVersion } from '../calendar-port.ts'
import type { Store } from '../port.ts'

function version(calendar: string, number: number, more: Partial<CalendarVersion> = {}): CalendarVersion {
  const years = { from: 2024, to: 2026 + number }
  return {
    calendar,
    version: number,
    source: { ...viCalendar, id: calendar, years },
    note: 'QĐ 1',
    publishedBy: 'quan',
    publishedAt: number,
    recount: { from: '2027-01-01', cursor: null, seen: 0, changed: 0, finishedAt: null },
    ...more,
  }
}

export function calendarContract(store: () => Store): void {
  describe('calendars', () => {
    it('keeps versions, each number once, and the newest is part of the directory', async () => {
      const { calendars, directory } = store()
      const before = await directory.revision()
      const published = await Promise.all([1, 2, 3].map(() => calendars.publish(version('one', 1))))
      expect(published.filter((isNew) => isNew)).toHaveLength(1)
      expect(await directory.revision()).toBe(before + 1)
      await calendars.publish(version('one', 2))
      await calendars.publish(version('two', 1))
      expect(await calendars.versions('one')).toEqual([version('one', 2), version('one', 1)])
      expect(await calendars.versions('nothing')).toEqual([])
      const read = await directory.read()
      expect(read.calendars).toEqual([version('one', 2).source, version('two', 1).source])
    })

    it('hands each recount to one at a time, oldest first, until it is finished', async () => {
      const { calendars } = store()
      const first = await calendars.claimRecount(60_000)
      expect(first?.publishedAt).toBe(1)
      const others = [await calendars.claimRecount(60_000), await calendars.claimRecount(60_000)]
      expect(new Set([first, ...others].map((one) => `${one?.calendar} ${one?.version}`)).size).toBe(3)
      expect(await calendars.claimRecount(60_000)).toBeUndefined()
      const progress = { from: '2027-01-01', cursor: 'next', seen: 200, changed: 7, finishedAt: null }
      for (const one of [first, ...others]) {
        if (one === undefined) continue
        const isLast = one.calendar === 'one' && one.version === 2
        const noted = isLast ? progress : { ...progress, finishedAt: 9 }
        await calendars.noteRecount(one.calendar, one.version, noted, 0)
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await calendars.claimRecount(60_000)).toEqual(version('one', 2, { recount: progress }))
      await calendars.noteRecount('one', 2, { ...progress, finishedAt: 10 }, 0)
      expect(await calendars.claimRecount(60_000)).toBeUndefined()
      expect((await calendars.versions('one'))[0]?.recount.finishedAt).toBe(10)
    })
  })
}
