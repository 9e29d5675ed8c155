import type { SpecProblem } from '@motcua/api'
import { runScenarios } from '@motcua/engine'
import { lintSpec, type Problem, parseSpec, type Spec } from '@motcua/spec'

/** What an editor saved, judged: a spec with warnings at most, or the problems that stop it. */
export type Judged =
  | { readonly ok: true; readonly spec: Spec; readonly problems: readonly SpecProblem[] }
  | { readonly ok: false; readonly problems: readonly SpecProblem[] }

/** Shape and lint: what can be said at once. */
export function judge(value: unknown, today: string): Judged {
  const parsed = parseSpec(value)
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map(onWire) }
  const problems = lintSpec(parsed.spec, { today }).map(onWire)
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems }
  return { ok: true, spec: parsed.spec, problems }
}

/** Each scenario that does not come out as written is an error at its place. */
export function scenarioProblems(spec: Spec): readonly SpecProblem[] {
  const { runs } = runScenarios(spec)
  return runs.flatMap((run, index) =>
    run.failures.map((failure) => ({
      code: 'scenarioFails',
      severity: 'error' as const,
      where: `/scenarios/${index}`,
      message: failure.message,
      remedy: {
        vi: 'Sửa quy trình, hoặc sửa kịch bản nếu điều nó chờ không còn đúng.',
        en: 'Correct the procedure, or the scenario if what it expects is no longer right.',
      },
    })),
  )
}

function onWire({ example, ...problem }: Problem): SpecProblem {
  return example === undefined ? problem : { ...problem, example }
}
