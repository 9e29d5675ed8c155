import type { Form } from '../form.ts'
import type { Spec } from '../spec.ts'

/** @throws RangeError when the spec has no such form: a mistake in the program, lint finds it in a spec. */
export function formOf(spec: Spec, formId: string): Form {
  const form = Object.hasOwn(spec.forms, formId) ? spec.forms[formId] : undefined
  if (form === undefined) throw new RangeError(`The spec "${spec.id}" has no form "${formId}"`)
  return form
}
