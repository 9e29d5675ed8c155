import type { Service } from '@motcua/api'
import type { AnswerProblem, StringField } from '@motcua/spec'
import { serviceWords } from '../service/service-words.ts'
import type { Question } from './questions/question.ts'

/** Where the chosen unit stands beside the answers; no field can have this name. */
export const PLACE_PATH = '/@unit'

/** The question for the agency, asked like any other choice. */
export function placeQuestion({ units }: Service): Question<StringField> {
  const labels = Object.fromEntries(units.map(({ id, title }) => [id, title]))
  const field: StringField = { type: 'string', label: serviceWords.place, enum: units.map(({ id }) => id), labels }
  return { path: PLACE_PATH, field, label: serviceWords.place, required: true }
}

export const placeProblem: AnswerProblem = {
  code: 'missing',
  path: PLACE_PATH,
  field: '@unit',
  message: serviceWords.placeMissing,
}
