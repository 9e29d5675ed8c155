import { type Problem, warningAt } from '../problem.ts'
import { handlerOf } from './handler.ts'
import { type Place, placeOf } from './place.ts'
import type { Table } from './read-table.ts'

/**
 * Who handles each row: the unit that it names, else the one from which the next row receives the dossier.
 *
 * @returns the table with these units, and where rows are silent or disagree
 */
export function settleUnits(table: Table): { readonly table: Table; readonly problems: readonly Problem[] } {
  const { columns, rows } = table
  const problems: Problem[] = []
  const settled = rows.map((row, at) => {
    const next = rows[at + 1]
    const sender = next?.from
    const place = placeOf(row.line, columns.unit)
    if (row.unit !== undefined) {
      const agree = sender === undefined || handlerOf(sender).key === handlerOf(row.unit).key
      if (!agree && next && columns.from) problems.push(differs(placeOf(next.line, columns.from), sender, row.unit))
      return row
    }
    problems.push(sender === undefined ? notStated(place) : fromNextRow(place, sender))
    return sender === undefined ? row : { ...row, unit: sender }
  })
  return { table: { ...table, rows: settled }, problems }
}

function notStated({ where, words }: Place): Problem {
  return warningAt('table.unit-not-stated', where, {
    vi: [`${words.vi}: chưa nêu đơn vị xử lý.`, 'Ghi đơn vị, hoặc chọn vai trò của bước trong bản nháp.'],
    en: [`${words.en}: no handling unit is stated.`, 'Write it, or choose the role of the step in the draft.'],
  })
}

function fromNextRow({ where, words }: Place, sender: string): Problem {
  return warningAt('table.unit-from-next-row', where, {
    vi: [
      `${words.vi}: chưa nêu đơn vị; lấy “${sender}”, nơi chuyển đến dòng sau.`,
      'Ghi đơn vị nếu không phải đơn vị này.',
    ],
    en: [
      `${words.en}: no unit is stated; "${sender}" is taken, which sends to the next row.`,
      'Write it if it is another.',
    ],
  })
}

function differs({ where, words }: Place, sender: string, before: string): Problem {
  return warningAt('table.sender-differs', where, {
    vi: [`${words.vi}: “${sender}” chuyển đến, nhưng dòng trước do “${before}” xử lý.`, 'Sửa một trong hai ô.'],
    en: [`${words.en}: "${sender}" sends it, but the row before is handled by "${before}".`, 'Correct one of the two.'],
  })
}
