/**
 * The circles in a graph, one for each knot of files that reach each other, shortest way round from its first file.
 * @param graph for each file, the files it imports; imports that are no key of it are left out.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  for (const start of [...graph.keys()].sort()) {
    if (done.has(start)) continue
    const cycle = shortestWayBack(graph, start)
    if (cycle === undefined) continue
    cycles.push(cycle)
    for (const file of cycle) done.add(file)
  }
  return cycles
}

function shortestWayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const file of queue) {
    for (const next of graph.get(file) ?? []) {
      if (next === start) return wayTo(file, cameFrom, start)
      if (!graph.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, file)
      queue.push(next)
    }
  }
  return undefined
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>, start: string): string[] {
  const way: string[] = []
  for (let file: string | undefined = end; file !== undefined && file !== start; file = cameFrom.get(file))
    way.unshift(file)
  return [start, ...way]
}
