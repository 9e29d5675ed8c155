import { checkSpec, problemsOfCheck } from '@motcua/engine/check'
import { EXIT } from './command.ts'
import type { JudgedSpec } from './judge-spec.ts'
import { hasErrors } from './print-problems.ts'

/** Adds what the engine's check says of the flow; a spec that the lint finds wrong is not checked. */
export function checkFlow(judged: JudgedSpec): JudgedSpec {
  if (judged.spec === undefined || hasErrors(judged.problems)) return judged
  const problems = [...judged.problems, ...problemsOfCheck(checkSpec(judged.spec))]
  return { ...judged, problems, exit: hasErrors(problems) ? EXIT.problems : EXIT.fine }
}
