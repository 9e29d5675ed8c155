import type { Json } from '@motcua/rules'
import type { Field } from '../data.ts'
import { isRecord, pointer } from '../json-pointer.ts'
import { checkLimits } from '../parse/shape-limits.ts'
import type { Spec } from '../spec.ts'
import {
  type AnswerProblem,
  computedField,
  hiddenField,
  invalid,
  missing,
  notAnswers,
  unknownField,
} from './answer-problem.ts'
import { type AnswerContext, type Answers, answerOf, isBlank } from './answers.ts'
import { type CompiledForm, compileForm, isOpen, type VisiblePage } from './compile-form.ts'
import { computeValues } from './compute.ts'
import { formSchema } from './form-schema.ts'
import { compileComponents, type RequiredComponent } from './required-components.ts'
import { interpretSchema, type SchemaValidator } from './schema-validator.ts'

/** The verdict on answers: problems in the form's order, and what may be recorded when there are none (computed fields included). */
export interface CheckedAnswers {
  readonly problems: readonly AnswerProblem[]
  readonly answers: Answers
}

/** A form as it stands with some answers. */
export interface FormView {
  readonly pages: readonly VisiblePage[]
  /** Visible computed fields with their values. */
  readonly computed: Answers
  /** The components this dossier needs. */
  readonly components: readonly RequiredComponent[]
}

/** One form of one spec, compiled once; keeps no state between two questions. */
export interface AnswerChecker {
  /** Judges what a client sent. */
  check(answers: unknown, context?: AnswerContext): CheckedAnswers
  /** What to show while somebody fills it in. Answers of fields that are hidden meanwhile do not count. */
  view(answers: Answers, context?: AnswerContext): FormView
}

/**
 * Compiles a form for checking answers: the server hands in ajv, a page leaves the interpreter. Both get the same schema
 * and the same formats, everything else is judged here, so page and server agree.
 *
 * @throws RangeError when the spec has no such form
 */
export function createAnswerChecker(
  spec: Spec,
  formId: string,
  validator: SchemaValidator = interpretSchema,
): AnswerChecker {
  const form = compileForm(spec, formId)
  const settle = settler(spec, form)
  const judge = validator(formSchema(spec, formId))
  const order = new Map([...form.fields.keys()].map((id, i) => [id, i]))
  const rank = ({ field }: AnswerProblem) => order.get(field) ?? order.size
  return {
    view: (answers, context = {}) => {
      const { facts, required, computed, components } = settle(answers, context)
      return { pages: form.show(facts, required), computed, components }
    },
    check: (sent, context = {}) => {
      if (!isAnswers(sent)) return { problems: [notAnswers], answers: {} }
      const settled = settle(sent, context)
      const { shown, computed } = settled
      const refused = refusedFields(sent, form.fields, shown, computed)
      const answers = { ...pick(sent, shown), ...computed }
      const found = new Map<string, AnswerProblem>()
      const report = (problem: AnswerProblem) => {
        if (!found.has(problem.path)) found.set(problem.path, problem)
      }
      for (const problem of [...refused, ...missingFields(form.controls, settled, answers)]) report(problem)
      for (const error of judge(answers)) report(invalid(error, form.fields))
      return { problems: [...found.values()].sort((a, b) => rank(a) - rank(b)), answers }
    },
  }
}

function isAnswers(value: unknown): value is Answers {
  return isRecord(value) && checkLimits(value) === undefined
}

/** What is known and shown once hidden answers are set aside. */
interface Settled {
  readonly facts: Answers
  readonly shown: ReadonlySet<string>
  readonly required: ReadonlySet<string>
  readonly computed: Answers
  readonly components: readonly RequiredComponent[]
}

/**
 * Finds what is shown: shows, drops the answers of fields that are hidden, and shows again until nothing changes. It
 * only ever drops, so it ends after at most as many rounds as there are fields.
 */
function settler(spec: Spec, form: CompiledForm): (answers: Answers, context: AnswerContext) => Settled {
  const { properties } = spec.data
  const alwaysRequired = new Set(spec.data.required)
  const computedFields = [...form.fields].filter(([, { computed }]) => computed !== undefined).map(([id]) => id)
  const asked = new Set([...form.fields.keys()].filter((id) => !computedFields.includes(id)))
  const componentsOf = compileComponents(spec)
  return (answers, context) => {
    let kept = pick(answers, asked)
    for (;;) {
      const known = { ...context.facts, ...kept }
      const computed = computeValues(properties, computedFields, known, context)
      const facts = { ...known, ...computed }
      const shown = new Set<string>()
      for (const { field, gates } of form.controls) if (isOpen(gates, facts)) shown.add(field)
      if (Object.keys(kept).some((id) => !shown.has(id))) {
        kept = pick(kept, shown)
        continue
      }
      const components = componentsOf(facts)
      const papers = papersToAttach(components)
      const required = papers.length === 0 ? alwaysRequired : new Set([...alwaysRequired, ...papers])
      return { facts, shown, required, computed: pick(computed, shown), components }
    }
  }
}

/** The file fields of papers that the applicant must bring; one of its replacements will do. */
function papersToAttach(components: readonly RequiredComponent[]): string[] {
  return components
    .filter(({ component, given }) => component.source === 'applicant' && !given)
    .flatMap(({ component }) => (component.field === undefined ? [] : [component.field]))
}

function pick(answers: Answers, fields: ReadonlySet<string>): Record<string, Json> {
  const picked: Record<string, Json> = {}
  for (const [id, value] of Object.entries(answers)) if (fields.has(id)) picked[id] = value
  return picked
}

function refusedFields(
  sent: Answers,
  fields: ReadonlyMap<string, Field>,
  shown: ReadonlySet<string>,
  computed: Answers,
): AnswerProblem[] {
  return Object.entries(sent).flatMap(([id, value]) => {
    const field = fields.get(id)
    if (field === undefined) return [unknownField(id)]
    if (!shown.has(id)) return [hiddenField(id, field)]
    return field.computed !== undefined && value !== answerOf(computed, id) ? [computedField(id, field)] : []
  })
}

function missingFields(controls: CompiledForm['controls'], settled: Settled, answers: Answers): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  for (const { field, definition, label, gates } of controls) {
    if (definition.computed !== undefined || !settled.shown.has(field) || !isOpen(gates, settled.facts)) continue
    const path = pointer('', field)
    if (settled.required.has(field) && isBlank(answers, field)) problems.push(missing(path, label, definition))
    else problems.push(...missingParts(path, definition, answerOf(answers, field)))
  }
  return problems
}

/** The required parts of an object, or of each item of a list, that are blank. */
function missingParts(path: string, field: Field, value: Json | undefined): AnswerProblem[] {
  if (field.type === 'array' && Array.isArray(value)) {
    return value.flatMap((item: Json, i) => missingParts(pointer(path, i), field.items, item))
  }
  if (field.type !== 'object' || !isAnswerRecord(value)) return []
  return (field.required ?? []).flatMap((id) => {
    const part = Object.hasOwn(field.properties, id) ? field.properties[id] : undefined
    return part !== undefined && isBlank(value, id) ? [missing(pointer(path, id), part.label, part)] : []
  })
}

function isAnswerRecord(value: Json | undefined): value is Answers {
  return isRecord(value)
}
