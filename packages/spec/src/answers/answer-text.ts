import { type Field, LONGEST_TEXT } from '../data.ts'
import { numberText } from '../number-text.ts'
import type { Text } from '../text.ts'
import type { FormatName } from './formats.ts'

/** What to say when a required field is left blank. */
export function missingText(label: Text, field: Field): Text {
  const quoted = { vi: `“${label.vi}”`, en: `"${label.en}"` }
  if (field.type === 'array') {
    return { vi: `Hãy thêm ít nhất một mục vào ${quoted.vi}.`, en: `Add at least one item to ${quoted.en}.` }
  }
  if (field.type === 'boolean') return { vi: `Hãy trả lời ${quoted.vi}.`, en: `Answer ${quoted.en}.` }
  if (field.type === 'string' && field.format === 'file') {
    return { vi: `Hãy đính kèm ${quoted.vi}.`, en: `Attach ${quoted.en}.` }
  }
  if (field.type === 'string' && field.enum !== undefined) {
    return { vi: `Hãy chọn ${quoted.vi}.`, en: `Choose ${quoted.en}.` }
  }
  return { vi: `Hãy nhập ${quoted.vi}.`, en: `Enter ${quoted.en}.` }
}

const FORMAT_TEXTS: Readonly<Record<FormatName, Text>> = {
  date: { vi: 'phải là một ngày có thật, ví dụ 28/04/2025', en: 'must be a real date, for example 28/04/2025' },
  phone: {
    vi: 'phải là số điện thoại bắt đầu bằng 0 hoặc +84, ví dụ 0912345678',
    en: 'must be a phone number that starts with 0 or +84, for example 0912345678',
  },
  'personal-id': {
    vi: 'phải là số định danh cá nhân gồm 12 chữ số như trên thẻ căn cước',
    en: 'must be the 12-digit personal id as on the identity card',
  },
  'tax-code': {
    vi: 'phải là mã số thuế gồm 10 chữ số, hoặc 10 chữ số, dấu gạch và 3 chữ số',
    en: 'must be a tax code of 10 digits, or 10 digits, a hyphen and 3 digits',
  },
  file: { vi: 'phải là tệp đã tải lên', en: 'must be an uploaded file' },
}

type Say = (field: Field) => Text

const limit = (field: Field, keyword: string): string => {
  const value = Object.entries(field).find(([name]) => name === keyword)?.[1]
  return typeof value === 'number' ? String(value) : keyword === 'maxLength' ? String(LONGEST_TEXT) : ''
}

const numberLimit = (field: Field, keyword: 'minimum' | 'maximum'): Text =>
  field.type === 'number' || field.type === 'integer' ? numberText(field[keyword] ?? 0) : { vi: '', en: '' }

const KEYWORD_TEXTS: Readonly<Record<string, Say>> = {
  minLength: (field) => ({
    vi: `phải có ít nhất ${limit(field, 'minLength')} ký tự`,
    en: `must have at least ${limit(field, 'minLength')} characters`,
  }),
  maxLength: (field) => ({
    vi: `không được dài quá ${limit(field, 'maxLength')} ký tự`,
    en: `must have at most ${limit(field, 'maxLength')} characters`,
  }),
  minimum: (field) => ({
    vi: `phải từ ${numberLimit(field, 'minimum').vi} trở lên`,
    en: `must be ${numberLimit(field, 'minimum').en} or more`,
  }),
  maximum: (field) => ({
    vi: `không được quá ${numberLimit(field, 'maximum').vi}`,
    en: `must be ${numberLimit(field, 'maximum').en} or less`,
  }),
  minItems: (field) => ({
    vi: `phải có ít nhất ${limit(field, 'minItems')} mục`,
    en: `must have at least ${limit(field, 'minItems')} items`,
  }),
  maxItems: (field) => ({
    vi: `không được quá ${limit(field, 'maxItems')} mục`,
    en: `must have at most ${limit(field, 'maxItems')} items`,
  }),
  enum: () => ({ vi: 'phải là một lựa chọn trong danh sách', en: 'must be one of the choices' }),
  pattern: () => ({ vi: 'không đúng dạng', en: 'does not have the right form' }),
  format: (field) =>
    field.type === 'string' && field.format !== undefined
      ? FORMAT_TEXTS[field.format]
      : { vi: 'không đúng dạng', en: 'does not have the right form' },
  type: (field) => TYPE_TEXTS[field.type],
}

const TYPE_TEXTS: Readonly<Record<Field['type'], Text>> = {
  string: { vi: 'phải là văn bản', en: 'must be text' },
  number: { vi: 'phải là số', en: 'must be a number' },
  integer: { vi: 'phải là số nguyên', en: 'must be a whole number' },
  boolean: { vi: 'phải là có hoặc không', en: 'must be yes or no' },
  object: { vi: 'phải gồm các mục của nó', en: 'must hold its parts' },
  array: { vi: 'phải là danh sách', en: 'must be a list' },
}

/** What to say when a value breaks a keyword of its field: names the field and what it asks for. */
export function invalidText(label: Text, field: Field, keyword: string): Text {
  const say = KEYWORD_TEXTS[keyword]?.(field) ?? { vi: 'không hợp lệ', en: 'is not valid' }
  return { vi: `“${label.vi}” ${say.vi}.`, en: `"${label.en}" ${say.en}.` }
}
