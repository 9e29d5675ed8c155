import { isRecord, type JsonRecord, pointer } from '../json-pointer.ts'
import { errorAt, type Problem, type Wording } from '../problem.ts'

/** What a keyword asks for, in words; `limit` is the keyword's value in the schema. */
const ASKS: Readonly<Record<string, (limit: string) => Wording>> = {
  type: (limit) => ({
    vi: [`Giá trị này phải thuộc kiểu ${limit}.`, 'Nhập giá trị đúng kiểu.'],
    en: [`This value must be of type ${limit}.`, 'Enter a value of that type.'],
  }),
  const: (limit) => ({
    vi: [`Giá trị này phải là ${limit}.`, 'Sửa lại giá trị.'],
    en: [`This value must be ${limit}.`, 'Correct the value.'],
  }),
  enum: (limit) => ({
    vi: [`Giá trị này phải là một trong: ${limit}.`, 'Chọn một giá trị trong danh sách.'],
    en: [`This value must be one of: ${limit}.`, 'Choose one of these values.'],
  }),
  pattern: (limit) => ({
    vi: [`Giá trị này không đúng dạng ${limit}.`, 'Viết lại cho đúng dạng.'],
    en: [`This value does not have the form ${limit}.`, 'Write it in that form.'],
  }),
  minLength: (limit) => ({
    vi: [`Phải có ít nhất ${limit} ký tự.`, 'Nhập nội dung.'],
    en: [`At least ${limit} character(s) needed.`, 'Enter a text.'],
  }),
  maxLength: (limit) => ({
    vi: [`Tối đa ${limit} ký tự.`, 'Rút ngắn nội dung.'],
    en: [`At most ${limit} characters.`, 'Shorten the text.'],
  }),
  minimum: (limit) => ({
    vi: [`Giá trị nhỏ nhất là ${limit}.`, 'Nhập số lớn hơn.'],
    en: [`The smallest value is ${limit}.`, 'Enter a larger number.'],
  }),
  maximum: (limit) => ({
    vi: [`Giá trị lớn nhất là ${limit}.`, 'Nhập số nhỏ hơn.'],
    en: [`The largest value is ${limit}.`, 'Enter a smaller number.'],
  }),
  exclusiveMinimum: (limit) => ({
    vi: [`Giá trị phải lớn hơn ${limit}.`, 'Nhập số lớn hơn.'],
    en: [`The value must be greater than ${limit}.`, 'Enter a larger number.'],
  }),
  minItems: (limit) => ({
    vi: [`Cần ít nhất ${limit} mục.`, 'Thêm mục.'],
    en: [`At least ${limit} item(s) needed.`, 'Add an item.'],
  }),
  maxItems: (limit) => ({
    vi: [`Tối đa ${limit} mục.`, 'Bớt mục.'],
    en: [`At most ${limit} items.`, 'Remove items.'],
  }),
  minProperties: (limit) => ({
    vi: [`Cần ít nhất ${limit} mục bên trong.`, 'Thêm nội dung hoặc xóa phần này.'],
    en: [`At least ${limit} member(s) needed.`, 'Add a member or delete this part.'],
  }),
  uniqueItems: () => ({
    vi: ['Danh sách có mục trùng nhau.', 'Xóa mục trùng.'],
    en: ['The list holds an item twice.', 'Remove the duplicate.'],
  }),
}

const wrongShape: Wording = {
  vi: ['Giá trị này không đúng dạng.', 'Sửa lại theo lược đồ đã công bố.'],
  en: ['This value does not have the right shape.', 'Correct it by the published schema.'],
}

/** One place breaks one keyword of its schema. The code is `shape.` and the keyword. */
export function shapeProblem(keyword: string, schema: JsonRecord, value: unknown, where: string): Problem {
  const limit = keyword === 'type' && value === undefined ? 'object' : shown(schema[keyword])
  return errorAt(`shape.${keyword}`, where, ASKS[keyword]?.(limit) ?? wrongShape)
}

/** A member that must be there is not. */
export function missingKey(where: string, key: string): Problem {
  return errorAt('missingKey', where, {
    vi: [`Thiếu mục “${key}”.`, `Thêm mục “${key}”.`],
    en: [`"${key}" is missing.`, `Add "${key}".`],
  })
}

/** A member that nobody knows. JSON Forms' `rule` gets a remedy of its own. */
export function unknownKey(where: string, key: string, schema: JsonRecord): Problem {
  const place = pointer(where, key)
  const known = isRecord(schema.properties) ? Object.keys(schema.properties) : []
  if (key === 'rule' && known.includes('when')) {
    return errorAt('formRule', place, {
      vi: ['“rule” của JSON Forms không được dùng ở đây.', 'Viết điều kiện hiển thị vào “when”.'],
      en: ['The "rule" of JSON Forms is not used here.', 'Write the condition for showing it into "when".'],
    })
  }
  if (known.length === 0) {
    return errorAt('badId', place, {
      vi: [
        `Mã “${cut(key)}” không hợp lệ.`,
        'Dùng chữ thường đầu tiên, rồi chữ, số và dấu gạch nối (tối đa 64 ký tự).',
      ],
      en: [
        `"${cut(key)}" is no valid id.`,
        'Start with a lower-case letter, then letters, digits, hyphens (at most 64).',
      ],
    })
  }
  return errorAt('unknownKey', place, {
    vi: [`Không có mục “${cut(key)}” ở đây.`, `Xóa mục này. Các mục có thể dùng: ${known.join(', ')}.`],
    en: [`There is no "${cut(key)}" here.`, `Delete it. Known here: ${known.join(', ')}.`],
  })
}

/** A value whose tag names no member of its union. */
export function wrongTag(tag: string, values: readonly unknown[], value: unknown, where: string): Problem {
  if (isRecord(value) && !Object.hasOwn(value, tag)) return missingKey(where, tag)
  return shapeProblem('enum', { enum: values }, value, pointer(where, tag))
}

function shown(limit: unknown): string {
  const text = Array.isArray(limit) ? limit.join(', ') : typeof limit === 'string' ? limit : JSON.stringify(limit)
  return cut(text ?? '')
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
