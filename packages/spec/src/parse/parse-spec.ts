import type { Problem } from '../problem.ts'
import type { Spec } from '../spec.ts'
import { judgeShape } from './judge-shape.ts'
import { migrate } from './migrate.ts'
import { checkLimits } from './shape-limits.ts'
import { specJsonSchema } from './spec-json-schema.ts'

export type ParsedSpec =
  | { readonly ok: true; readonly spec: Spec }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const schema = specJsonSchema()

/**
 * Reads anything that claims to be a spec: older formats are migrated, then the published schema decides. One problem
 * for each wrong place, never an exception. Whether the procedure makes sense is `lintSpec`'s question.
 */
export function parseSpec(value: unknown): ParsedSpec {
  const beyond = checkLimits(value)
  if (beyond !== undefined) return { ok: false, problems: [beyond] }
  const migrated = migrate(value)
  if (!migrated.ok) return { ok: false, problems: [migrated.problem] }
  const problems = judgeShape(schema, migrated.value)
  return isSpec(migrated.value, problems) ? { ok: true, spec: migrated.value } : { ok: false, problems }
}

/** A value is a spec when the schema found nothing wrong with it. */
function isSpec(_value: unknown, problems: readonly Problem[]): _value is Spec {
  return problems.length === 0
}
