import {
  type Calendar,
  type Due,
  type DueRequest,
  due as dueOf,
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
    '(--working-days <n> | --working-hours <n> | --calendar-days <n> | --same-day)',
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
  const { utcOffset } = read.calendar.source
  const outcome = count(read.calendar, readDueRequest(values, utcOffset))
  if (values.json) printJson(onWire(outcome, utcOffset))
  else printLines(inWords(outcome, utcOffset, language))
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

function inWords({ due, provisional, ledger }: Due, utcOffset: string, language: Language): readonly string[] {
  const words = WORDS[language]
  return [
    due === null ? words.open : `${words.due} ${longLocal(due, utcOffset, language)}`,
    ...ledgerText(ledger, language).map((line) => `  ${line}`),
    ...(provisional ? [words.provisional] : []),
  ]
}

const WORDS = {
  vi: {
    due: 'Hạn trả:',
    open: 'Chưa có hạn trả: đồng hồ đang dừng.',
    provisional: 'Hạn tạm tính: lịch nghỉ của thời gian đó chưa công bố.',
  },
  en: {
    due: 'Due',
    open: 'No due date yet: the clock stands still.',
    provisional: 'Provisional: the days off of that time are not published yet.',
  },
} as const
