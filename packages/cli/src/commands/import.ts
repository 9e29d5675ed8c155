import type { Language } from '@motcua/calendar'
import type { Spec } from '@motcua/spec'
import { type Command, type ExitCode, WrongUsage } from '../command.ts'
import { readLanguage, readOptions } from '../options.ts'
import { printJson, printLines, problemCount, problemLines } from '../print-problems.ts'
import { readUnit } from '../time-unit.ts'

/** `motcua import`: a table of steps becomes a draft; what is wrong with either is said with its place. */
export const importSteps: Command = {
  usage: [
    'import <steps.csv | -> --days <n> [--unit working-days|working-hours|calendar-days]',
    '[--out <draft.json> [--force]] [--json] [--lang vi|en]',
  ].join('\n         '),
  run: runImport,
}

async function runImport(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      days: { type: 'string' },
      unit: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
  })
  const { out, force = false, json = false } = values
  const language = readLanguage(values.lang)
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new WrongUsage('name one table of steps.')
  if (force && out === undefined) throw new WrongUsage('--force goes with --out.')
  const unit = readUnit(values.unit)
  const { importDraft, readTotal } = await import('../import-draft.ts')
  const total = readTotal(values.days)
  const { spec, problems, exit } = await importDraft(file, { total, ...(unit === undefined ? {} : { unit }) })
  const isWritten = spec !== null && out !== undefined
  if (isWritten) await (await import('../write-draft.ts')).writeDraft(spec, { out, force }, file)
  if (json) printJson({ spec, problems })
  else {
    const ends = spec === null ? WORDS[language].none : inWords(spec, isWritten ? out : undefined, language)
    printLines([`${file}: ${problemCount(problems, language)}`, ...problemLines(problems, language), ends])
  }
  return exit
}

/** What the draft holds, and where it is. */
function inWords({ flow, roles, assumptions }: Spec, out: string | undefined, language: Language): string {
  const words = WORDS[language]
  const tasks = Object.values(flow.nodes).filter(({ kind }) => kind === 'task').length
  const draft = words.draft(tasks, Object.keys(roles).length, assumptions.length)
  return `${draft} ${out === undefined ? words.unwritten : words.written(out)}`
}

const WORDS = {
  vi: {
    none: 'Chưa lập được bản nháp.',
    draft: (tasks: number, roles: number, assumed: number) =>
      `Bản nháp: ${tasks} bước, ${roles} vai trò, ${assumed} giả định.`,
    written: (out: string) => `Đã ghi vào ${out}.`,
    unwritten: 'Ghi vào tệp bằng --out <draft.json>.',
  },
  en: {
    none: 'No draft could be made.',
    draft: (tasks: number, roles: number, assumed: number) =>
      `The draft: ${plural(tasks, 'step')}, ${plural(roles, 'role')}, ${plural(assumed, 'assumption')}.`,
    written: (out: string) => `It is written to ${out}.`,
    unwritten: 'Write it to a file with --out <draft.json>.',
  },
} as const

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
