import type { DecisionTable } from '@motcua/rules'

/** What the table and each of its parts get: the whole table, and the way to hand back a changed one. */
export interface TableEditorProps {
  readonly table: DecisionTable
  /** Edits with the same second argument are undone together. */
  readonly onChange: (table: DecisionTable, merge?: string) => void
}
