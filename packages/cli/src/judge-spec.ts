import { localDate } from '@motcua/calendar'
import { lintSpec, type Problem, parseSpec, type Spec } from '@motcua/spec'
import { EXIT, type ExitCode } from './command.ts'
import { hasErrors } from './print-problems.ts'
import { readJson } from './read-json.ts'

/** One file and everything that can be said about it without running it. */
export interface JudgedSpec {
  /** As it was named on the command line. */
  readonly file: string
  /** Absent when the file holds none. */
  readonly spec: Spec | undefined
  readonly problems: readonly Problem[]
  readonly exit: ExitCode
}

/** Viet Nam's: the day on which a legal basis ends is a day there. */
const ZONE_OFFSET = '+07:00'

/** Reads, parses and lints one spec. A folder stands for its `spec.json`. */
export async function judgeSpec(file: string): Promise<JudgedSpec> {
  const read = await readJson(file, 'spec.json')
  if (!read.ok) return { file, spec: undefined, problems: [read.problem], exit: read.exit }
  const parsed = parseSpec(read.value)
  if (!parsed.ok) return { file, spec: undefined, problems: parsed.problems, exit: EXIT.problems }
  const problems = lintSpec(parsed.spec, { today: localDate(Date.now(), ZONE_OFFSET) })
  return { file, spec: parsed.spec, problems, exit: hasErrors(problems) ? EXIT.problems : EXIT.fine }
}
