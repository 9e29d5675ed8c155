/** An object of JSON, whatever stands in it. */
export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON Pointer (RFC 6901) of a member of `where`. */
export function pointer(where: string, ...steps: readonly (string | number)[]): string {
  let text = where
  for (const step of steps) text += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
  return text
}

/** The steps of a JSON Pointer, unescaped. */
export function pointerSteps(text: string): string[] {
  return text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What stands at a JSON Pointer; undefined where nothing does. Own properties only. */
export function valueAt(value: unknown, text: string): unknown {
  let at = value
  for (const step of pointerSteps(text)) {
    if (Array.isArray(at)) at = /^(0|[1-9]\d*)$/.test(step) ? at[Number(step)] : undefined
    else at = isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined
  }
  return at
}
