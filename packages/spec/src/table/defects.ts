import { durationText } from '../duration-text.ts'
import { errorAt, type Problem, warningAt } from '../problem.ts'
import { rounded, sumOf } from './amount.ts'
import type { Column } from './columns.ts'
import { placeOf } from './place.ts'
import type { Table } from './read-table.ts'

/**
 * What a table says against itself or against the total printed above it: the defects of published routing tables, by the
 * codes under which they were collected. All are errors; whatever else is found has a code of another shape.
 */
export function findDefects(table: Table, total: number): readonly Problem[] {
  const { number } = table.columns
  return [...judgeTimes(table, total), ...(number === undefined ? [] : judgeNumbers(table, number))]
}

function judgeTimes(table: Table, total: number): readonly Problem[] {
  const { rows, unit, header, columns } = table
  const amounts = rows.flatMap(({ amount }) => (amount === undefined ? [] : [amount]))
  if (amounts.length < rows.length) return []
  const sum = sumOf(amounts)
  const { where } = placeOf(header.line, columns.days)
  const [steps, printed] = [durationText({ amount: sum, unit }), durationText({ amount: total, unit })]
  const problems = judgeTotalRow(table, sum)
  if (sum === rounded(total)) return problems
  const [code, vi, en] = sum > total ? (['sum_over_header', 'nhiều', 'more'] as const) : UNDER
  const isDefault = looksLikeDefault(amounts, total)
  return [
    errorAt(code, where, {
      vi: [`Các bước cộng lại là ${steps.vi}, ${vi} hơn tổng ${printed.vi}.`, 'Sửa thời gian của bước, hoặc sửa tổng.'],
      en: [`The steps add up to ${steps.en}, ${en} than the total of ${printed.en}.`, 'Correct a step or the total.'],
    }),
    ...(isDefault ? [uniform(where, durationText({ amount: amounts[0] ?? 0, unit }), rows.length)] : []),
    ...problems,
  ]
}

const UNDER = ['sum_under_header', 'ít', 'less'] as const

/**
 * Whether the times look like a value that was preset and never changed. Equal shares that make up the total are a
 * decision, so only a table that does not add up is suspected. Two equal steps may be chance, unless each of them alone
 * takes all the time there is.
 */
function looksLikeDefault(amounts: readonly number[], total: number): boolean {
  const [first = 0] = amounts
  const isUniform = amounts.every((amount) => amount === first)
  return isUniform && (amounts.length > 2 || (amounts.length === 2 && first >= total))
}

function uniform(where: string, time: { readonly vi: string; readonly en: string }, steps: number): Problem {
  return errorAt('uniform_default_steps', where, {
    vi: [
      `Cả ${steps} bước đều là ${time.vi}, có lẽ là giá trị đặt sẵn chưa ai sửa.`,
      'Ghi thời gian thật của từng bước.',
    ],
    en: [
      `All ${steps} steps have ${time.en}, which looks like a preset that nobody changed.`,
      'Write the true time of each step.',
    ],
  })
}

function judgeTotalRow({ total, columns, unit }: Table, sum: number): readonly Problem[] {
  if (total === undefined || rounded(total.amount) === sum) return []
  const { where, words } = placeOf(total.line, columns.days)
  const [printed, steps] = [durationText({ amount: total.amount, unit }), durationText({ amount: sum, unit })]
  return [
    warningAt('table.total-row-differs', where, {
      vi: [
        `${words.vi}: dòng tổng ghi ${printed.vi}, các bước cộng lại là ${steps.vi}.`,
        'Sửa dòng tổng hoặc các bước.',
      ],
      en: [`${words.en}: the total says ${printed.en}, the steps make ${steps.en}.`, 'Correct the total or the steps.'],
    }),
  ]
}

/**
 * Order numbers begin at 1, go up by one and come once. A number is skipped only if it stands nowhere; where some could not
 * be read, as many may be theirs.
 */
function judgeNumbers({ rows }: Table, column: Column): readonly Problem[] {
  const read = rows.flatMap(({ line, number }, at) => (number === undefined ? [] : [{ line, number, at }]))
  const [first] = read
  if (first === undefined) return []
  const lowest = Math.min(...read.map(({ number }) => number))
  const problems = first.at === 0 && lowest !== 1 ? [wrongStart(first.line, lowest, column)] : []
  const seen = new Set<number>([first.number])
  let [highest, before] = [first.number, first]
  for (const here of read.slice(1)) {
    const between = read.filter(({ number }) => number > highest && number < here.number)
    const skipped = here.number - highest - 1 - new Set(between.map(({ number }) => number)).size
    if (seen.has(here.number)) problems.push(twice(here, column))
    else if (here.number < highest) problems.push(backwards(here, before.number, column))
    else if (skipped > here.at - before.at - 1) problems.push(gap(here, highest, column))
    seen.add(here.number)
    highest = Math.max(highest, here.number)
    before = here
  }
  return problems
}

interface Numbered {
  readonly line: number
  readonly number: number
}

function wrongStart(line: number, number: number, column: Column): Problem {
  const { where, words } = placeOf(line, column)
  return errorAt('numbering_start', where, {
    vi: [`${words.vi}: số thứ tự bắt đầu từ ${number}, không phải 1.`, 'Thêm bước bị thiếu ở đầu, hoặc đánh số lại.'],
    en: [`${words.en}: the numbering starts at ${number}, not at 1.`, 'Add what is missing, or number the steps anew.'],
  })
}

function gap({ line, number }: Numbered, before: number, column: Column): Problem {
  const { where, words } = placeOf(line, column)
  return errorAt('numbering_gap', where, {
    vi: [`${words.vi}: sau số ${before} là số ${number}.`, 'Thêm bước bị thiếu, hoặc đánh số lại.'],
    en: [`${words.en}: number ${before} is followed by ${number}.`, 'Add the step that is missing, or number anew.'],
  })
}

function twice({ line, number }: Numbered, column: Column): Problem {
  const { where, words } = placeOf(line, column)
  return errorAt('table.number-twice', where, {
    vi: [`${words.vi}: số ${number} xuất hiện hai lần.`, 'Xóa dòng lặp, hoặc đánh số lại.'],
    en: [`${words.en}: the number ${number} stands twice.`, 'Delete the line that repeats, or number anew.'],
  })
}

function backwards({ line, number }: Numbered, before: number, column: Column): Problem {
  const { where, words } = placeOf(line, column)
  return errorAt('table.number-backwards', where, {
    vi: [`${words.vi}: số ${number} đứng sau số ${before}.`, 'Xếp các dòng theo thứ tự của bước, hoặc đánh số lại.'],
    en: [`${words.en}: number ${number} stands behind ${before}.`, 'Put the lines in order, or number anew.'],
  })
}
