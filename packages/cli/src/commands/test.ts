import type { Language } from '@motcua/calendar'
import type { Cover } from '@motcua/engine'
import { type Command, EXIT, type ExitCode, worst } from '../command.ts'
import type { PlayedSpec } from '../play-spec.ts'
import { printJson, printLines, problemCount, problemLines } from '../print-problems.ts'
import { readSpecNames } from '../spec-names.ts'

/** `motcua test`: plays the scenarios of each spec on the engine and says what they touch. */
export const test: Command = {
  usage: 'test <spec.json | folder | -> … [--json] [--lang vi|en]',
  run: runTest,
}

async function runTest(args: readonly string[]): Promise<ExitCode> {
  const { names, json, language } = readSpecNames(args)
  const { playSpec } = await import('../play-spec.ts')
  const played: PlayedSpec[] = []
  for (const name of names) played.push(await playSpec(name))
  if (json) printJson(onWire(played))
  else for (const one of played) printLines(inWords(one, language))
  return worst(played.map(({ exit }) => exit))
}

function onWire(played: readonly PlayedSpec[]) {
  const specs = played.map(({ file, problems, exit, report }) => ({
    file,
    passed: exit === EXIT.fine,
    problems,
    scenarios: report?.runs.map(({ id, passed, failures }) => ({ id, passed, failures })) ?? [],
    coverage: report?.coverage ?? null,
  }))
  return { passed: specs.every(({ passed }) => passed), specs }
}

function inWords({ file, spec, problems, report }: PlayedSpec, language: Language): readonly string[] {
  const words = WORDS[language]
  if (spec === undefined || report === undefined) {
    return [`${file}: ${problemCount(problems, language)}, ${words.notPlayed}`, ...problemLines(problems, language)]
  }
  const passed = report.runs.filter((run) => run.passed).length
  const titles = new Map(spec.scenarios.map(({ id, title }) => [id, title[language]]))
  return [
    `${file}: ${words.passed(passed, report.runs.length)}`,
    ...report.runs.flatMap((run) => [
      `  ${run.passed ? words.ok : words.fails} ${run.id}: ${titles.get(run.id)}`,
      ...run.failures.map(({ message }) => `      ${message[language]}`),
    ]),
    ...coverLine(words.nodes, report.coverage.nodes, words.missing),
    ...coverLine(words.edges, report.coverage.edges, words.missing),
    ...coverLine(words.rows, report.coverage.rows, words.missing),
  ]
}

function coverLine(name: string, { covered, total, missing }: Cover, words: string): readonly string[] {
  if (total === 0) return []
  return [`  ${name}: ${covered}/${total}${missing.length === 0 ? '' : `, ${words}: ${missing.join(', ')}`}`]
}

const WORDS = {
  vi: {
    ok: 'đạt ',
    fails: 'SAI ',
    passed: (passed: number, all: number) => `${passed}/${all} kịch bản đạt`,
    notPlayed: 'kịch bản chưa chạy',
    nodes: 'bước',
    edges: 'đường nối',
    rows: 'dòng quyết định',
    missing: 'chưa chạm tới',
  },
  en: {
    ok: 'ok   ',
    fails: 'FAILS',
    passed: (passed: number, all: number) => `${passed} of ${all} scenario${all === 1 ? '' : 's'} pass`,
    notPlayed: 'scenarios not played',
    nodes: 'steps',
    edges: 'connections',
    rows: 'decision rows',
    missing: 'not touched',
  },
} as const
