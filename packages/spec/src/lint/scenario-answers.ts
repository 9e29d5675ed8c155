import { invalid } from '../answers/answer-problem.ts'
import { fieldsSchema } from '../answers/form-schema.ts'
import { interpretSchema } from '../answers/schema-validator.ts'
import type { Field, ObjectField, StringField } from '../data.ts'
import { isRecord, type JsonRecord, pointer } from '../json-pointer.ts'
import { type Problem, warningAt } from '../problem.ts'
import type { Scenario } from '../scenario.ts'
import type { Spec } from '../spec.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * What a scenario answers is of the kind that its field takes: no form, registry or system would get anything else through, so
 * the play would show what cannot happen. Which fields are asked, and which are left out, the play itself says.
 */
export const scenarioAnswers: LintRule = ({ spec }) => {
  if (spec.scenarios.length === 0) return []
  const judge = judgeOf(spec)
  return spec.scenarios.flatMap((scenario, i) =>
    answersIn(scenario, pointer('/scenarios', i)).flatMap(([where, answers]) => judge(scenario, where, answers)),
  )
}

type Judge = (scenario: Scenario, where: string, answers: JsonRecord) => Problem[]

function judgeOf(spec: Spec): Judge {
  const declared = Object.entries(spec.data.properties)
  const fields = new Map<string, Field>(declared)
  const properties = Object.fromEntries(declared.map(([id, field]) => [id, withoutPattern(field)]))
  const judge = interpretSchema(fieldsSchema({ data: { ...spec.data, properties } }, fields.keys()))
  return ({ title }, where, answers) => {
    const known = Object.fromEntries(Object.entries(answers).filter(([id]) => fields.has(id)))
    return judge(known).map((error) => {
      const { path, message } = invalid(error, fields)
      const { vi, en } = quoted(title)
      return warningAt('scenarioAnswer', where + path, {
        vi: [`Kịch bản ${vi}: ${message.vi}`, 'Sửa câu trả lời trong kịch bản; hồ sơ thật không nhận giá trị này.'],
        en: [`Scenario ${en}: ${message.en}`, 'Correct the answer; no real dossier takes this value.'],
      })
    })
  }
}

/** A draft may hold a pattern that takes for ever, and scenarios may hold many texts. */
function withoutPattern(field: Field): Field {
  switch (field.type) {
    case 'object':
      return withoutPatterns(field)
    case 'array':
      return { ...field, items: field.items.type === 'object' ? withoutPatterns(field.items) : plain(field.items) }
    case 'string':
      return plain(field)
    default:
      return field
  }
}

function withoutPatterns(group: ObjectField): ObjectField {
  const members = Object.entries(group.properties).map(([id, field]) => {
    return [id, field.type === 'string' ? plain(field) : field] as const
  })
  return { ...group, properties: Object.fromEntries(members) }
}

function plain({ pattern: _pattern, ...field }: StringField): StringField {
  return field
}

/** Everything that people and systems answer in a scenario, with its place. */
function answersIn({ given, when }: Scenario, where: string): [where: string, answers: JsonRecord][] {
  const found: [string, unknown][] = [
    [`${where}/given/answers`, given.answers],
    [`${where}/given/registries`, given.registries],
    ...when.map((step, i): [string, unknown] => [
      pointer(`${where}/when`, i, 'answers'),
      'answers' in step ? step.answers : undefined,
    ]),
  ]
  return found.flatMap(([place, answers]) => (isRecord(answers) ? [[place, answers]] : []))
}
