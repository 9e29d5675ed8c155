import { runScenarios, type ScenarioReport } from '@motcua/engine'
import { EXIT } from './command.ts'
import { type JudgedSpec, judgeSpec } from './judge-spec.ts'
import { hasErrors } from './print-problems.ts'

/** One file, judged, and how its scenarios went. */
export interface PlayedSpec extends JudgedSpec {
  /** Absent when the spec has errors: what cannot be published is not played either. */
  readonly report: ScenarioReport | undefined
}

/** Judges one spec and plays its scenarios on the engine. */
export async function playSpec(file: string): Promise<PlayedSpec> {
  const judged = await judgeSpec(file)
  if (judged.spec === undefined || hasErrors(judged.problems)) return { ...judged, report: undefined }
  const report = runScenarios(judged.spec)
  return { ...judged, report, exit: report.passed ? EXIT.fine : EXIT.problems }
}
