import type { Calendar } from '@motcua/calendar'
import type { Json } from '@motcua/rules'

/** Answers of a form, or all facts of a dossier: data field or output → value. */
export type Answers = Readonly<Record<string, Json>>

/** What a form may know beside its own answers. */
export interface AnswerContext {
  /** Facts of the dossier from earlier forms and decisions. */
  readonly facts?: Answers
  /** The local day, "YYYY-MM-DD": for ages. */
  readonly today?: string
  /** The unit's calendar: for `addWorkingDays`. */
  readonly calendar?: Calendar
}

/** The own value of a field, or undefined. */
export function answerOf(answers: Answers, field: string): Json | undefined {
  return Object.hasOwn(answers, field) ? answers[field] : undefined
}

/** Whether a field counts as not answered: absent, null, blank text, an empty list. */
export function isBlank(answers: Answers, field: string): boolean {
  const value = answerOf(answers, field)
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}
