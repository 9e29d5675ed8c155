import type { Flow } from '@motcua/spec'

export interface Point {
  readonly x: number
  readonly y: number
}

const COLUMN = 220
const ROW = 120

/**
 * Where boxes stand when nobody has placed them: columns by the longest way from the start (a way back counts for nothing),
 * in a column as near as possible to the row they come from.
 */
export function placeNodes(flow: Flow): Readonly<Record<string, Point>> {
  const columns = columnsOf(flow)
  const taken = new Set<string>()
  const places: Record<string, Point> = {}
  const inOrder = Object.keys(flow.nodes).sort((a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0))
  for (const id of inOrder) {
    const column = columns.get(id) ?? 0
    const before = flow.edges.find(({ from, to }) => to === id && Object.hasOwn(places, from))
    let row = Math.round((before === undefined ? 0 : (places[before.from]?.y ?? 0)) / ROW)
    while (taken.has(`${column} ${row}`)) row++
    taken.add(`${column} ${row}`)
    places[id] = { x: column * COLUMN, y: row * ROW }
  }
  return places
}

function columnsOf({ nodes, edges }: Flow): ReadonlyMap<string, number> {
  const waysBack = findWaysBack(nodes, edges)
  const columns = new Map<string, number>()
  const columnOf = (id: string): number => {
    const known = columns.get(id)
    if (known !== undefined) return known
    const before = edges.filter((edge) => edge.to === id && !waysBack.has(edge.id) && Object.hasOwn(nodes, edge.from))
    const column = before.length === 0 ? 0 : 1 + Math.max(...before.map(({ from }) => columnOf(from)))
    columns.set(id, column)
    return column
  }
  for (const id of Object.keys(nodes)) columnOf(id)
  return columns
}

/** The edges that lead back to where a walk from the start is still under way. */
function findWaysBack(nodes: Flow['nodes'], edges: Flow['edges']): ReadonlySet<string> {
  const waysBack = new Set<string>()
  const underWay = new Set<string>()
  const done = new Set<string>()
  const walk = (id: string) => {
    underWay.add(id)
    for (const edge of edges.filter(({ from }) => from === id)) {
      if (underWay.has(edge.to)) waysBack.add(edge.id)
      else if (!done.has(edge.to)) walk(edge.to)
    }
    underWay.delete(id)
    done.add(id)
  }
  const starts = Object.keys(nodes).filter((id) => nodes[id]?.kind === 'start')
  for (const id of [...starts, ...Object.keys(nodes)]) if (!done.has(id)) walk(id)
  return waysBack
}
