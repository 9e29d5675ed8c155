import type { ArrayField, Field, StringField } from '@motcua/spec'
import { html, type TemplateResult } from 'lit'
import { checkboxQuestion, radioQuestion, selectQuestion, yesNoQuestion } from './choice-question.ts'
import { dateQuestion } from './date-question.ts'
import { fileQuestion } from './file-question.ts'
import { numberQuestion } from './number-question.ts'
import { listQuestion, partsQuestion } from './parts-question.ts'
import type { Question, QuestionHost } from './question.ts'
import { multilineQuestion, textQuestion } from './text-question.ts'

/** So many choices stand on the page as radio buttons; more go into a list to open. */
const MOST_RADIOS = 5

/** Asks a question in the way its field wants to be asked. */
export function askQuestion(question: Question, host: QuestionHost): TemplateResult {
  const { field } = question
  switch (field.type) {
    case 'string':
      return askString({ ...question, field }, host)
    case 'number':
    case 'integer':
      return numberQuestion({ ...question, field }, host)
    case 'boolean':
      return yesNoQuestion(question, host)
    case 'object':
      return partsQuestion({ ...question, field }, host)
    case 'array':
      return askList({ ...question, field }, host)
    default:
      return html`${field satisfies never}`
  }
}

function askString(question: Question<StringField>, host: QuestionHost): TemplateResult {
  const { field } = question
  if (field.format === 'file') return fileQuestion(question, host)
  if (field.format === 'date') return dateQuestion(question, host)
  if (field.enum !== undefined) {
    const radio = field.control === 'radio' || field.enum.length <= MOST_RADIOS
    return radio ? radioQuestion(question, host) : selectQuestion(question, host)
  }
  return field.control === 'multiline' ? multilineQuestion(question, host) : textQuestion(question, host)
}

function askList(question: Question<ArrayField>, host: QuestionHost): TemplateResult {
  const { items } = question.field
  if (items.type === 'string' && items.format === 'file') return fileQuestion(question, host)
  return items.type === 'string' && items.enum !== undefined
    ? checkboxQuestion(question, host)
    : listQuestion(question, host)
}

/** Whether a field holds files, which the answers of a draft name by their ids. */
export function holdsFiles(field: Field): boolean {
  if (field.type === 'array') return holdsFiles(field.items)
  return field.type === 'string' && field.format === 'file'
}
