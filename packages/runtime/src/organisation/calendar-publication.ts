import type { SpecProblem } from '@motcua/api'
import {
  type CalendarSource,
  compileCalendar,
  firstDifference,
  type PublicationReview,
  parseCalendar,
  reviewPublication,
} from '@motcua/calendar'
import type { Clock } from '../clock.ts'
import { HttpProblem } from '../http/problem.ts'
import type { CalendarPort, CalendarVersion } from '../store/calendar-port.ts'
import { calendarsIn } from './calendars.ts'
import type { OrganisationKeeper } from './organisation.ts'

/** What somebody wants to publish, and who. */
export interface Publication {
  readonly calendar: string
  readonly version: number
  readonly source: unknown
  readonly note: string
  readonly by: string
  readonly meansWarnings: boolean
}

/** A new version that can be read, held against the one that holds now (none: a new calendar). */
interface Reviewed {
  readonly source: CalendarSource
  readonly before: CalendarSource | undefined
  readonly review: PublicationReview
  /** Counts that end on this day or later are made anew, and so are provisional ones; null: no count changes. */
  readonly recountFrom: string | null
}

/** Publishes versions of calendars: looked at first, each number once, and then open dossiers are counted anew. */
export class CalendarPublication {
  readonly #calendars: CalendarPort
  readonly #organisation: OrganisationKeeper
  readonly #clock: Clock

  constructor(calendars: CalendarPort, organisation: OrganisationKeeper, clock: Clock) {
    this.#calendars = calendars
    this.#organisation = organisation
    this.#clock = clock
  }

  /** Resolves to the problems of what cannot be read. */
  async review(calendar: string, given: unknown, today: string): Promise<Reviewed | readonly SpecProblem[]> {
    const parsed = parseCalendar(given)
    if (!parsed.ok) return parsed.problems.map((problem) => ({ ...problem, severity: 'error' as const }))
    const { source } = parsed
    const { directory } = await this.#organisation.view()
    const before = calendarsIn(directory).get(calendar)
    const review = reviewPublication(before ?? { ...source, id: calendar }, source, today)
    const isSame = before === undefined || review.problems.length > 0
    return { source, before, review, recountFrom: isSame ? null : firstCounted(before, source) }
  }

  /** @throws HttpProblem 422 with places in the calendar, 409 when somebody else published meanwhile. */
  async publish({ meansWarnings, ...given }: Publication, today: string): Promise<CalendarVersion> {
    const reviewed = await this.review(given.calendar, given.source, today)
    if (!('review' in reviewed)) throw withProblems(reviewed)
    const { review, source, recountFrom } = reviewed
    if (review.problems.length > 0) throw withProblems(problemsOf(review.problems, 'error'))
    const last = (await this.#calendars.versions(given.calendar))[0]
    if ((last?.version ?? 0) + 1 !== given.version) return repeated(given, source, last)
    if (review.warnings.length > 0 && !meansWarnings) throw unmeant(problemsOf(review.warnings, 'warning'))
    const now = this.#clock.now()
    const version = {
      calendar: given.calendar,
      version: given.version,
      source,
      note: given.note,
      publishedBy: given.by,
      publishedAt: now,
      recount: {
        from: recountFrom ?? today,
        cursor: null,
        seen: 0,
        changed: 0,
        finishedAt: recountFrom === null ? now : null,
      },
    }
    if (await this.#organisation.publishCalendar(version)) return version
    return repeated(given, source, (await this.#calendars.versions(given.calendar))[0])
  }
}

export function problemsOf(problems: PublicationReview['problems'], severity: SpecProblem['severity']): SpecProblem[] {
  return problems.map((problem) => ({ ...problem, severity }))
}

/** The first day that counts otherwise, or that is published in one version only: counts beyond it are provisional there. */
function firstCounted(before: CalendarSource, after: CalendarSource): string | null {
  const { years: was } = before
  const { years: is } = after
  const days = [
    firstDifference(compileCalendar(before), compileCalendar(after)),
    was.from === is.from ? null : `${Math.min(was.from, is.from)}-01-01`,
    was.to === is.to ? null : `${Math.min(was.to, is.to) + 1}-01-01`,
  ]
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}

/** A publication that was sent again is what it was; another one came too late. */
function repeated(
  given: Omit<Publication, 'meansWarnings'>,
  source: CalendarSource,
  last: CalendarVersion | undefined,
): CalendarVersion {
  const isSame =
    last?.version === given.version &&
    last.publishedBy === given.by &&
    last.note === given.note &&
    JSON.stringify(last.source) === JSON.stringify(source)
  if (isSame) return last
  throw new HttpProblem(
    'conflict',
    {
      vi: `Bản kế tiếp của lịch này là bản ${(last?.version ?? 0) + 1}, không phải bản ${given.version}: có người đã công bố trong lúc này.`,
      en: `The next version of this calendar is ${(last?.version ?? 0) + 1}, not ${given.version}: somebody published meanwhile.`,
    },
    {
      where: '/version',
      remedy: {
        vi: 'Xem bản đang dùng, đưa thay đổi của mình vào đó rồi công bố lại.',
        en: 'Look at the version that holds, put your change into it, and publish again.',
      },
    },
  )
}

function withProblems(problems: readonly SpecProblem[]): HttpProblem {
  const text = { vi: 'Lịch còn lỗi nên chưa công bố được.', en: 'The calendar has problems and was not published.' }
  return new HttpProblem('calendarProblems', text, { problems: [...problems] })
}

function unmeant(problems: SpecProblem[]): HttpProblem {
  return new HttpProblem(
    'warningsUnanswered',
    {
      vi: 'Lịch chưa được công bố: có điều cần xác nhận.',
      en: 'The calendar was not published: something wants to be meant.',
    },
    {
      problems,
      remedy: {
        vi: 'Đọc từng cảnh báo; nếu đúng là muốn vậy thì xác nhận rồi công bố lại.',
        en: 'Read each warning; if that is what you mean, say so and publish again.',
      },
    },
  )
}
