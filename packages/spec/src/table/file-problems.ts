import { errorAt, type Problem } from '../problem.ts'
import { type Column, type ColumnName, HEADERS } from './columns.ts'
import { placeOf } from './place.ts'

/** The most that is read. A table of the most steps is far smaller. */
export const MAX_BYTES = 1_000_000

/** The longest internal flow that was published has some twenty steps. */
export const MAX_STEPS = 200

export const tooLarge: Problem = errorAt('table.too-large', '', {
  vi: ['Tệp lớn hơn 1 MB; bảng luân chuyển không lớn đến thế.', 'Giữ lại bảng của một thủ tục.'],
  en: ['The file is larger than 1 MB; no table of steps is.', 'Keep the table of one procedure.'],
})

export const isWorkbook: Problem = errorAt('table.workbook', '', {
  vi: ['Đây là tệp Excel hoặc tệp nén, không phải văn bản.', 'Mở bằng Excel rồi lưu lại dạng “CSV UTF-8”.'],
  en: ['This is a workbook or an archive, no text.', 'Open it in the spreadsheet and save it as "CSV UTF-8".'],
})

export const notText: Problem = errorAt('table.not-text', '', {
  vi: ['Tệp có byte không thuộc văn bản nào.', 'Lưu bảng dạng “CSV UTF-8” rồi nhập lại.'],
  en: ['The file has bytes that no text has.', 'Save the table as "CSV UTF-8" and import that.'],
})

export const notUtf8: Problem = errorAt('table.not-utf-8', '', {
  vi: ['Tệp không được lưu theo bảng mã UTF-8 hay UTF-16.', 'Lưu bảng dạng “CSV UTF-8” rồi nhập lại.'],
  en: ['The file is written neither in UTF-8 nor in UTF-16.', 'Save the table as "CSV UTF-8" and import that.'],
})

export const isEmpty: Problem = errorAt('table.empty', '', {
  vi: ['Tệp không có gì.', 'Chọn tệp có bảng các bước.'],
  en: ['The file is empty.', 'Choose the file with the table of steps.'],
})

const [vietnamese, english] = [
  'STT | phòng ban chuyển | phòng ban xử lý | thời hạn (ngày)',
  'no | from | unit | days',
] as const

export const headerNotFound: Problem = errorAt('table.header-not-found', '', {
  vi: [
    'Trong 20 dòng đầu không có dòng tiêu đề nào quen thuộc.',
    `Đặt dòng tiêu đề, ví dụ “${vietnamese}” hoặc “${english}”; ${knownIn('vi')}.`,
  ],
  en: [
    'None of the first 20 rows is a row of known headers.',
    `Give it one, such as "${vietnamese}" or "${english}"; ${knownIn('en')}.`,
  ],
})

function knownIn(language: 'vi' | 'en'): string {
  const [unit, days] = [HEADERS.unit.join(', '), HEADERS.days.join(', ')]
  return language === 'vi' ? `cột đơn vị: ${unit}; cột thời gian: ${days}` : `for the unit: ${unit}; the time: ${days}`
}

const COLUMNS: Readonly<Record<ColumnName, readonly [vi: string, en: string]>> = {
  number: ['số thứ tự', 'order number'],
  step: ['tên bước', 'name of the step'],
  from: ['đơn vị chuyển', 'sending unit'],
  unit: ['đơn vị xử lý', 'handling unit'],
  days: ['thời gian', 'time'],
}

export function columnMissing(line: number, name: ColumnName): Problem {
  const [[vi, en], known] = [COLUMNS[name], HEADERS[name].join(', ')]
  return errorAt('table.column-missing', `${line}`, {
    vi: [`Dòng tiêu đề (dòng ${line}) không có cột ${vi}.`, `Thêm cột này; các tiêu đề được nhận ra: ${known}.`],
    en: [`The headers (line ${line}) name no column for the ${en}.`, `Add it; these headers are known: ${known}.`],
  })
}

export function columnTwice(line: number, first: Column, second: Column): Problem {
  const [vi, en] = COLUMNS[first.name]
  const { where } = placeOf(line, second)
  return errorAt('table.column-twice', where, {
    vi: [
      `Dòng ${line}: hai cột “${first.title}” và “${second.title}” đều là cột ${vi}.`,
      'Xóa hoặc đổi tên cột không dùng.',
    ],
    en: [
      `Line ${line}: the columns "${first.title}" and "${second.title}" both give the ${en}.`,
      'Delete or rename the one that does not count.',
    ],
  })
}

export function wrongQuote(line: number): Problem {
  return errorAt('table.quotes', `${line}`, {
    vi: [
      `Dòng ${line}: dấu ngoặc kép không đóng hoặc đóng giữa ô.`,
      'Đóng ô bằng dấu ngoặc kép; dấu ngoặc kép trong ô viết hai lần ("").',
    ],
    en: [
      `Line ${line}: a quotation mark is not closed, or closed within the cell.`,
      'Close the cell with one; within a cell, write it twice ("").',
    ],
  })
}

export function noRows(line: number): Problem {
  return errorAt('table.no-rows', `${line}`, {
    vi: [`Dưới dòng tiêu đề (dòng ${line}) không có bước nào.`, 'Ghi mỗi bước một dòng.'],
    en: [`Below the headers (line ${line}) stands no step.`, 'Write one line for each step.'],
  })
}

export function tooManyRows(line: number, count: number): Problem {
  return errorAt('table.too-many-rows', `${line}`, {
    vi: [
      `Bảng có ${count} dòng; một thủ tục có nhiều nhất ${MAX_STEPS} bước.`,
      'Giữ lại bảng của một thủ tục, hoặc nhập từng phần.',
    ],
    en: [
      `The table has ${count} rows; a procedure has at most ${MAX_STEPS} steps.`,
      'Keep the table of one procedure.',
    ],
  })
}
