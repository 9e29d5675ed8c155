import type { Scenario } from '@motcua/spec'
import { type Command, type ExitCode, worst } from '../command.ts'
import type { JudgedSpec } from '../judge-spec.ts'
import { hasErrors, printJson, printLines, problemCount, problemLines } from '../print-problems.ts'
import { readSpecNames } from '../spec-names.ts'

/**
 * `motcua validate`: every problem of every spec, with place and remedy, and with the scenario in which a dossier gets stuck.
 * Warnings alone do not fail.
 */
export const validate: Command = {
  usage: 'validate <spec.json | folder | -> … [--json] [--lang vi|en]',
  run: runValidate,
}

async function runValidate(args: readonly string[]): Promise<ExitCode> {
  const { names, json, language } = readSpecNames(args)
  const { judgeSpec } = await import('../judge-spec.ts')
  const { checkFlow } = await import('../check-flow.ts')
  const judged: JudgedSpec[] = []
  for (const name of names) judged.push(checkFlow(await judgeSpec(name)))
  if (json) printJson(report(judged))
  else {
    const { scenarioLines } = await import('../scenario-lines.ts')
    for (const { file, spec, problems } of judged) {
      const play = (scenario: Scenario) => (spec === undefined ? [] : scenarioLines(spec, scenario, language))
      printLines([`${file}: ${problemCount(problems, language)}`, ...problemLines(problems, language, play)])
    }
  }
  return worst(judged.map(({ exit }) => exit))
}

function report(judged: readonly JudgedSpec[]) {
  const specs = judged.map(({ file, problems }) => ({ file, passed: !hasErrors(problems), problems }))
  return { passed: specs.every(({ passed }) => passed), specs }
}
