import {
  type Calendar,
  type Due,
  type DueRequest,
  due as dueOf,
  dueSummary,
  formatLocal,
  type Language,
  ledgerText,
  longLocal,
} from '@motcua/calendar'
import { type Command, EXIT, type ExitCode, WrongUsage } from '../command.ts'
import { readDueRequest } from '../due-request.ts'
import { readLanguage, readOptions } from '../options.ts'
import { printJson, printLines, problemCount, problemLines } from '../print-problems.ts'
import { readCalendar } from '../read-calendar.ts'

/** `motcua due`: when something handed in at a time is due, and every day that led there. */
export const due: Command = {
  usage: [
    'due --received <2025-04-24T10:00>',
    '(--working-days <n> | --working-hours <n> | --calendar-days <n> | --calendar-hours <n> | --same-day)',
    '[--cutoff <15:00>] [--pause <from>/<to>] … [--calendar vn | <file.json> | -] [--json] [--lang vi|en]',
  ].join('\n         '),
  run: runDue,
}

async function runDue(args: readonly string[]): Promise<ExitCode> {
  const { values } = readOptions({
    args,
    options: {
      calendar: { type: 'string', default: 'vn' },
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
  if (!read.ok) {
    const { problems, exit } = read
    const heading = `${values.calendar}: ${problemCount(problems, language)}`
    if (values.json) printJson({ problems })
    else printLines([heading, ...problemLines(problems, language)])
    return exit
  }
  const { calendar } = read
  const { utcOffset } = calendar.source
  const request = readDueRequest(values, utcOffset)
  const outcome = count(calendar, request)
  if (values.json) printJson(onWire(outcome, utcOffset))
  else printLines(inWords(calendar, request, outcome, language))
  return EXIT.fine
}

/** @throws WrongUsage when the times lie outside the years that calendars count. */
function count(calendar: Calendar, request: DueRequest): Due {
  try {
    return dueOf(calendar, request)
  } catch (error) {
    if (error instanceof RangeError) throw new WrongUsage(`${error.message}.`)
    throw error
  }
}

/** `remaining` only while a pause lasts, `provisional` only where it is true. */
function onWire({ due, remaining, provisional, ledger }: Due, utcOffset: string) {
  return {
    due: due === null ? null : formatLocal(due, utcOffset),
    ...(remaining === null ? {} : { remaining }),
    ...(provisional ? { provisional } : {}),
    ledger,
  }
}

function inWords(calendar: Calendar, request: DueRequest, outcome: Due, language: Language): readonly string[] {
  const words = WORDS[language]
  const { due, ledger } = outcome
  return [
    due === null ? words.open : `${words.due} ${longLocal(due, calendar.source.utcOffset, language)}`,
    ...ledgerText(ledger, language).map((line) => `  ${line}`),
    dueSummary(calendar, request, outcome, language),
  ]
}

const WORDS = {
  vi: { due: 'Hạn trả:', open: 'Chưa có hạn trả: đồng hồ đang dừng.' },
  en: { due: 'Due', open: 'No due date yet: the clock stands still.' },
} as const
