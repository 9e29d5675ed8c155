import {
  BUILT_IN_CALENDARS,
  type Calendar,
  type CalendarProblem,
  compileCalendar,
  parseCalendar,
} from '@motcua/calendar'
import type { Problem } from '@motcua/spec'
import { EXIT, type ExitCode } from './command.ts'
import { readJson } from './read-json.ts'

export type ReadCalendar =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly exit: ExitCode }

/**
 * Makes a calendar ready for counting.
 * @param name of one that is built in, such as `vn`; else a JSON file, or `-` for stdin.
 */
export async function readCalendar(name: string): Promise<ReadCalendar> {
  const builtIn = BUILT_IN_CALENDARS.get(name)
  if (builtIn !== undefined) return { ok: true, calendar: compileCalendar(builtIn) }
  const read = await readJson(name)
  if (!read.ok) return { ok: false, problems: [read.problem], exit: read.exit }
  const parsed = parseCalendar(read.value)
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map(asError), exit: EXIT.problems }
  return { ok: true, calendar: compileCalendar(parsed.source) }
}

function asError(problem: CalendarProblem): Problem {
  return { ...problem, severity: 'error' }
}
