import type { ScenarioStep, Spec, Text } from '@motcua/spec'
import { own } from '../own.ts'

/** What a step of a scenario does, in a few words: "Thẩm định: Đạt", "time passes". */
export function stepText(spec: Spec, step: ScenarioStep): Text {
  if ('pass' in step) return { vi: 'để thời gian trôi', en: 'time passes' }
  if ('complete' in step) {
    const outcome = outcomeTitle(spec, step.complete, step.outcome) ?? plain(step.outcome)
    return joined(titleOf(spec, step.complete), outcome)
  }
  if ('message' in step) return about('gửi vào', 'sent to', titleOf(spec, waitFor(spec, step.message)))
  if ('interrupt' in step) {
    const interrupt = spec.flow.onMessage?.find(({ id }) => id === step.interrupt)
    return about('gửi', 'sent:', interrupt?.title ?? plain(step.interrupt))
  }
  if ('reappoint' in step) return { vi: 'xin lỗi và hẹn lại', en: 'apology and new date' }
  if ('suspend' in step) return { vi: 'tạm dừng hồ sơ', en: 'the dossier is suspended' }
  if ('resume' in step) return { vi: 'tiếp tục hồ sơ', en: 'the dossier goes on' }
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
  if ('undo' in step) return about('hủy bỏ việc đã làm ở', 'undone what was done at', titleOf(spec, step.undo))
  if ('opinion' in step) return about('trả lời ý kiến ở', 'an opinion is given at', titleOf(spec, step.opinion))
  if ('consult' in step) return about('xin ý kiến ở', 'an opinion is asked for at', titleOf(spec, step.consult))
  if ('accept' in step) return about('nhận bàn giao ở', 'the hand-over is acknowledged at', titleOf(spec, step.accept))
  if ('claim' in step) return about('nhận việc ở', 'taken from the pool at', titleOf(spec, step.claim))
  if ('answer' in step) return about('hệ thống trả lời cho', 'a system answers', titleOf(spec, step.answer))
  if ('fail' in step) return about('hệ thống không trả lời cho', 'a system fails', titleOf(spec, step.fail))
  if ('linked' in step) return about('kết thúc hồ sơ của', 'the dossier ends of', titleOf(spec, step.linked))
  if ('recall' in step) return about('thu hồi', 'taken back:', titleOf(spec, step.recall))
  return about('mở lại tại', 'reopened at', titleOf(spec, step.reopen))
}

function about(vi: string, en: string, what: Text): Text {
  return { vi: `${vi} “${what.vi}”`, en: `${en} “${what.en}”` }
}

function joined(node: Text, outcome: Text): Text {
  return { vi: `“${node.vi}”: “${outcome.vi}”`, en: `“${node.en}”: “${outcome.en}”` }
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
