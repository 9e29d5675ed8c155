import { type Command, type ExitCode, WrongUsage, worst } from '../command.ts'
import type { JudgedSpec } from '../judge-spec.ts'
import { readLanguage, readOptions } from '../options.ts'
import { hasErrors, printJson, printLines, problemCount, problemLines } from '../print-problems.ts'
import { checkNames } from '../read-json.ts'

/** `motcua validate`: every problem of every spec, with place and remedy. Warnings alone do not fail. */
export const validate: Command = {
  usage: 'validate <spec.json | folder | -> … [--json] [--lang vi|en]',
  run: runValidate,
}

async function runValidate(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, lang: { type: 'string' } },
  })
  const language = readLanguage(values.lang)
  if (positionals.length === 0) throw new WrongUsage('name at least one spec.')
  checkNames(positionals)
  const { judgeSpec } = await import('../judge-spec.ts')
  const judged: JudgedSpec[] = []
  for (const name of positionals) judged.push(await judgeSpec(name))
  if (values.json) printJson(report(judged))
  else {
    for (const { file, problems } of judged) {
      printLines([`${file}: ${problemCount(problems, language)}`, ...problemLines(problems, language)])
    }
  }
  return worst(judged.map(({ exit }) => exit))
}

function report(judged: readonly JudgedSpec[]) {
  const specs = judged.map(({ file, problems }) => ({ file, passed: !hasErrors(problems), problems }))
  return { passed: specs.every(({ passed }) => passed), specs }
}
