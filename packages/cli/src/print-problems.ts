import process from 'node:process'
import type { Language } from '@motcua/calendar'
import type { Problem, Scenario } from '@motcua/spec'

/**
 * Problems for reading: what and where in one line, what to do in the next.
 *
 * @param play the lines that tell a scenario
 */
export function problemLines(
  problems: readonly Problem[],
  language: Language,
  play: (scenario: Scenario) => readonly string[] = () => [],
): readonly string[] {
  const words = WORDS[language]
  return problems.flatMap(({ code, severity, where, message, remedy, example, scenario }) => [
    `  ${words[severity]} ${where || words.whole} (${code}): ${message[language]}`,
    `      → ${remedy[language]}`,
    ...(example === undefined ? [] : [`      ${words.example}: ${JSON.stringify(example)}`]),
    ...(scenario === undefined ? [] : play(scenario).map((line) => `      ${line}`)),
  ])
}

/** "2 errors, 1 warning", or that there are none. */
export function problemCount(problems: readonly Problem[], language: Language): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  if (language === 'vi') return problems.length === 0 ? 'không có lỗi' : `${errors} lỗi, ${warnings} cảnh báo`
  if (problems.length === 0) return 'no problems'
  return `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`
}

/** Whether a spec with these problems may go on; warnings are answered when it is submitted. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

/** One JSON value on one line of stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

const WORDS = {
  vi: { error: 'lỗi', warning: 'cảnh báo', whole: '(toàn bộ)', example: 'ví dụ' },
  en: { error: 'error', warning: 'warning', whole: '(the whole)', example: 'example' },
} as const
