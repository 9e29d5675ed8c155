import type { Answers } from '@motcua/engine'
import type { Spec } from '@motcua/spec'

/**
 * Whom a dossier is about, for lists and slips: the first answered text of the applicant's form whose field is a name
 * (`applicantName`, `fullName`, …). Empty when the form asks for none.
 */
export function labelOf(spec: Spec, answers: Answers): string {
  for (const [id, field] of Object.entries(spec.data.properties)) {
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined
    const isName = id === 'name' || id.endsWith('Name')
    if (isName && field.type === 'string' && field.format === undefined && typeof value === 'string') return value
  }
  return ''
}
