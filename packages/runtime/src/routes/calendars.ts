import type { CalendarReview, CalendarSummary, CalendarVersion as WireVersion } from '@motcua/api'
import { type CalendarSource, type DayDifference, differenceWords } from '@motcua/calendar'
import { mustAdminister } from '../access/must-administer.ts'
import { notFound } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { CalendarPublication, problemsOf } from '../organisation/calendar-publication.ts'
import { calendarsIn } from '../organisation/calendars.ts'
import { nameOf, type PeopleNames } from '../organisation/people-names.ts'
import type { CalendarVersion } from '../store/calendar-port.ts'
import { momentOf } from '../time-view.ts'

/** Calendars and their publication. */
export function serveCalendars(server: Server, installation: Installation): void {
  const { organisation, store, clock, lifecycle, dossiers } = installation
  const publication = new CalendarPublication(store.calendars, organisation, clock)
  server.json('listCalendars', async () => {
    const view = await organisation.view()
    const summaries = [...calendarsIn(view.directory).values()].map(async (source): Promise<CalendarSummary> => {
      const last = (await store.calendars.versions(source.id))[0]
      return {
        ...namesOf(source),
        version: last?.version ?? 0,
        units: view.directory.units.filter(({ calendar }) => calendar === source.id).length,
        published: last === undefined ? null : wireVersion(last, view),
      }
    })
    return { calendars: await Promise.all(summaries) }
  })
  server.json('getCalendar', async ({ params: { id } }) => {
    const view = await organisation.view()
    const versions = await store.calendars.versions(id)
    const source = versions[0]?.source ?? calendarsIn(view.directory).get(id)
    if (source === undefined) throw notFound({ vi: 'lịch này', en: 'such calendar' })
    const version = versions[0]?.version ?? 0
    return { id, version, source, versions: versions.map((one) => wireVersion(one, view)) }
  })
  server.json('reviewCalendar', async ({ params, body }) => {
    const reviewed = await publication.review(params.id, body.source, lifecycle.today())
    if (!('review' in reviewed)) return { ...NOTHING, problems: [...reviewed] }
    const { review, source, before, recountFrom } = reviewed
    return {
      problems: problemsOf(review.problems, 'error'),
      warnings: problemsOf(review.warnings, 'warning'),
      years: { before: before?.years ?? null, after: source.years },
      past: linesOf(review.past),
      coming: linesOf(review.coming),
      recountFrom,
    }
  })
  server.json('publishCalendar', async ({ params, body, who }) => {
    const view = await organisation.view()
    // A calendar holds for units wherever they stand.
    mustAdminister(who, [null], view)
    const { version, source, note, meansWarnings = false } = body
    const given = { calendar: params.id, version, source, note, by: who.actor.id, meansWarnings }
    const published = await publication.publish(given, lifecycle.today())
    dossiers.recountSoon()
    return wireVersion(published, view)
  })
}

const NOTHING: Omit<CalendarReview, 'problems'> = {
  warnings: [],
  years: null,
  past: { vi: [], en: [] },
  coming: { vi: [], en: [] },
  recountFrom: null,
}

function namesOf({ id, titles, years }: CalendarSource): Pick<CalendarSummary, 'id' | 'titles' | 'years'> {
  return { id, titles: { ...titles }, years: { ...years } }
}

function linesOf(days: readonly DayDifference[]): CalendarReview['past'] {
  return { vi: [...differenceWords(days, 'vi')], en: [...differenceWords(days, 'en')] }
}

function wireVersion({ recount, ...one }: CalendarVersion, names: PeopleNames): WireVersion {
  const { seen, changed, finishedAt } = recount
  return {
    version: one.version,
    note: one.note,
    publishedBy: nameOf(one.publishedBy, names),
    publishedAt: momentOf(one.publishedAt),
    recount: { seen, changed, finishedAt: finishedAt === null ? null : momentOf(finishedAt) },
  }
}
