/** Where a list goes on: the sort values of the last item, as text that callers hand back unread. */
export type CursorParts = readonly (string | number | null)[]

export function writeCursor(parts: CursorParts): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Undefined for what is no cursor of ours: the list then starts at its beginning. */
export function readCursor(cursor: string | null | undefined): CursorParts | undefined {
  if (cursor === null || cursor === undefined) return undefined
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return isParts(parts) ? parts : undefined
  } catch {
    return undefined
  }
}

function isParts(value: unknown): value is CursorParts {
  return Array.isArray(value) && value.every((part) => part === null || ['string', 'number'].includes(typeof part))
}
