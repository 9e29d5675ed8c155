import { longLocal, parseLocal } from '@motcua/calendar'
import { factLabel, type ScenarioStep, type Spec, type Text, valueLabel } from '@motcua/spec'
import type { Json } from '../command.ts'
import { own } from '../own.ts'
import { isRejectionCode, refuse } from '../refusal.ts'
import { placeName } from '../refusal-names.ts'
import type { Rejection } from '../rejection.ts'
import { PLAYED_DOSSIER } from './playthrough.ts'
import { stepText } from './step-text.ts'

const WORDS = {
  result: { vi: 'Kết quả', en: 'Result' },
  open: { vi: 'Đang chờ', en: 'Open' },
  'due.statutory': { vi: 'Hạn theo luật', en: 'Statutory due date' },
  'due.committed': { vi: 'Hẹn trả', en: 'Committed due date' },
  timeClass: { vi: 'So với hạn', en: 'Against the due date' },
  rejected: { vi: 'Việc cuối cùng', en: 'The last step' },
} as const satisfies Record<string, Text>

const VALUES: Readonly<Record<string, Text>> = {
  granted: { vi: 'trả kết quả', en: 'granted' },
  refused: { vi: 'từ chối', en: 'refused' },
  withdrawn: { vi: 'người nộp rút', en: 'withdrawn' },
  returned: { vi: 'trả lại', en: 'returned' },
  open: { vi: 'chưa kết thúc', en: 'not ended' },
  early: { vi: 'trước hạn', en: 'early' },
  onTime: { vi: 'đúng hạn', en: 'on time' },
  late: { vi: 'quá hạn', en: 'late' },
}
const NOTHING: Text = { vi: 'không có', en: 'nothing' }

/** How one answer of `then` differs from what came, as a sentence. `what` is its key, such as `due.committed`. */
export function differenceText(spec: Spec, what: string, expected: Json, actual: Json): Text {
  if (what === 'path') return pathText(spec, idsIn(expected), idsIn(actual))
  const name = nameOf(spec, what)
  const wanted = valueText(spec, what, expected)
  const came = valueText(spec, what, actual)
  return {
    vi: `${name.vi}: mong đợi ${wanted.vi}, thực tế ${came.vi}.`,
    en: `${name.en}: expected ${wanted.en}, was ${came.en}.`,
  }
}

function nameOf(spec: Spec, what: string): Text {
  return own<Text>(WORDS, what) ?? quoted(factLabel(spec, what.replace(/^facts\./, '')))
}

function valueText(spec: Spec, what: string, value: Json): Text {
  if (what === 'rejected') return refusedBy(value)
  if (value === null) return NOTHING
  if (what.startsWith('facts.')) return valueLabel(spec, what.replace(/^facts\./, ''), value)
  if (what === 'open') return listText(idsIn(value).map((id) => quoted(titleOf(spec, id))))
  if (typeof value !== 'string') return { vi: String(value), en: String(value) }
  return what.startsWith('due.') ? instantText(value) : (own(VALUES, value) ?? { vi: value, en: value })
}

function refusedBy(code: Json): Text {
  if (code === null) return { vi: 'không bị từ chối', en: 'not refused' }
  const { vi, en } = typeof code === 'string' && isRejectionCode(code) ? refuse(code, '…').message : NOTHING
  return { vi: `bị từ chối (${vi})`, en: `refused (${en})` }
}

/** A local instant has no offset of its own, so any will do to read and write it. */
function instantText(local: string): Text {
  const instant = parseLocal(local, '+00:00')
  if (instant === null) return { vi: local, en: local }
  return { vi: longLocal(instant, '+00:00', 'vi'), en: longLocal(instant, '+00:00', 'en') }
}

/** Two long paths are hard to compare by eye: the place where they part says it. */
function pathText(spec: Spec, expected: readonly string[], actual: readonly string[]): Text {
  const longer = expected.length > actual.length ? expected : actual
  const at = longer.findIndex((_, index) => expected[index] !== actual[index])
  const end: Text = { vi: 'không đi tiếp', en: 'nothing more' }
  const named = (id: string | undefined) => (id === undefined ? end : quoted(titleOf(spec, id)))
  const wanted = named(expected[at])
  const came = named(actual[at])
  return {
    vi: `Đường đi khác từ bước thứ ${at + 1}: mong đợi ${wanted.vi}, thực tế ${came.vi}.`,
    en: `The path differs from its step ${at + 1} on: expected ${wanted.en}, was ${came.en}.`,
  }
}

interface RefusedStep {
  /** 0 is the filing, n the n-th step. */
  readonly number: number
  readonly step: ScenarioStep | undefined
  readonly rejection: Rejection
  /** The nodes that were open instead. */
  readonly open: readonly string[]
}

/** Why a step of a scenario could not be done. */
export function refusalText(spec: Spec, { number, step, rejection, open }: RefusedStep): Text {
  const who = whoText(spec, number, step)
  if (rejection.code === 'stale') {
    const waiting = listText(open.map((id) => quoted(titleOf(spec, id))))
    return {
      vi: `${who.vi} không còn làm được: lúc đó bước này không mở, đang chờ: ${waiting.vi}.`,
      en: `${who.en} is no longer possible: its step is not open then; open: ${waiting.en}.`,
    }
  }
  const { code, where } = rejection
  const { message: why } = refuse(code, where, whereText(spec, where, step))
  return { vi: `${who.vi} bị từ chối: ${why.vi}`, en: `${who.en} was refused: ${why.en}` }
}

function whoText(spec: Spec, number: number, step: ScenarioStep | undefined): Text {
  if (number === 0 || step === undefined) return { vi: 'Việc nộp hồ sơ', en: 'The filing' }
  const about = stepText(spec, step)
  return { vi: `Việc thứ ${number} (${about.vi})`, en: `Step ${number} (${about.en})` }
}

/** What a refusal is about, by its name; the dossier is called by its procedure. */
function whereText(spec: Spec, where: string, step: ScenarioStep | undefined): Text {
  return where === PLAYED_DOSSIER ? spec.identity.title : placeName(spec, where, step && nodeOf(step))
}

function nodeOf(step: ScenarioStep): string | undefined {
  if ('complete' in step) return step.complete
  return 'consult' in step ? step.consult : undefined
}

function titleOf(spec: Spec, id: string): Text {
  return own(spec.flow.nodes, id)?.title ?? { vi: id, en: id }
}

function quoted({ vi, en }: Text): Text {
  return { vi: `“${vi}”`, en: `“${en}”` }
}

function listText(texts: readonly Text[]): Text {
  if (texts.length === 0) return NOTHING
  return { vi: texts.map(({ vi }) => vi).join(', '), en: texts.map(({ en }) => en).join(', ') }
}

function idsIn(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((id: Json) => typeof id === 'string') : []
}
