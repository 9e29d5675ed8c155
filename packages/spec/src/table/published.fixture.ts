import expected from './published/expected.json' with { type: 'json' }

export interface Published {
  readonly id: string
  /** The total printed above the table. */
  readonly days: number
  /** The defects that the table has. */
  readonly codes: readonly string[]
}

/** What is expected of each file of the folder `published`. */
export const published: readonly Published[] = expected

/** The defects by which published tables were sorted. */
export const DEFECTS: readonly string[] = [
  'sum_over_header',
  'sum_under_header',
  'numbering_gap',
  'numbering_start',
  'uniform_default_steps',
]
