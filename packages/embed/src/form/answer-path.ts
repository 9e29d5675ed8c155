import type { Answers, Json } from '@motcua/spec'

/*
 * Places in answers as JSON Pointers (`/members/0/name`). Field ids hold neither "/" nor "~", so nothing is escaped.
 */

/** The value at a place, or undefined. */
export function readAt(answers: Answers, path: string): Json | undefined {
  let value: Json | undefined = { ...answers }
  for (const step of stepsOf(path)) value = memberOf(value, step)
  return value
}

/** The answers with another value at a place; undefined takes it away (from a list: closes the gap). */
export function writeAt(answers: Answers, path: string, value: Json | undefined): Answers {
  const [first, ...rest] = stepsOf(path)
  return first === undefined ? answers : writeMember(answers, first, rest, value)
}

/** The id of the element that asks for the value at a place. */
export function questionId(path: string): string {
  return `q${path.replaceAll('/', '.')}`
}

/** The data field a place lies in. */
export function fieldOfPath(path: string): string {
  return stepsOf(path)[0] ?? ''
}

/** The place around a place, or undefined at the top. */
export function outerPath(path: string): string | undefined {
  const end = path.lastIndexOf('/')
  return end <= 0 ? undefined : path.slice(0, end)
}

function stepsOf(path: string): string[] {
  return path.split('/').slice(1)
}

function memberOf(value: Json | undefined, step: string): Json | undefined {
  if (isList(value)) return value[Number(step)]
  return isParts(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

function writeMember(parts: Answers, step: string, rest: readonly string[], value: Json | undefined) {
  const next = writeInto(Object.hasOwn(parts, step) ? parts[step] : undefined, rest, value)
  const { [step]: _, ...others } = parts
  return next === undefined ? others : { ...parts, [step]: next }
}

function writeInto(current: Json | undefined, steps: readonly string[], value: Json | undefined): Json | undefined {
  const [first, ...rest] = steps
  if (first === undefined) return value
  if (isList(current)) {
    const next = writeInto(current[Number(first)], rest, value)
    return next === undefined
      ? current.filter((_, i) => i !== Number(first))
      : current.map((item, i) => (i === Number(first) ? next : item))
  }
  return writeMember(isParts(current) ? current : {}, first, rest, value)
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** Whether a value has named parts. */
export function isParts(value: Json | undefined): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
