import type { Blank } from '../blank.ts'

/** A fork; whoever puts it into a flow adds the join that it names. */
export const parallelBlank: Blank<'parallel'> = {
  title: { vi: 'Làm song song', en: 'In parallel' },
  size: [52, 52],
  create: (_, { title }) => ({ kind: 'parallel', title, mode: 'fork', join: 'join' }),
}
