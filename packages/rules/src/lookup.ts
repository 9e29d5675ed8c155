import { dayNumber } from './iso-date.ts'
import type { Scalar } from './json.ts'
import { ranker } from './rank.ts'
import { classCount, type ValueClasses } from './value-classes.ts'

/** A number for a known value. */
export type Lookup = (value: unknown) => number

/** Up to this many texts are compared one by one, which is quicker than a hash. */
const FEW_TEXTS = 4

/** What stands in `answers` for the class of a value; the number of the class itself when there are none. */
export function lookup(classes: ValueClasses, answers: ArrayLike<number> = numbersBelow(classCount(classes))): Lookup {
  if (classes.kind === 'ordered') {
    const { of, boundaries } = classes
    return of === 'date' ? dayLookup(boundaries, answers) : numberLookup(boundaries, answers)
  }
  if (classes.kind === 'list') return listLookup([...classes.constants.keys()], answers)
  const constants = [...classes.constants.keys()]
  if (constants.every((one) => typeof one === 'boolean')) return booleanLookup(constants, answers)
  const texts = constants.filter((one) => typeof one === 'string')
  if (texts.length === constants.length && texts.length <= FEW_TEXTS) return textLookup(texts, answers)
  return hashLookup(constants, answers)
}

function numbersBelow(end: number): ArrayLike<number> {
  return Int32Array.from({ length: end }, (_, i) => i)
}

function numberLookup(boundaries: Float64Array, answers: ArrayLike<number>): Lookup {
  const rankOf = ranker(boundaries)
  const other = answers[2 * boundaries.length + 1] ?? 0
  return (value) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return other
    return answers[rankOf(value)] ?? 0
  }
}

function dayLookup(boundaries: Float64Array, answers: ArrayLike<number>): Lookup {
  const rankOf = ranker(boundaries)
  const other = answers[2 * boundaries.length + 1] ?? 0
  return (value) => {
    const day = dayNumber(value)
    return day < 0 ? other : (answers[rankOf(day)] ?? 0)
  }
}

function booleanLookup(constants: readonly boolean[], answers: ArrayLike<number>): Lookup {
  const other = answers[constants.length] ?? 0
  const [onTrue, onFalse] = [true, false].map((one) => answers[constants.indexOf(one)] ?? other)
  return (value) => (value === true ? onTrue : value === false ? onFalse : other) ?? 0
}

function textLookup(texts: readonly string[], answers: ArrayLike<number>): Lookup {
  const [a, b, c, d] = texts
  const other = answers[texts.length] ?? 0
  const [onA = 0, onB = 0, onC = 0, onD = 0] = texts.map((_, i) => answers[i] ?? 0)
  if (b === undefined) return (value) => (typeof value === 'string' && value === a ? onA : other)
  if (c === undefined) {
    return (value) => {
      if (typeof value !== 'string') return other
      return value === a ? onA : value === b ? onB : other
    }
  }
  return (value) => {
    if (typeof value !== 'string') return other
    if (value === a) return onA
    if (value === b) return onB
    if (value === c) return onC
    return value === d ? onD : other
  }
}

function hashLookup(constants: readonly Scalar[], answers: ArrayLike<number>): Lookup {
  const other = answers[constants.length] ?? 0
  const known = new Map<unknown, number>(constants.map((one, i) => [one, answers[i] ?? 0]))
  return (value) => known.get(value) ?? other
}

function listLookup(constants: readonly Scalar[], answers: ArrayLike<number>): Lookup {
  const other = answers[2 ** constants.length] ?? 0
  return (value) => {
    if (!Array.isArray(value)) return other
    let held = 0
    for (let i = 0; i < constants.length; i++) if (value.indexOf(constants[i]) >= 0) held |= 1 << i
    return answers[held] ?? 0
  }
}
