import type { ScenarioStep, Spec, Text } from '@motcua/spec'
import { own } from '../own.ts'

/** What a step of a scenario does, in a few words: “Thẩm định”: “Đạt”; time passes. */
export function stepText(spec: Spec, step: ScenarioStep): Text {
  if ('pass' in step) return { vi: 'để thời gian trôi', en: 'time passes' }
  if ('complete' in step) {
    const outcome = outcomeTitle(spec, step.complete, step.outcome) ?? plain(step.outcome)
    return joined(titleOf(spec, step.complete), outcome)
  }
  if ('message' in step) return about('gửi vào “…”', 'a message to “…”', titleOf(spec, waitFor(spec, step.message)))
  if ('interrupt' in step) return about('yêu cầu “…”', 'the message “…”', interruptTitle(spec, step.interrupt))
  if ('reappoint' in step) return { vi: 'xin lỗi và hẹn lại', en: 'an apology with a new date' }
  if ('suspend' in step) return { vi: 'tạm dừng hồ sơ', en: 'suspending the dossier' }
  if ('resume' in step) return { vi: 'cho hồ sơ tiếp tục', en: 'resuming the dossier' }
  return aboutNode(spec, step)
}

type StepAtNode = Exclude<
  ScenarioStep,
  | { readonly complete: string }
  | { readonly message: string }
  | { readonly interrupt: string }
  | { readonly reappoint: object }
  | { readonly suspend: true }
  | { readonly resume: true }
  | { readonly pass: true }
>

function aboutNode(spec: Spec, step: StepAtNode): Text {
  if ('undo' in step) return about('hủy bỏ việc đã làm ở “…”', 'undoing what was done at “…”', titleOf(spec, step.undo))
  if ('opinion' in step) return about('cho ý kiến ở “…”', 'an opinion at “…”', titleOf(spec, step.opinion))
  if ('consult' in step) return about('xin ý kiến ở “…”', 'asking for an opinion at “…”', titleOf(spec, step.consult))
  if ('accept' in step) return about('nhận bàn giao ở “…”', 'the hand-over to “…”', titleOf(spec, step.accept))
  if ('claim' in step) return about('nhận việc ở “…”', 'claiming “…”', titleOf(spec, step.claim))
  if ('answer' in step) return about('hệ thống trả lời “…”', 'an answer to “…”', titleOf(spec, step.answer))
  if ('fail' in step) return about('hệ thống không trả lời “…”', 'a failure of “…”', titleOf(spec, step.fail))
  if ('linked' in step) return about('hồ sơ “…” kết thúc', 'the end of the dossier of “…”', titleOf(spec, step.linked))
  if ('recall' in step) return about('thu hồi “…”', 'taking “…” back', titleOf(spec, step.recall))
  return about('mở lại ở “…”', 'reopening at “…”', titleOf(spec, step.reopen))
}

function about(vi: string, en: string, what: Text): Text {
  return { vi: vi.replace('…', () => what.vi), en: en.replace('…', () => what.en) }
}

function joined(node: Text, outcome: Text): Text {
  return { vi: `“${node.vi}”: “${outcome.vi}”`, en: `“${node.en}”: “${outcome.en}”` }
}

function interruptTitle({ flow }: Spec, id: string): Text {
  return flow.onMessage?.find((interrupt) => interrupt.id === id)?.title ?? plain(id)
}

function plain(id: string): Text {
  return { vi: id, en: id }
}

function titleOf(spec: Spec, id: string): Text {
  return own(spec.flow.nodes, id)?.title ?? plain(id)
}

export function outcomeTitle(spec: Spec, id: string, outcome: string): Text | undefined {
  const node = own(spec.flow.nodes, id)
  return node?.kind === 'task' ? node.outcomes.find((one) => one.id === outcome)?.title : undefined
}

/** The node that waits for a message. */
function waitFor(spec: Spec, message: string): string {
  for (const [id, node] of Object.entries(spec.flow.nodes)) {
    if (node.kind === 'wait' && 'message' in node.for && node.for.message === message) return id
  }
  return message
}
