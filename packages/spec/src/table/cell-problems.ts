import { durationText } from '../duration-text.ts'
import { errorAt, type Problem, warningAt } from '../problem.ts'
import { type AmountFault, LONGEST } from './amount.ts'
import type { Place } from './place.ts'
import type { TimeUnit } from './time-unit.ts'

/** The most letters of a cell. */
export const MAX_LETTERS = 300

const TIME_FAULTS = {
  missing: {
    code: 'table.time-missing',
    vi: () => ['chưa ghi thời gian', 'Ghi số ngày của bước, ví dụ 2 hoặc 0,5.'],
    en: () => ['no time is given', 'Write the time of the step, such as 2 or 0.5.'],
  },
  negative: {
    code: 'table.time-negative',
    vi: (text) => [`“${text}” là số âm`, 'Ghi một số từ 0 trở lên.'],
    en: (text) => [`"${text}" is negative`, 'Write a number, 0 or more.'],
  },
  ambiguous: {
    code: 'table.time-ambiguous',
    vi: (text) => [`“${text}” có thể là số thập phân hoặc số nghìn`, 'Ghi ít hoặc nhiều chữ số lẻ hơn.'],
    en: (text) => [`"${text}" may be a decimal or a thousand`, 'Write fewer or more digits behind the sign.'],
  },
  tooLong: {
    code: 'table.time-too-long',
    vi: (text) => [`“${text}” dài hơn mười năm`, `Ghi một số không quá ${LONGEST}.`],
    en: (text) => [`"${text}" is longer than ten years`, `Write a number up to ${LONGEST}.`],
  },
  unreadable: {
    code: 'table.time-unreadable',
    vi: (text) => [`“${text}” không phải là một khoảng thời gian`, 'Ghi một số, ví dụ 2, 0,5 hoặc “½ ngày”.'],
    en: (text) => [`"${text}" is no length of time`, 'Write one number, such as 2, 0.5 or "½ day".'],
  },
} satisfies Readonly<
  Record<Exclude<AmountFault, 'formula'>, { readonly code: string; readonly vi: Words; readonly en: Words }>
>

type Words = (text: string) => readonly [message: string, remedy: string]

export function wrongTime({ where, words }: Place, text: string, fault: AmountFault): Problem {
  if (fault === 'formula') return isFormula({ where, words }, text)
  const { code, vi, en } = TIME_FAULTS[fault]
  const shown = shortened(text)
  const [[wrong, remedy], [wrongEn, remedyEn]] = [vi(shown), en(shown)]
  return errorAt(code, where, {
    vi: [`${words.vi}: ${wrong}.`, remedy],
    en: [`${words.en}: ${wrongEn}.`, remedyEn],
  })
}

export function isFormula({ where, words }: Place, text: string): Problem {
  const shown = shortened(text)
  return errorAt('table.formula', where, {
    vi: [`${words.vi}: “${shown}” là công thức, không được tính ở đây.`, 'Thay công thức bằng giá trị của nó.'],
    en: [`${words.en}: "${shown}" is a formula; none is worked out here.`, 'Replace it by its value.'],
  })
}

export function tooManyLetters({ where, words }: Place): Problem {
  return errorAt('table.cell-too-long', where, {
    vi: [`${words.vi}: ô có hơn ${MAX_LETTERS} ký tự.`, 'Rút ngắn, hoặc kiểm tra dấu ngoặc kép của các ô trước đó.'],
    en: [`${words.en}: the cell has more than ${MAX_LETTERS} letters.`, 'Shorten it, or look for a quotation mark.'],
  })
}

export function extraCells(line: number, width: number): Problem {
  return errorAt('table.extra-cells', `${line}:${width + 1}`, {
    vi: [
      `Dòng ${line} có nhiều ô hơn dòng tiêu đề, nên không rõ ô nào là thời gian.`,
      'Đặt ô có dấu ngăn cách, ví dụ "0,5", trong dấu ngoặc kép.',
    ],
    en: [
      `Line ${line} has more cells than the headers, so it is open which one is the time.`,
      'Put a cell that holds the separator, such as "0,5", in quotation marks.',
    ],
  })
}

export function timeUnitDiffers({ where, words }: Place, text: string, unit: TimeUnit): Problem {
  const { vi, en } = unitName(unit)
  return errorAt('table.time-unit-differs', where, {
    vi: [
      `${words.vi}: “${shortened(text)}” không phải đơn vị được tính (${vi}).`,
      'Ghi mọi thời gian theo cùng đơn vị.',
    ],
    en: [
      `${words.en}: "${shortened(text)}" is another unit than what is counted (${en}).`,
      'Write all times in one unit.',
    ],
  })
}

export function noTime({ where, words }: Place): Problem {
  return warningAt('table.time-zero', where, {
    vi: [`${words.vi}: thời gian là 0, bước được vẽ không có thời gian riêng.`, 'Ghi thời gian nếu bước cần.'],
    en: [`${words.en}: the time is 0; the step is drawn without a time of its own.`, 'Write one if it needs one.'],
  })
}

export function numberMissing({ where, words }: Place): Problem {
  return warningAt('table.number-missing', where, {
    vi: [`${words.vi}: chưa ghi số thứ tự.`, 'Ghi số thứ tự của bước.'],
    en: [`${words.en}: no order number is given.`, 'Write the order number of the step.'],
  })
}

export function numberUnreadable({ where, words }: Place, text: string): Problem {
  const shown = shortened(text)
  return warningAt('table.number-unreadable', where, {
    vi: [`${words.vi}: “${shown}” không phải số thứ tự, nên không kiểm tra được.`, 'Ghi 1, 2, 3, …'],
    en: [`${words.en}: "${shown}" is no order number, so it is not checked.`, 'Write 1, 2, 3, …'],
  })
}

export function notNumbered(line: number): Problem {
  return warningAt('table.not-numbered', `${line}`, {
    vi: ['Bảng không có số thứ tự; các bước theo thứ tự của dòng.', 'Thêm cột STT để kiểm tra bước bị sót.'],
    en: ['The table has no order numbers; steps follow the lines.', 'Add them, so that a lost step is found.'],
  })
}

/** A unit of time without an amount: "ngày làm việc", "working days". */
function unitName(unit: TimeUnit): { readonly vi: string; readonly en: string } {
  const { vi, en } = durationText({ amount: 2, unit })
  return { vi: vi.slice(2), en: en.slice(2) }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
