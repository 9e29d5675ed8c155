import type { Field } from '../data.ts'
import { pointer, pointerSteps } from '../json-pointer.ts'
import type { Text } from '../text.ts'
import { invalidText, missingText } from './answer-text.ts'
import type { SchemaError } from './schema-validator.ts'

/**
 * What is wrong with one answer. `path` is a JSON Pointer into the answers (`/members/0/name`), `field` its first step.
 * Codes: `notAnswers` (no object, too deep or too large), `unknownField`, `hiddenField`, `missing`, `computedField`, and
 * `invalid.` with the keyword of the data schema (`invalid.format`, `invalid.maxLength`, …).
 */
export interface AnswerProblem {
  readonly code: string
  readonly path: string
  readonly field: string
  readonly message: Text
}

export function unknownField(field: string): AnswerProblem {
  return {
    code: 'unknownField',
    path: pointer('', field),
    field,
    message: { vi: `Biểu mẫu không có trường “${field}”.`, en: `The form has no field "${field}".` },
  }
}

export function hiddenField(field: string, { label }: Field): AnswerProblem {
  return {
    code: 'hiddenField',
    path: pointer('', field),
    field,
    message: {
      vi: `“${label.vi}” không được hỏi với các câu trả lời này, hãy bỏ đi.`,
      en: `"${label.en}" is not asked with these answers, leave it out.`,
    },
  }
}

export function computedField(field: string, { label }: Field): AnswerProblem {
  return {
    code: 'computedField',
    path: pointer('', field),
    field,
    message: {
      vi: `“${label.vi}” được tính tự động, không nhập giá trị khác.`,
      en: `"${label.en}" is computed, another value cannot be entered.`,
    },
  }
}

export function missing(path: string, label: Text, definition: Field): AnswerProblem {
  return { code: 'missing', path, field: pointerSteps(path)[0] ?? '', message: missingText(label, definition) }
}

/** Puts a validator's error into words, by the field that stands at its path. */
export function invalid(error: SchemaError, fields: ReadonlyMap<string, Field>): AnswerProblem {
  const [field = '', ...steps] = pointerSteps(error.path)
  const last = steps.at(-1) ?? field
  if (error.keyword === 'additionalProperties') return { ...unknownField(last), path: error.path, field }
  let at = fields.get(field)
  for (const step of steps) {
    if (at?.type === 'array') at = at.items
    else if (at?.type === 'object' && Object.hasOwn(at.properties, step)) at = at.properties[step]
  }
  if (at === undefined) return unknownField(field)
  return {
    code: `invalid.${error.keyword}`,
    path: error.path,
    field,
    message: invalidText(at.label, at, error.keyword),
  }
}

/** Whatever claims to be answers and is none. */
export const notAnswers: AnswerProblem = {
  code: 'notAnswers',
  path: '',
  field: '',
  message: { vi: 'Câu trả lời không đúng dạng.', en: 'These are no answers of a form.' },
}
