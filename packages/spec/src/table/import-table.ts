import { lintSpec } from '../lint/lint-spec.ts'
import { type Problem, warningAt } from '../problem.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import { timeUnitDiffers } from './cell-problems.ts'
import { findDefects } from './defects.ts'
import { draftSpec } from './draft-spec.ts'
import { placeOf } from './place.ts'
import { readTable, type Table } from './read-table.ts'
import { settleUnits } from './senders.ts'
import { agrees, type TimeUnit } from './time-unit.ts'

export interface ImportOptions {
  /** The time of the whole procedure as it is printed above the table, in the table's unit of time. */
  readonly total: number
  /** The unit of all times; without it the header of their column says it, or working days are assumed. */
  readonly unit?: TimeUnit
  /** The draft's key. */
  readonly id: string
  readonly title?: Text
}

/**
 * A draft, and everything that is wrong with table and draft. Of the table's problems `where` is `line:column` in the
 * text (empty: the whole); of the draft's, which are those of `lintSpec`, a JSON Pointer into it.
 */
export interface ImportedTable {
  /** Null when no step could be read. */
  readonly spec: Spec | null
  readonly problems: readonly Problem[]
}

/** Turns a published table of steps into a draft. Never throws: whatever is wrong with the text is a problem. */
export function importTable(text: string, { total, unit, id, title }: ImportOptions): ImportedTable {
  const read = readTable(text, unit)
  if (read.table === undefined) return { spec: null, problems: read.problems }
  const { table, problems } = settleUnits(read.table)
  const stated = table.columns.days.unit
  const hasUnit = unit !== undefined || (stated !== undefined && stated !== 'days')
  const spec = draftSpec(table, { id, total, hasUnit, ...(title === undefined ? {} : { title }) })
  return {
    spec,
    problems: [
      ...findDefects(table, total),
      ...read.problems,
      ...judgeUnit(table, hasUnit),
      ...problems,
      ...lintSpec(spec),
    ],
  }
}

function judgeUnit({ header, columns, unit }: Table, isStated: boolean): readonly Problem[] {
  const place = placeOf(header.line, columns.days)
  const stated = columns.days.unit
  if (stated !== undefined && !agrees(stated, unit)) return [timeUnitDiffers(place, columns.days.title, unit)]
  if (isStated) return []
  return [
    warningAt('table.time-unit-assumed', place.where, {
      vi: [
        `${place.words.vi}: không nêu ngày làm việc hay ngày lịch; tính là ngày làm việc.`,
        'Nêu đơn vị khi nhập bảng.',
      ],
      en: [
        `${place.words.en}: working or calendar days is not stated; working days are taken.`,
        'State it when you import.',
      ],
    }),
  ]
}
