import { pointer } from '../json-pointer.ts'
import { errorAt, type Problem } from '../problem.ts'

/** Conditions may nest 64 levels (two levels of JSON each) below some ten of a spec. */
const MAX_DEPTH = 160
/** The largest real procedure seen has some thousands of values. */
const MAX_VALUES = 500_000

/**
 * Names that reach into JavaScript's own machinery. As the name of a field, ajv and the page's validator would judge
 * them differently; as the id of anything else they invite mistakes.
 */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['prototype', ...Object.getOwnPropertyNames(Object.prototype)])

/**
 * What must hold before anything looks at a value more closely: plain JSON, not too deep, not too large, no forbidden
 * names. Walks without recursion and stops at the first problem, so that no value can exhaust stack or time.
 */
export function checkLimits(value: unknown): Problem | undefined {
  const open: Visit[] = [{ value, depth: 0 }]
  let values = 0
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    values += 1
    if (values > MAX_VALUES) return tooLarge
    if (!isJson(at.value)) return notJson(placeOf(at))
    if (typeof at.value !== 'object' || at.value === null) continue
    if (at.depth === MAX_DEPTH) return tooDeep(placeOf(at))
    if (Array.isArray(at.value) && at.value.length > MAX_VALUES) return tooLarge
    for (const [key, member] of Object.entries(at.value)) {
      const visit = { value: member, depth: at.depth + 1, key, parent: at }
      if (FORBIDDEN_NAMES.has(key)) return forbiddenName(placeOf(visit), key)
      if (!isJson(key)) return notJson(placeOf(at))
      open.push(visit)
    }
  }
  return undefined
}

/**
 * What must hold before a draft is even kept: any JSON may be, but none that would exhaust the stack of whoever reads it.
 * The same depth as for a spec, told in the same words.
 */
export function checkDepth(value: unknown): Problem | undefined {
  const open: Visit[] = [{ value, depth: 0 }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue
    if (at.depth === MAX_DEPTH) return tooDeep(placeOf(at))
    for (const [key, member] of Object.entries(at.value)) {
      open.push({ value: member, depth: at.depth + 1, key, parent: at })
    }
  }
  return undefined
}

interface Visit {
  readonly value: unknown
  readonly depth: number
  readonly key?: string
  readonly parent?: Visit
}

function placeOf(visit: Visit): string {
  return visit.parent === undefined ? '' : pointer(placeOf(visit.parent), visit.key ?? '')
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return !/\p{Surrogate}/u.test(value)
  if (typeof value !== 'object') return typeof value === 'boolean'
  if (value === null || Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const tooLarge = errorAt('tooLarge', '', {
  vi: [`Tệp có quá nhiều giá trị (tối đa ${MAX_VALUES}).`, 'Chia thủ tục thành các thủ tục nhỏ hơn.'],
  en: [`The file has too many values (at most ${MAX_VALUES}).`, 'Divide the procedure into smaller ones.'],
})

function tooDeep(where: string): Problem {
  return errorAt('tooDeep', where.slice(0, 200), {
    vi: [`Lồng nhau quá ${MAX_DEPTH} cấp.`, 'Làm phẳng phần này.'],
    en: [`Nested deeper than ${MAX_DEPTH} levels.`, 'Flatten this part.'],
  })
}

function notJson(where: string): Problem {
  return errorAt('notJson', where, {
    vi: ['Giá trị này không phải là JSON hợp lệ.', 'Thay bằng văn bản, số, đúng/sai, danh sách hoặc đối tượng.'],
    en: ['This value is no valid JSON.', 'Replace it by text, a finite number, true/false, a list or an object.'],
  })
}

function forbiddenName(where: string, name: string): Problem {
  return errorAt('forbiddenName', where, {
    vi: [`Không được dùng tên “${name}”.`, 'Chọn tên khác.'],
    en: [`The name "${name}" is not allowed.`, 'Choose another name.'],
  })
}
