import type { Blank } from '../blank.ts'

/** A fork; whoever puts it into a flow adds the join that it names. */
export const inclusiveBlank: Blank<'inclusive'> = {
  title: { vi: 'Một hay nhiều nhánh', en: 'One or several branches' },
  size: [52, 52],
  create: (_, { title }) => ({ kind: 'inclusive', title, mode: 'fork', join: 'join' }),
}
