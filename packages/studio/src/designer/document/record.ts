type Keyed<V> = Readonly<Record<string, V>>

/** The record without one key; the same record when the key is not there. */
export function without<V>(record: Keyed<V>, key: string): Record<string, V> {
  if (!Object.hasOwn(record, key)) return record
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key))
}

/** The own value of a key. */
export function at<V>(record: Keyed<V>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

/** The list with the item at `from` standing at `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list]
  const [item] = copy.splice(from, 1)
  if (item === undefined) return copy
  copy.splice(Math.max(0, Math.min(to, copy.length)), 0, item)
  return copy
}
