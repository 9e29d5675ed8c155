import { isOperator, type Json } from '@motcua/rules'
import { conditionText } from '../condition-text.ts'
import type { TimeLimit } from '../deadline.ts'
import { durationText, periodText } from '../duration-text.ts'
import { isRecord } from '../json-pointer.ts'
import type { Period } from '../retry.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import { aspectText } from './aspect-text.ts'
import type { Aspect } from './thing.ts'
import { listText, titleText } from './title-text.ts'
import { listedValueText } from './value-text.ts'

/** Says values in words: an id by the title of what it names, a length of time with its unit, a condition as a sentence. */
export interface Teller {
  readonly spec: Spec
  /** Every property of `thing` but those named in `without`; absent ones are left out. */
  aspects(thing: object, without?: readonly string[]): Record<string, Aspect>
}

export function tellerOf(spec: Spec): Teller {
  return {
    spec,
    aspects: (thing, without = []) => {
      const found: Record<string, Aspect> = {}
      for (const [name, value] of Object.entries(thing)) {
        if (value === undefined || without.includes(name)) continue
        const aspect = { value: plain(value), words: words(spec, name, value) }
        found[name] = TIMES.has(name) ? { ...aspect, group: 'deadline' } : aspect
      }
      return found
    },
  }
}

/** Whatever stands on a step, how long it may take is a matter of the deadline. */
const TIMES: ReadonlySet<string> = new Set(['allotted', 'extended', 'handOver'])

/** A value as JSON of its own, so that a change does not hold on to the spec. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}

const YES: Text = { vi: 'có', en: 'yes' }
const NO: Text = { vi: 'không', en: 'no' }

function words(spec: Spec, name: string, value: unknown): Text {
  if (isText(value)) return { vi: `“${value.vi}”`, en: `"${value.en}"` }
  if (isPeriod(value)) return periodText(value)
  if (isTimeLimit(value)) return durationText(value)
  if (name === 'extended' && isRecord(value) && isTimeLimit(value.allotted)) {
    const [time, when] = [durationText(value.allotted), words(spec, 'when', value.when)]
    return { vi: `${time.vi} khi ${when.vi}`, en: `${time.en} when ${when.en}` }
  }
  if (typeof value === 'boolean') return value ? YES : NO
  if (name === 'required' && isRecord(value)) return words(spec, 'when', value.when)
  if (name === 'required' && value === 'always') return { vi: 'luôn luôn', en: 'always' }
  if (name === 'when' && isCondition(value)) return conditionText(value, spec)
  if (typeof value === 'string')
    return titleText(spec, name, value) ?? listedValueText(name, value) ?? { vi: value, en: value }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return listText(value.map((item) => words(spec, name, item)))
  }
  return structureText(spec, value)
}

/** What has no sentence of its own, part by part: "kết quả *Chấp nhận*; tên “…”", never as JSON. */
function structureText(spec: Spec, value: unknown): Text {
  const parts = Array.isArray(value)
    ? value.map((item) => words(spec, '', item))
    : isRecord(value)
      ? Object.entries(value).map(([name, part]) => joined(aspectText(name), words(spec, name, part)))
      : undefined
  if (parts === undefined) return { vi: String(value), en: String(value) }
  return { vi: parts.map(({ vi }) => vi).join('; '), en: parts.map(({ en }) => en).join('; ') }
}

function joined(name: Text, said: Text): Text {
  return { vi: `${name.vi}${said.vi}`, en: `${name.en}${said.en}` }
}

function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value.vi === 'string' && typeof value.en === 'string'
}

function isTimeLimit(value: unknown): value is TimeLimit {
  return isRecord(value) && (value.sameDay === true || (typeof value.amount === 'number' && 'unit' in value))
}

function isPeriod(value: unknown): value is Period {
  return isRecord(value) && (value.unit === 'seconds' || value.unit === 'minutes' || value.unit === 'hours')
}

/** Compared specs were parsed; a condition inside is read only when it is one at a glance. */
function isCondition(value: unknown): value is Parameters<typeof conditionText>[0] {
  if (!isRecord(value)) return false
  const { all, any, not } = value
  if (Array.isArray(all)) return all.every(isCondition)
  if (Array.isArray(any)) return any.every(isCondition)
  if (not !== undefined) return isCondition(not)
  return typeof value.fact === 'string' && isOperator(value.operator) && value.value !== undefined
}
