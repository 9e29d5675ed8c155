import type { DirectoryView } from './directory-view.ts'

/** Whether somebody holds a role at a unit. */
export type Staffing = (role: string, unit: string) => boolean

/** Positions that hold on one day, "YYYY-MM-DD". */
export function staffedOn(view: DirectoryView, day: string): Staffing {
  return staffed(view, ({ from, to }) => (from ?? day) <= day && day <= (to ?? day))
}

/** Positions that hold on a day or will later: who is appointed for next month counts. */
export function staffedFrom(view: DirectoryView, day: string): Staffing {
  return staffed(view, ({ to }) => day <= (to ?? day))
}

type Position = DirectoryView['directory']['people'][number]['positions'][number]

function staffed({ directory }: DirectoryView, counts: (position: Position) => boolean): Staffing {
  const held = new Set<string>()
  for (const { positions } of directory.people) {
    for (const position of positions) if (counts(position)) held.add(`${position.unit} ${position.role}`)
  }
  return (role, unit) => held.has(`${unit} ${role}`)
}
