import type { AlarmTime } from '../deadline.ts'
import { durationText, periodText } from '../duration-text.ts'
import type { Each } from '../each.ts'
import type { FlowNode, NodeOf } from '../nodes/registry.ts'
import { outcomesOf } from '../outcomes.ts'
import type { Retry } from '../retry.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import type { Undo } from '../undo.ts'
import { fieldText, listText, starred } from './title-text.ts'
import { unitRuleText, waitText } from './value-text.ts'

/** The properties of a node that only its kind can say in words. */
export function nodeWords(node: FlowNode, spec: Spec): Record<string, Text> {
  return {
    ...(node.kind === 'wait' ? { for: waitText(node.for, spec) } : {}),
    ...(node.kind === 'procedure' ? exchangeText(node, spec) : {}),
    ...('retry' in node && node.retry !== undefined ? { retry: retryText(node.retry) } : {}),
    ...('each' in node && node.each !== undefined ? { each: eachText(node.each, node, spec) } : {}),
    ...('handOver' in node && node.handOver !== undefined ? { handOver: durationText(node.handOver.within) } : {}),
    ...('onWithdraw' in node && node.onWithdraw !== undefined ? { onWithdraw: undoText(node.onWithdraw, spec) } : {}),
  }
}

/** What goes to another procedure and comes back; its own fields have no titles here. */
function exchangeText(node: NodeOf<'procedure'>, spec: Spec): Record<'begunAt' | 'send' | 'take', Text> {
  const { unit, send, take, each } = node
  const sent = Object.entries(send).map(([theirs, ours]) => {
    const { vi, en } = fieldText(spec, ours)
    return { vi: `${vi} vào ${theirs}`, en: `${en} as ${theirs}` }
  })
  const taken = Object.entries(take).map(([ours, theirs]) => {
    const { vi, en } = fieldText(spec, ours)
    return { vi: `${theirs} vào ${vi}`, en: `${theirs} as ${en}` }
  })
  return { begunAt: unitRuleText(unit, spec, each?.list), send: listText(sent), take: listText(taken) }
}

function retryText({ times, every }: Retry): Text {
  if (times === 0) return { vi: 'không lần nào', en: 'never' }
  const apart = periodText(every)
  return {
    vi: `${times} lần, cách nhau ${apart.vi}`,
    en: `${times === 1 ? 'once' : `${times} times`}, ${apart.en} apart`,
  }
}

function eachText({ list, order, until, counts }: Each, node: FlowNode, spec: Spec): Text {
  const [field, outcome] = [fieldText(spec, list), countedText(counts, outcomesOf(node))]
  const how = order === 'together' ? { vi: 'cùng lúc', en: 'together' } : { vi: 'lần lượt', en: 'one after the other' }
  const least = typeof until === 'string' ? 1 : until.atLeast
  return until === 'all'
    ? { vi: `${field.vi} ${how.vi}, mọi mục ${outcome.vi}`, en: `${field.en} ${how.en}, every item ${outcome.en}` }
    : {
        vi: `${field.vi} ${how.vi}, ít nhất ${least} mục ${outcome.vi}`,
        en: `${field.en} ${how.en}, at least ${least} ${least === 1 ? 'item' : 'items'} ${outcome.en}`,
      }
}

/** The outcome that counts; the first one where the spec names none. */
function countedText(counts: string | undefined, outcomes: ReadonlyMap<string, Text>): Text {
  const [first] = outcomes.values()
  if (counts !== undefined) return starred(outcomes.get(counts) ?? plain(counts))
  const { vi, en } = starred(first ?? plain(''))
  return { vi: `${vi} (mặc định)`, en: `${en} (by default)` }
}

function undoText({ title, role, allotted }: Undo, spec: Spec): Text {
  const what = starred(title)
  const who = starred(Object.hasOwn(spec.roles, role) ? (spec.roles[role]?.title ?? plain(role)) : plain(role))
  const time = allotted === undefined ? { vi: '', en: '' } : durationText(allotted)
  return {
    vi: [what.vi, who.vi, time.vi].filter((part) => part !== '').join(', '),
    en: [what.en, who.en, time.en].filter((part) => part !== '').join(', '),
  }
}

function plain(id: string): Text {
  return { vi: id, en: id }
}

/** When something happens around a due time: "trước hạn 1 giờ làm việc". */
export function alarmTimeText(at: AlarmTime): Text {
  if (at === 'due') return { vi: 'khi đến hạn', en: 'when due' }
  const { vi, en } = durationText('before' in at ? at.before : at.after)
  return 'before' in at
    ? { vi: `trước hạn ${vi}`, en: `${en} before it is due` }
    : { vi: `sau hạn ${vi}`, en: `${en} after it was due` }
}
