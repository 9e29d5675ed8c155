import type { Spec } from '../spec.ts'
import { createAnswerChecker } from './answer-checker.ts'
import type { AnswerProblem } from './answer-problem.ts'
import type { AnswerContext, Answers } from './answers.ts'
import type { VisiblePage } from './compile-form.ts'

/*
 * Single questions about a form. Each compiles the form anew: whoever asks often (a page on each key, a server on each
 * request) keeps the checker of `createAnswerChecker`.
 */

/** The pages of a form with the groups and controls that these answers show. */
export function visibleControls(
  spec: Spec,
  formId: string,
  answers: Answers,
  context?: AnswerContext,
): readonly VisiblePage[] {
  return createAnswerChecker(spec, formId).view(answers, context).pages
}

/** Everything wrong with the answers of a form, in the form's order. */
export function answerProblems(
  spec: Spec,
  formId: string,
  answers: unknown,
  context?: AnswerContext,
): readonly AnswerProblem[] {
  return createAnswerChecker(spec, formId).check(answers, context).problems
}

/** The values of the form's visible computed fields. */
export function computeFields(spec: Spec, formId: string, answers: Answers, context?: AnswerContext): Answers {
  return createAnswerChecker(spec, formId).view(answers, context).computed
}
