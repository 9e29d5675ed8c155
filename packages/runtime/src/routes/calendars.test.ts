import { type CalendarSource, viCalendar } from '@motcua/calendar'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { describeOnStores } from '../on-stores.fixture.ts'
import { type Agent, fileHousehold, openTestApp, type TestApp } from '../test-app.fixture.ts'

const NEW_YEAR = { vi: 'Tết Dương lịch', en: 'New Year' }
const next: CalendarSource = {
  ...viCalendar,
  years: { from: 2024, to: 2027 },
  holidays: [...(viCalendar.holidays ?? []), { date: '2027-01-01', label: NEW_YEAR }],
}
const NOTE = 'Thông báo 8888/TB-BNV'

describeOnStores('calendars', (openStore) => {
  let test: TestApp
  let quan: Agent
  let hoa: Agent
  beforeAll(async () => {
    test = await openTestApp({ at: '2026-12-22T10:00', store: await openStore() })
    quan = await test.as('quan')
    hoa = await test.as('hoa')
  }, 60_000)
  afterAll(() => test.close())

  const vn = { id: 'vn' }
  const review = (source: unknown) => quan.reviewCalendar({ params: vn, body: { source } })
  const publish = (more: object = {}, agent = quan) =>
    agent.publishCalendar({ params: vn, body: { version: 1, source: next, note: NOTE, ...more } })
  const finished = (version: number) =>
    vi.waitFor(async () => {
      const { calendars } = await quan.listCalendars()
      const published = calendars.find(({ id }) => id === 'vn')?.published
      expect(published?.version).toBe(version)
      expect(published?.recount.finishedAt).not.toBeNull()
      return published?.recount
    }, 10_000)

  it('are listed with the years that they know, and by how many units', async () => {
    const { calendars } = await quan.listCalendars()
    const { units } = await quan.listUnits()
    expect(calendars.find(({ id }) => id === 'vn')).toEqual({
      id: 'vn',
      titles: viCalendar.titles,
      years: { from: 2024, to: 2026 },
      version: 0,
      units: units.filter(({ calendar }) => calendar === 'vn').length,
      published: null,
    })
    expect(await quan.getCalendar({ params: vn })).toEqual({ id: 'vn', version: 0, source: viCalendar, versions: [] })
  })

  it('are looked at before: every day that changes in words, and from when on it matters', async () => {
    expect(await review(next)).toEqual({
      problems: [],
      warnings: [],
      years: { before: { from: 2024, to: 2026 }, after: { from: 2024, to: 2027 } },
      past: { vi: [], en: [] },
      coming: {
        vi: [
          'thứ Sáu 01/01/2027: trước là ngày làm việc (07:30–11:30, 13:00–17:00), nay là ngày nghỉ lễ (Tết Dương lịch)',
        ],
        en: ['Friday 1 January 2027: was a working day (07:30–11:30, 13:00–17:00), is now a holiday (New Year)'],
      },
      recountFrom: '2027-01-01',
    })
    // Nothing but the years: what was provisional is so no longer.
    expect((await review({ ...viCalendar, years: { from: 2024, to: 2028 } })).recountFrom).toBe('2027-01-01')
    expect((await review({ ...viCalendar, titles: NEW_YEAR })).recountFrom).toBeNull()
    const withdrawn = await review({ ...viCalendar, years: { from: 2024, to: 2025 }, holidays: [], makeupDays: [] })
    expect(withdrawn.warnings[0]).toMatchObject({ code: 'calendar.years-withdrawn', where: '/years' })
  })

  it('are refused with the place of what is wrong, in both languages', async () => {
    const idle = { ...next, weekly: {} }
    const problem = { code: 'calendar.no-working-hours', where: '/weekly', severity: 'error' }
    expect((await review(idle)).problems).toMatchObject([problem])
    await expect(publish({ source: idle })).rejects.toMatchObject({
      status: 422,
      problem: {
        code: 'calendarProblems',
        problems: [
          { ...problem, message: { vi: 'Lịch không có giờ làm việc nào.', en: 'The calendar has no working hour.' } },
        ],
      },
    })
    const others = [{ ...next, id: 'other' }, { ...next, utcOffset: '+08:00' }, { nothing: true }]
    for (const source of others) await expect(publish({ source })).rejects.toMatchObject({ code: 'calendarProblems' })
    await expect(publish({}, hoa)).rejects.toMatchObject({ status: 403 })
    expect((await quan.getCalendar({ params: vn })).versions).toEqual([])
  })

  it('change a day that is past only when that is meant', async () => {
    const holidays = [...(next.holidays ?? []), { date: '2026-12-21', label: NEW_YEAR }]
    await expect(publish({ source: { ...next, holidays } })).rejects.toMatchObject({
      problem: { code: 'warningsUnanswered', problems: [{ code: 'calendar.past-changed', severity: 'warning' }] },
    })
    expect((await quan.getCalendar({ params: vn })).version).toBe(0)
  })

  it('make a provisional due date final, with an entry in the history and a ledger; what they do not reach stays', async () => {
    const near = await fileHousehold(test.visitor(), 'near')
    test.clock.set('2026-12-29T10:00')
    const far = await fileHousehold(test.visitor(), 'far')
    expect(far.due).toMatchObject({ due: { at: '2027-01-01T17:00:00+07:00' }, provisional: true })

    // Two at once: one is published, the other hears of it; and what is sent again has been done.
    const both = await Promise.allSettled([publish(), publish({ note: 'another' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, code: 'conflict' },
    })
    const note = both[0].status === 'fulfilled' ? NOTE : 'another'
    expect(await publish({ note })).toMatchObject({ version: 1, note, publishedBy: { id: 'quan' } })
    expect(await finished(1)).toMatchObject({ seen: 2, changed: 1 })

    const moved = await hoa.getDossier({ params: { id: far.id } })
    expect(moved.due).toMatchObject({ due: { at: '2027-01-04T17:00:00+07:00' }, provisional: false })
    expect(moved.ledger.find(({ date }) => date === '2027-01-01')).toMatchObject({ kind: 'holiday' })
    const { entries } = await hoa.getHistory({ params: { id: far.id } })
    const entry = entries.find(({ by }) => by.kind === 'system')
    expect(entry?.events).toContain('DeadlineSet')
    expect(entry?.words.map(({ vi }) => vi)).toContain('Hẹn trả thứ Hai 04/01/2027, 17:00 theo lịch mới công bố')

    const stayed = await hoa.getDossier({ params: { id: near.id } })
    expect(stayed.due.due?.at).toBe('2026-12-25T17:00:00+07:00')
    const sequence = (await hoa.getHistory({ params: { id: near.id } })).entries.map((one) => one.sequence)
    expect(sequence).toEqual([1])
  })

  it('hold from then on for what is new, and for other calendars that are published as new ones', async () => {
    const after = await fileHousehold(test.visitor(), 'after')
    expect(after.due).toMatchObject({ due: { at: '2027-01-04T17:00:00+07:00' }, provisional: false })
    const own = { ...next, id: 'own', titles: { vi: 'Lịch riêng', en: 'One of our own' } }
    const body = { version: 1, source: own, note: NOTE }
    await quan.publishCalendar({ params: { id: 'own' }, body })
    expect((await quan.listCalendars()).calendars.map(({ id }) => id)).toContain('own')
    const { units } = await quan.listUnits()
    const unit = units.find(({ id }) => id === 'tax-office')
    if (unit !== undefined) expect((await quan.saveUnit({ body: { ...unit, calendar: 'own' } })).calendar).toBe('own')
  })
})
