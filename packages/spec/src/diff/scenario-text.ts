import type { Json } from '@motcua/rules'
import { factLabel, valueLabel } from '../condition-text.ts'
import { durationText } from '../duration-text.ts'
import { isRecord } from '../json-pointer.ts'
import type { Scenario, ScenarioStep } from '../scenario.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import { listText, nodeText, outcomeText, starred } from './title-text.ts'
import { listedValueText } from './value-text.ts'

/** What a scenario is given, what happens in it and what it expects, in words. */
export function scenarioWords(
  { given, when, then }: Scenario,
  spec: Spec,
): Record<'given' | 'steps' | 'expected', Text> {
  const parts = [
    named('nộp lúc', 'filed at', plain(given.filedAt)),
    listedValueText('channels', given.channel) ?? plain(given.channel),
    ...answersText(spec, given.answers),
    ...answersText(spec, given.registries ?? {}).map((part) => named('tra cứu', 'looked up', part)),
  ]
  return {
    given: joined(parts, ', '),
    steps: joined(
      when.map((step) => stepText(step, spec)),
      '; ',
    ),
    expected: joined(thenParts(then, spec), ', '),
  }
}

function stepText({ at, ...step }: ScenarioStep, spec: Spec): Text {
  const parts = Object.entries(step).flatMap(([key, value]) => partText(key, value, step, spec))
  return named(`${at}:`, `${at}:`, joined(parts, ', '))
}

type Rest = Readonly<Record<string, unknown>>

/** One word of a step with what it says. */
function partText(key: string, value: unknown, step: Rest, spec: Spec): Text[] {
  const word = STEP_WORDS[key]
  if (key === 'answers') return isRecord(value) ? answersText(spec, value) : []
  if (key === 'reappoint' && isRecord(value)) return [named('hẹn lại', 'promised anew:', limitText(value))]
  if (word === undefined) return [plain(String(value))]
  return [value === true ? word : named(word.vi, word.en, saidText(key, value, step, spec))]
}

const STEP_WORDS: Readonly<Record<string, Text>> = {
  complete: { vi: 'kết thúc bước', en: 'completes step' },
  outcome: { vi: 'kết quả', en: 'outcome' },
  reason: { vi: 'lý do', en: 'reason' },
  item: { vi: 'mục thứ', en: 'item' },
  undo: { vi: 'hủy bỏ việc đã làm ở', en: 'undoes' },
  opinion: { vi: 'cho ý kiến ở', en: 'gives an opinion at' },
  consult: { vi: 'xin ý kiến ở', en: 'asks for an opinion at' },
  consultation: { vi: 'về', en: 'about' },
  question: { vi: 'câu hỏi', en: 'question' },
  message: { vi: 'tin cho', en: 'message to' },
  interrupt: { vi: 'yêu cầu', en: 'message' },
  answer: { vi: 'hệ thống trả lời', en: 'a system answers' },
  fail: { vi: 'hệ thống không trả lời', en: 'a system fails' },
  error: { vi: 'lỗi', en: 'error' },
  linked: { vi: 'hồ sơ kết thúc ở', en: 'a dossier ends at' },
  result: { vi: 'kết thúc', en: 'result' },
  accept: { vi: 'nhận bàn giao', en: 'hand-over acknowledged at' },
  claim: { vi: 'nhận việc', en: 'claims' },
  by: { vi: 'người nhận', en: 'by' },
  suspend: { vi: 'tạm dừng', en: 'suspended' },
  resume: { vi: 'tiếp tục', en: 'resumed' },
  recall: { vi: 'thu hồi', en: 'takes back' },
  reopen: { vi: 'mở lại', en: 'reopened at' },
  pass: { vi: 'để thời gian trôi', en: 'time passes' },
}

function saidText(key: string, value: unknown, step: Rest, spec: Spec): Text {
  if (typeof value === 'number') return plain(String(value + 1))
  const id = String(value)
  switch (key) {
    case 'outcome':
      return outcomeText(spec, String(step.complete), id)
    case 'consultation':
      return consultationText(spec, String(step.opinion ?? step.consult), id)
    case 'message':
      return messageText(spec, id)
    case 'interrupt':
      return starred(spec.flow.onMessage?.find((one) => one.id === id)?.title ?? plain(id))
    case 'result':
      return listedValueText('result', id) ?? plain(id)
    case 'reason':
    case 'question':
      return { vi: `“${id}”`, en: `"${id}"` }
    case 'error':
    case 'by':
      return plain(id)
    default:
      return nodeText(spec, id)
  }
}

function consultationText({ flow }: Spec, node: string, id: string): Text {
  const found = Object.hasOwn(flow.nodes, node) ? flow.nodes[node] : undefined
  const asked = found?.kind === 'task' ? found.consults?.find((one) => one.id === id) : undefined
  return starred(asked?.title ?? plain(id))
}

/** A message goes by the wait that waits for it. */
function messageText({ flow }: Spec, message: string): Text {
  const wait = Object.values(flow.nodes).find(
    (node) => node.kind === 'wait' && 'message' in node.for && node.for.message === message,
  )
  return starred(wait?.title ?? plain(message))
}

function thenParts(then: Scenario['then'], spec: Spec): Text[] {
  const { result, path, open, due, timeClass, facts, rejected } = then
  return [
    ...(result === undefined ? [] : [named('kết thúc', 'result', listedValueText('result', result) ?? plain(result))]),
    ...(path === undefined
      ? []
      : [
          named(
            'đi qua',
            'passes',
            joined(
              path.map((id) => nodeText(spec, id)),
              ' → ',
            ),
          ),
        ]),
    ...(open === undefined ? [] : [named('còn mở', 'still open', listText(open.map((id) => nodeText(spec, id))))]),
    ...(due?.statutory === undefined ? [] : [named('hạn luật định', 'statutory due', plain(due.statutory))]),
    ...(due?.committed === undefined ? [] : [named('hẹn trả', 'committed due', plain(due.committed))]),
    ...(timeClass === undefined ? [] : [listedValueText('timeClass', timeClass) ?? plain(timeClass)]),
    ...answersText(spec, facts ?? {}),
    ...(rejected === undefined ? [] : [named('bị từ chối:', 'refused:', plain(rejected))]),
  ]
}

function answersText(spec: Spec, answers: Readonly<Record<string, unknown>>): Text[] {
  return Object.entries(answers).map(([id, value]) => {
    const [label, said] = [factLabel(spec, id), answerText(spec, id, value)]
    return { vi: `“${label.vi}” = ${said.vi}`, en: `"${label.en}" = ${said.en}` }
  })
}

/** A list or a group part by part, never as JSON. */
function answerText(spec: Spec, id: string, value: unknown): Text {
  if (Array.isArray(value)) {
    return joined(
      value.map((item: unknown) => answerText(spec, id, item)),
      ' / ',
    )
  }
  if (isRecord(value)) {
    return joined(
      Object.values(value).map((part) => answerText(spec, '', part)),
      ' ',
    )
  }
  const single: Json =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  return single === null ? { vi: 'để trống', en: 'empty' } : valueLabel(spec, id, single)
}

function limitText(value: Readonly<Record<string, unknown>>): Text {
  const { amount, unit } = value
  const isUnit = unit === 'working-days' || unit === 'working-hours' || unit === 'calendar-days'
  return typeof amount === 'number' && isUnit ? durationText({ amount, unit }) : plain('')
}

function named(vi: string, en: string, said: Text): Text {
  return { vi: `${vi} ${said.vi}`, en: `${en} ${said.en}` }
}

function plain(text: string): Text {
  return { vi: text, en: text }
}

function joined(parts: readonly Text[], by: string): Text {
  if (parts.length === 0) return { vi: 'không có', en: 'none' }
  return { vi: parts.map(({ vi }) => vi).join(by), en: parts.map(({ en }) => en).join(by) }
}
