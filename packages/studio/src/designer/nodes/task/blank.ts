import type { Blank } from '../blank.ts'

/** A new task goes to the first role of the procedure and has one outcome, so that it can be led on at once. */
export const taskBlank: Blank<'task'> = {
  title: { vi: 'Bước xử lý', en: 'Task' },
  size: [172, 76],
  create: (spec, { title, role }) => ({
    kind: 'task',
    title,
    role: role ?? Object.keys(spec.roles)[0] ?? 'officer',
    outcomes: [{ id: 'accept', title: { vi: 'Đạt', en: 'Accept' }, meaning: 'accept', reason: 'none' }],
  }),
}
