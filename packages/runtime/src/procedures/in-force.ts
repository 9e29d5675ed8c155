import { notFound } from '../http/problem.ts'
import type { PublishedSpec, SpecLibrary } from './spec-library.ts'

/** The version in force now. @throws HttpProblem 404 when the procedure has none. */
export async function inForce({ specs }: { readonly specs: SpecLibrary }, procedure: string): Promise<PublishedSpec> {
  const published = (await specs.inForce()).get(procedure)
  if (published !== undefined) return published
  throw notFound({ vi: `thủ tục “${procedure}” đang có hiệu lực`, en: `procedure "${procedure}" in force` })
}

/** Id of the form that the applicant fills. */
export function startFormOf({ spec, procedure }: Pick<PublishedSpec, 'spec' | 'procedure'>): string {
  for (const node of Object.values(spec.flow.nodes)) if (node.kind === 'start') return node.form
  throw new Error(`"${procedure}" was published without a start`)
}
