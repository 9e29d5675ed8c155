import type { FieldProblem } from '@motcua/api'
import type { Answers, Json, Model } from '@motcua/engine'
import {
  type AnswerChecker,
  type AnswerContext,
  type AnswerProblem,
  createAnswerChecker,
  formats,
  fromAjvErrors,
  type Outcome,
  type SchemaValidator,
  type Spec,
  type VisibleElement,
} from '@motcua/spec'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { counted } from '../counted.ts'
import { HttpProblem } from '../http/problem.ts'

const ajv = new Ajv2020({ strict: true, allErrors: true })
for (const [name, test] of Object.entries(formats)) ajv.addFormat(name, test)

/** The server's validator: ajv has the last word over what a page judged with its interpreter. */
export const validateSchema: SchemaValidator = (schema) => {
  const judge = ajv.compile(schema)
  return (value) => (judge(value) ? [] : fromAjvErrors(judge.errors))
}

const checkers = new WeakMap<Spec, Map<string, AnswerChecker>>()

/** The checker of one form, compiled once per spec. */
export function checkerOf(spec: Spec, form: string): AnswerChecker {
  const ofSpec = checkers.get(spec) ?? new Map<string, AnswerChecker>()
  checkers.set(spec, ofSpec)
  const checker = ofSpec.get(form) ?? createAnswerChecker(spec, form, validateSchema)
  ofSpec.set(form, checker)
  return checker
}

/** Answers of one form as they may be recorded. @throws HttpProblem 422 with the place of each fault. */
export function checkedAnswers(spec: Spec, form: string, sent: Answers, context: AnswerContext): Answers {
  const { problems, answers } = checkerOf(spec, form).check(sent, context)
  if (problems.length > 0) throw badAnswers(problems)
  return answers
}

/**
 * Answers to a notice that is posted in public. Each question may be optional, but not all left empty: who objects says
 * something. A form that asks nothing now is answered by sending it.
 */
export function checkedWord(spec: Spec, form: string, sent: Answers, context: AnswerContext): Answers {
  const answers = checkedAnswers(spec, form, sent, context)
  const asked = checkerOf(spec, form)
    .view(answers, context)
    .pages.flatMap(({ elements }) => askedIn(elements))
  const [first] = asked
  const hasSaid = asked.some((field) => Object.hasOwn(answers, field) && says(answers[field]))
  if (first === undefined || hasSaid) return answers
  const message = {
    vi: 'Ghi ít nhất một mục, để cơ quan biết bạn có ý kiến gì.',
    en: 'Fill in at least one of these, so that the agency knows what you have to say.',
  }
  throw badAnswers([{ code: 'missing', path: `/${first}`, field: first, message }])
}

/** The fields that somebody is asked for, in the order in which they are read. */
function askedIn(elements: readonly VisibleElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 'control') return element.computed ? [] : [element.field]
    return element.type === 'label' ? [] : askedIn(element.elements)
  })
}

function says(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false
  if (typeof value === 'string') return value.trim() !== ''
  return typeof value !== 'object' || Object.values(value).some(says)
}

/**
 * Answers of a task: those of its own form and of the outcome's. Whoever does not accept need not have filled the task's
 * form, but what was filled must be right.
 */
export function checkedTaskAnswers(
  { spec, fields }: Model,
  forms: { readonly task: string | undefined; readonly outcome: Outcome },
  sent: Answers,
  context: AnswerContext,
): Answers {
  const ofOutcome = forms.outcome.form
  const inOutcome = ofOutcome === undefined ? undefined : fields.get(ofOutcome)
  const own: Record<string, Json> = {}
  const others: Record<string, Json> = {}
  for (const [field, value] of Object.entries(sent)) {
    const part = inOutcome?.has(field) === true && !isAskedBy(fields, forms.task, field) ? others : own
    part[field] = value
  }
  const problems: AnswerProblem[] = []
  let answers: Answers = {}
  if (forms.task === undefined) problems.push(...unasked(own))
  else {
    const found = checkerOf(spec, forms.task).check(own, context)
    const lenient = forms.outcome.meaning !== 'accept'
    problems.push(...found.problems.filter(({ code }) => !(lenient && code === 'missing')))
    answers = found.answers
  }
  if (ofOutcome !== undefined) {
    const facts = { ...context.facts, ...answers }
    const found = checkerOf(spec, ofOutcome).check(others, { ...context, facts })
    problems.push(...found.problems)
    answers = { ...answers, ...found.answers }
  }
  if (problems.length > 0) throw badAnswers(problems)
  return answers
}

function isAskedBy(fields: Model['fields'], form: string | undefined, field: string): boolean {
  return form !== undefined && fields.get(form)?.has(field) === true
}

function unasked(answers: Answers): AnswerProblem[] {
  return Object.keys(answers).map((field) => ({
    code: 'unknownField',
    path: `/${field}`,
    field,
    message: { vi: `Bước này không hỏi “${field}”.`, en: `This step does not ask for "${field}".` },
  }))
}

function badAnswers(problems: readonly AnswerProblem[]): HttpProblem {
  const fields = problems.map(({ path, code, message }): FieldProblem => ({ path, code, message }))
  const text = {
    vi: `Còn ${fields.length} chỗ cần sửa. Những gì đã nhập vẫn còn.`,
    en: `${counted(fields.length, 'answer')} to be corrected. What you typed is kept.`,
  }
  return new HttpProblem('badAnswers', text, { fields })
}
