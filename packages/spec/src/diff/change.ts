import type { Json } from '@motcua/rules'
import type { Text } from '../text.ts'
import { aspectText } from './aspect-text.ts'

/** Which part of the procedure a change touches; a review is read group by group. */
export type ChangeGroup =
  | 'identity'
  | 'legal'
  | 'deadline'
  | 'flow'
  | 'form'
  | 'data'
  | 'rule'
  | 'paper'
  | 'role'
  | 'document'
  | 'scenario'
  | 'assumption'

/**
 * One difference between two versions. `path` is a JSON Pointer into the later version, for what was removed into the
 * earlier one. `subject` names the thing ("Bước *Thẩm định*"), `aspect` the property of it that changed (absent when the
 * whole thing came or went), `words` say the values as people read them.
 */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly group: ChangeGroup
  readonly path: string
  readonly subject: Text
  readonly aspect?: string
  readonly before?: Json
  readonly after?: Json
  readonly words: { readonly before?: Text; readonly after?: Text }
}

const NOTHING: Text = { vi: 'chưa có', en: 'none' }
const NO: Text = { vi: 'không', en: 'no' }

/** A change as a sentence: "Bước *Thẩm định*: 2 → 3 ngày làm việc". */
export function changeText(change: Change): Text {
  const { kind, subject, aspect, words } = change
  if (kind === 'added') return { vi: `Thêm ${lower(subject.vi)}`, en: `Added: ${lower(subject.en)}` }
  if (kind === 'removed') return { vi: `Bỏ ${lower(subject.vi)}`, en: `Removed: ${lower(subject.en)}` }
  const name = aspectText(aspect ?? '')
  const absent = typeof (change.before ?? change.after) === 'boolean' ? NO : NOTHING
  const [before, after] = [words.before ?? absent, words.after ?? absent]
  return {
    vi: `${subject.vi}: ${name.vi}${fromTo(before.vi, after.vi)}`,
    en: `${subject.en}: ${name.en}${fromTo(before.en, after.en)}`,
  }
}

/** "2 ngày làm việc", "3 ngày làm việc" → "2 → 3 ngày làm việc": a number's unit is said once. */
function fromTo(before: string, after: string): string {
  const unit = /^[\d.,]+( [^\d]+)$/
  const [had, has] = [unit.exec(before)?.[1], unit.exec(after)?.[1]]
  const same = had !== undefined && had.replace(/s$/, '') === has?.replace(/s$/, '')
  return `${same ? before.slice(0, -had.length) : before} → ${after}`
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
