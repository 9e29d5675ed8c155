import { viCalendar } from '@motcua/calendar'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { officeSpec } from '../executor/office.fixture.ts'
import { describeOnStores } from '../on-stores.fixture.ts'
import type { CalendarPort } from '../store/calendar-port.ts'
import type { Store } from '../store/port.ts'
import { openFreshStore } from '../store/sqlite/fresh-store.fixture.ts'
import { Workshop } from '../workshop.fixture.ts'

/** More than a page. */
const DOSSIERS = 120
const DECEMBER = '2026-12-29T10:00'

describeOnStores('counting anew', (openStore) => {
  let store: Store
  beforeEach(async () => {
    store = (await openStore()) ?? openFreshStore()
  })
  afterEach(() => store.close())

  it('goes on where a killed process stopped', async () => {
    const first = await Workshop.open(dyingAtSecondPage(store), {}, DECEMBER)
    await first.staff(['ward-1'], { lan: ['ward-1 clerk'] })
    await first.publish(officeSpec)
    const filed = await Promise.all(Array.from({ length: DOSSIERS }, () => first.file(officeSpec.id)))
    expect(filed.every(({ state }) => state.committed.provisional)).toBe(true)
    await store.calendars.publish({
      calendar: viCalendar.id,
      version: 1,
      source: { ...viCalendar, years: { from: 2024, to: 2027 } },
      note: '',
      publishedBy: 'quan',
      publishedAt: first.clock.now(),
      recount: { from: '2027-01-01', cursor: null, seen: 0, changed: 0, finishedAt: null },
    })
    await expect(first.settle()).rejects.toThrow('killed')
    await first.close()
    const [left] = await store.calendars.versions(viCalendar.id)
    expect(left?.recount).toMatchObject({ seen: 100, changed: 100, finishedAt: null })

    const second = await Workshop.open(store, {}, DECEMBER)
    await second.settle()

    const [done] = await store.calendars.versions(viCalendar.id)
    expect(done?.recount).toMatchObject({ seen: DOSSIERS, changed: DOSSIERS, finishedAt: second.clock.now() })
    for (const { state } of filed) {
      const { committed } = await second.state(state.dossier)
      expect(committed).toMatchObject({ provisional: false })
      const set = (await second.events(state.dossier)).filter((type) => type === 'DeadlineSet')
      // At receipt, and once since then.
      expect(set).toHaveLength(2)
    }
    await second.close()
  }, 120_000)
})

/** A store whose process is killed when the second page is counted and not yet noted. */
function dyingAtSecondPage(store: Store): Store {
  const { calendars } = store
  let pages = 0
  const dying: CalendarPort = {
    publish: (version) => calendars.publish(version),
    versions: (calendar) => calendars.versions(calendar),
    // The lease of a process that is gone runs out.
    claimRecount: () => calendars.claimRecount(0),
    noteRecount: async (calendar, version, progress) => {
      pages += 1
      if (pages > 1) throw new Error('killed')
      await calendars.noteRecount(calendar, version, progress, 0)
    },
  }
  return { ...store, calendars: dying }
}
