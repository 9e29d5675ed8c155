/** A command, event or effect as an older format wrote it. */
export type Part = Readonly<Record<string, unknown>>

/**
 * What one older commit format becomes in the one after it. The sealed text stays as it is, for ever; only what is read
 * out of it is turned, so that the rest of the engine knows one shape. Where nothing is said, a part stays as it was.
 */
export interface Upcast {
  /** The format after it. */
  readonly to: string
  readonly command?: (command: Part) => Part
  readonly event?: (event: Part) => Part
  readonly effect?: (effect: Part) => Part
}

/** By the older format's name. Empty while `motcua-commit/1` is the first; a new format adds one entry here. */
export const upcasts: ReadonlyMap<string, Upcast> = new Map()

/**
 * Brings the body of an opened commit from its format to another; undefined where no steps lead there. Personal values
 * have been put back before, so an upcast sees what was said.
 */
export function upcastBody(
  body: Readonly<Record<string, unknown>>,
  from: string,
  to: string,
  steps: ReadonlyMap<string, Upcast> = upcasts,
): Readonly<Record<string, unknown>> | undefined {
  let at = from
  let turned = body
  for (let left = steps.size; at !== to && left > 0; left--) {
    const step = steps.get(at)
    if (step === undefined) return undefined
    turned = {
      ...turned,
      command: turn(turned.command, step.command),
      events: turnAll(turned.events, step.event),
      effects: turnAll(turned.effects, step.effect),
    }
    at = step.to
  }
  return at === to ? turned : undefined
}

function turnAll(parts: unknown, how: ((part: Part) => Part) | undefined): unknown {
  return Array.isArray(parts) && how !== undefined ? parts.map((part: unknown) => turn(part, how)) : parts
}

function turn(part: unknown, how: ((part: Part) => Part) | undefined): unknown {
  return how === undefined || !isPart(part) ? part : how(part)
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
