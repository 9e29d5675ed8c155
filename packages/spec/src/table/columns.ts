import { plainWords } from './plain-words.ts'
import { type StatedUnit, withoutUnit } from './time-unit.ts'

/** What a column says of a step. */
export type ColumnName = 'number' | 'step' | 'from' | 'unit' | 'days'

/** The headers that are known, as tables print them; case, diacritics and signs make no difference. */
export const HEADERS: Readonly<Record<ColumnName, readonly string[]>> = {
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Thứ tự', 'no', 'number', 'order', 'order number', '#'],
  step: [
    ...['bước', 'tên bước', 'bước công việc', 'công việc', 'nội dung', 'nội dung công việc', 'trình tự'],
    ...['step', 'step name', 'task', 'activity'],
  ],
  from: [
    ...['phòng ban chuyển', 'đơn vị chuyển', 'bộ phận chuyển', 'cơ quan chuyển', 'nơi chuyển'],
    ...['from', 'sender', 'sending unit', 'from unit'],
  ],
  unit: [
    ...['phòng ban xử lý', 'đơn vị xử lý', 'bộ phận xử lý', 'cơ quan xử lý', 'người xử lý'],
    ...['đơn vị thực hiện', 'bộ phận thực hiện', 'cơ quan thực hiện', 'người thực hiện', 'trách nhiệm'],
    ...['phòng ban', 'đơn vị', 'bộ phận', 'cơ quan', 'vai trò'],
    ...['unit', 'handling unit', 'role', 'handler', 'department', 'office', 'to'],
  ],
  days: [
    ...['thời hạn', 'thời gian', 'số ngày', 'số giờ', 'thời hạn xử lý', 'thời gian xử lý'],
    ...['thời hạn giải quyết', 'thời gian giải quyết', 'thời hạn thực hiện', 'thời gian thực hiện'],
    ...['days', 'hours', 'time', 'time in', 'time limit', 'duration', 'allotted time'],
  ],
}

const NAMES = ['number', 'step', 'from', 'unit'] as const

const BY_HEADER: ReadonlyMap<string, ColumnName> = new Map(
  NAMES.flatMap((name) => HEADERS[name].map((header) => [plainWords(header), name] as const)),
)

/** Times are known by their headers without the unit: "thời hạn", "thời hạn (ngày)" and "số ngày làm việc". */
const TIMES: ReadonlySet<string> = new Set(HEADERS.days.map((header) => withoutUnit(plainWords(header)).name))

export interface Column {
  readonly name: ColumnName
  /** From 0. */
  readonly index: number
  /** As it is printed. */
  readonly title: string
  /** Of a column of times: the unit that its header states. */
  readonly unit?: StatedUnit
}

/** The columns that a row of headers names; a row of anything else names none. */
export function columnsOf(cells: readonly string[]): readonly Column[] {
  return cells.flatMap((cell, index): Column[] => {
    const title = cell.replace(/\s+/g, ' ').trim()
    if (title === '' || title.length > 80) return []
    const readings = [plainWords(title), plainWords(title.replace(/\(.*\)/, ''))]
    for (const plain of readings) {
      const name = BY_HEADER.get(plain)
      if (name !== undefined) return [{ name, index, title }]
      const { name: words, unit } = withoutUnit(plain)
      if (plain === '' || !TIMES.has(words)) continue
      return [{ name: 'days', index, title, ...(unit === undefined ? {} : { unit }) }]
    }
    return []
  })
}
