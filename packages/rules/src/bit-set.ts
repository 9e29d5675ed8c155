/** A set of positions below 32 × `words`, one bit each. */
export function bitSet(positions: readonly number[], words: number): Uint32Array {
  const bits = new Uint32Array(words)
  for (const position of positions) bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31))
  return bits
}
