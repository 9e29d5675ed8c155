import type { Text } from '../text.ts'
import type { Column } from './columns.ts'

/** A place in the file: `where` is `line:column`, both from 1, as text editors and spreadsheets count; `words` names both. */
export interface Place {
  readonly where: string
  readonly words: Text
}

/** A cell: the line on which its row begins, and its column. */
export function placeOf(line: number, column: Pick<Column, 'index' | 'title'>): Place {
  return {
    where: `${line}:${column.index + 1}`,
    words: { vi: `Dòng ${line}, cột “${column.title}”`, en: `Line ${line}, column "${column.title}"` },
  }
}
