import type { Event } from '../event.ts'

/** What a dossier touched, each once, in the order of the first touch. Rows are `decision/row`. */
export interface Visited {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  readonly rows: readonly string[]
}

export function visitedBy(events: readonly Event[]): Visited {
  const nodes = new Set<string>()
  const edges = new Set<string>()
  const rows = new Set<string>()
  for (const event of events) {
    if (event.type === 'NodeEntered') nodes.add(event.node)
    if (event.type === 'BranchArrived') nodes.add(event.join)
    if ((event.type === 'NodeEntered' || event.type === 'BranchArrived') && event.edge !== undefined) {
      edges.add(event.edge)
    }
    if (event.type === 'DecisionMade') for (const row of event.rows) rows.add(`${event.decision}/${row}`)
  }
  return { nodes: [...nodes], edges: [...edges], rows: [...rows] }
}

/** The nodes in the order in which they were entered; a join once, when its last branch has arrived. */
export function pathOf(events: readonly Event[]): readonly string[] {
  return events.flatMap((event) => (event.type === 'NodeEntered' ? [event.node] : []))
}
