interface Visit<T> {
  readonly of: T
  readonly next: readonly T[]
  readonly number: number
  at: number
  lowest: number
}

/**
 * The strongly connected components of a graph, each after every other that it leads to (Tarjan). Without recursion: a
 * graph may be deeper than the stack.
 */
export function components<T>(nodes: Iterable<T>, next: (node: T) => readonly T[]): T[][] {
  const numbers = new Map<T, number>()
  const waiting: T[] = []
  const isWaiting = new Set<T>()
  const found: T[][] = []
  const begin = (of: T): Visit<T> => {
    const number = numbers.size
    numbers.set(of, number)
    waiting.push(of)
    isWaiting.add(of)
    return { of, next: next(of), number, at: 0, lowest: number }
  }
  const close = ({ of, number, lowest }: Visit<T>) => {
    if (lowest !== number) return
    const members = waiting.splice(waiting.lastIndexOf(of))
    for (const member of members) isWaiting.delete(member)
    found.push(members)
  }
  for (const root of nodes) {
    if (numbers.has(root)) continue
    const visits = [begin(root)]
    for (let top = visits.at(-1); top !== undefined; top = visits.at(-1)) {
      const to = top.next[top.at]
      top.at += 1
      if (to === undefined) {
        visits.pop()
        close(top)
        const below = visits.at(-1)
        if (below !== undefined) below.lowest = Math.min(below.lowest, top.lowest)
        continue
      }
      const number = numbers.get(to)
      if (number === undefined) visits.push(begin(to))
      else if (isWaiting.has(to)) top.lowest = Math.min(top.lowest, number)
    }
  }
  return found
}
