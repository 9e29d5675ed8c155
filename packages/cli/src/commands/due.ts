import {
  type Calendar,
  type Due,
  type DueAt,
  type DueRequest,
  due as dueOf,
  dueSummary,
  formatLocal,
  type Language,
  ledgerText,
  localDate,
  longLocal,
  type Recount,
  recount,
  recountText,
  reviewPublication,
} from '@motcua/calendar'
import type { Problem } from '@motcua/spec'
import { type Command, EXIT, type ExitCode, WrongUsage } from '../command.ts'
import { readDueRequest } from '../due-request.ts'
import { readLanguage, readOptions } from '../options.ts'
import { printJson, printLines, problemCount, problemLines } from '../print-problems.ts'
import { type ReadCalendar, readCalendar } from '../read-calendar.ts'

/** `motcua due`: when something handed in at a time is due, and every day that led there. */
export const due: Command = {
  usage: [
    'due --received <2025-04-24T10:00>',
    '(--working-days <n> | --working-hours <n> | --calendar-days <n> | --calendar-hours <n> | --same-day)',
    '[--cutoff <15:00>] [--pause <from>/<to>] … [--calendar vn | hcm-ward | hue | long-an | <file.json> | -] [--published <file.json>]',
    '[--json] [--lang vi|en]',
  ].join('\n         '),
  run: runDue,
}

async function runDue(args: readonly string[]): Promise<ExitCode> {
  const { values } = readOptions({
    args,
    options: {
      calendar: { type: 'string', default: 'vn' },
      published: { type: 'string' },
      received: { type: 'string' },
      'working-days': { type: 'string' },
      'working-hours': { type: 'string' },
      'calendar-days': { type: 'string' },
      'calendar-hours': { type: 'string' },
      'same-day': { type: 'boolean' },
      cutoff: { type: 'string' },
      pause: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
  })
  const language = readLanguage(values.lang)
  const read = await readCalendar(values.calendar)
  if (!read.ok) return tellProblems(values.calendar, read, values.json, language)
  const { calendar } = read
  const request = readDueRequest(values, calendar.source.utcOffset)
  const outcome = within(() => dueOf(calendar, request))
  const published = await readPublished(calendar, request, values.published)
  if (published?.ok === false) return tellProblems(values.published ?? '', published, values.json, language)
  if (values.json) printJson(onWire(outcome, calendar.source.utcOffset, published))
  else printLines(inWords(calendar, request, outcome, published, language))
  return EXIT.fine
}

type Refused = Extract<ReadCalendar, { ok: false }>

function tellProblems(name: string, refused: Refused, json: boolean | undefined, language: Language): ExitCode {
  const { problems, exit } = refused
  const heading = `${name}: ${problemCount(problems, language)}`
  if (json) printJson({ problems })
  else printLines([heading, ...problemLines(problems, language)])
  return exit
}

interface Published {
  readonly ok: true
  readonly recount: Recount
  readonly warnings: readonly Problem[]
}

/** What the calendar named by `--published` does to the due date, and what is odd about it; undefined when none is named. */
async function readPublished(
  calendar: Calendar,
  request: DueRequest,
  name: string | undefined,
): Promise<Refused | Published | undefined> {
  if (name === undefined) return undefined
  const read = await readCalendar(name)
  if (!read.ok) return read
  const today = localDate(Date.now(), calendar.source.utcOffset)
  const { problems, warnings } = reviewPublication(calendar.source, read.calendar.source, today)
  if (problems.length > 0) {
    return { ok: false, problems: problems.map((problem) => ({ ...problem, severity: 'error' })), exit: EXIT.problems }
  }
  return {
    ok: true,
    recount: within(() => recount(calendar, read.calendar, request)),
    warnings: warnings.map((warning) => ({ ...warning, severity: 'warning' })),
  }
}

/** @throws WrongUsage when the times lie outside the years that calendars count. */
function within<T>(count: () => T): T {
  try {
    return count()
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUsage(`${error.message}.`)
    throw error
  }
}

/** `remaining` only while a pause lasts, `provisional` only where it is true, `published` only where it was asked for. */
function onWire(outcome: Due, utcOffset: string, published: Published | undefined) {
  const { ledger, ...end } = outcome
  return {
    ...endOnWire(end, utcOffset),
    ledger,
    ...(published === undefined ? {} : { published: publishedOnWire(published, utcOffset) }),
  }
}

function publishedOnWire({ recount: { after, changed, settled, days }, warnings }: Published, utcOffset: string) {
  return { ...endOnWire(after, utcOffset), changed, settled, days, warnings }
}

function endOnWire({ due, remaining, provisional }: DueAt, utcOffset: string) {
  return {
    due: due === null ? null : formatLocal(due, utcOffset),
    ...(remaining === null ? {} : { remaining }),
    ...(provisional ? { provisional } : {}),
  }
}

function inWords(
  calendar: Calendar,
  request: DueRequest,
  outcome: Due,
  published: Published | undefined,
  language: Language,
): readonly string[] {
  const words = WORDS[language]
  const { utcOffset } = calendar.source
  const { due, ledger } = outcome
  return [
    due === null ? words.open : `${words.due} ${longLocal(due, utcOffset, language)}`,
    ...ledgerText(ledger, language).map((line) => `  ${line}`),
    dueSummary(calendar, request, outcome, language),
    ...publishedWords(published, utcOffset, language),
  ]
}

function publishedWords(published: Published | undefined, utcOffset: string, language: Language): readonly string[] {
  if (published === undefined) return []
  const [headline = '', ...reasons] = recountText(published.recount, utcOffset, language)
  return [headline, ...reasons.map((line) => `  ${line}`), ...problemLines(published.warnings, language)]
}

const WORDS = {
  vi: { due: 'Hạn trả:', open: 'Chưa có hạn trả: đồng hồ đang dừng.' },
  en: { due: 'Due', open: 'No due date yet: the clock stands still.' },
} as const
