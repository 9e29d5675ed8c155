import type { EventOf } from '@motcua/engine'
import type { Text } from '@motcua/spec'
import { counted } from '../../counted.ts'
import { unitRef } from '../../organisation/people-names.ts'
import { at, outcomeTitle, titleOf } from './spec-words.ts'
import type { Words, WordsAround } from './words.ts'

/** How the flow goes on without anybody's hand: decisions, other systems, waits, branches. */
export const flowWords = {
  NodeEntered: null,
  Forked: null,
  BranchArrived: null,
  DecisionMade: ({ decision, rows }, { spec }) => {
    const title = decisionTitle(decision, spec)
    return { vi: `Áp dụng “${title.vi}” (${rows.join(', ')})`, en: `Applied "${title.en}" (${rows.join(', ')})` }
  },
  DecisionFailed: ({ decision }, { spec }) => {
    const title = decisionTitle(decision, spec)
    return { vi: `“${title.vi}” không cho kết quả`, en: `"${title.en}" gave no result` }
  },
  ItemsBegun: ({ node, items, needed }, { spec }) => {
    const title = titleOf(spec, node)
    return {
      vi: `Bước “${title.vi}” cho ${items} mục, cần ${needed}`,
      en: `Step "${title.en}" for ${counted(items, 'item')}, ${needed} needed`,
    }
  },
  ItemEnded: null,
  ItemsEnded: ({ node, outcome }, { spec }) => {
    const [title, chosen] = [titleOf(spec, node), outcomeTitle(spec, node, outcome)]
    return { vi: `Xong “${title.vi}”: ${chosen.vi}`, en: `"${title.en}" is done: ${chosen.en}` }
  },
  CallOpened: (event, around) => asked(event, around),
  CallFailed: ({ node, attempt, retryAt }, { spec }) => {
    const title = titleOf(spec, node)
    const next =
      retryAt === undefined
        ? { vi: ', không thử nữa', en: ', and is given up' }
        : { vi: `, thử lại ${at(retryAt).vi}`, en: `, tried again ${at(retryAt).en}` }
    return {
      vi: `“${title.vi}” không có trả lời, lần ${attempt}${next.vi}`,
      en: `"${title.en}" had no answer, attempt ${attempt}${next.en}`,
    }
  },
  CallAnswered: ({ node, result }, { spec }) => {
    const title = titleOf(spec, node)
    if (result === undefined) return { vi: `Đã có trả lời: ${title.vi}`, en: `Answered: ${title.en}` }
    const outcome = outcomeTitle(spec, node, result === 'granted' ? 'granted' : 'notGranted')
    return {
      vi: `Hồ sơ liên thông “${title.vi}” ${outcome.vi}`,
      en: `The linked dossier "${title.en}" was ${outcome.en}`,
    }
  },
  CallCancelled: ({ node }, { spec }) => ({
    vi: `Thôi chờ trả lời: ${titleOf(spec, node).vi}`,
    en: `The answer is no longer needed: ${titleOf(spec, node).en}`,
  }),
  CallMoved: ({ until }) => ({
    vi: `Chờ trả lời đến ${at(until).vi}`,
    en: `The answer may now come until ${at(until).en}`,
  }),
  WaitOpened: ({ node, until }, { spec }) => {
    const title = titleOf(spec, node)
    return {
      vi: `Chờ: ${title.vi}${until === undefined ? '' : `, đến ${at(until).vi}`}`,
      en: `Waiting: ${title.en}${until === undefined ? '' : `, until ${at(until).en}`}`,
    }
  },
  WaitMoved: ({ until }) => ({ vi: `Chờ đến ${at(until).vi}`, en: `The wait now lasts until ${at(until).en}` }),
  MessageReceived: ({ node }, { spec }) => ({
    vi: `Đã nhận: ${titleOf(spec, node).vi}`,
    en: `Received: ${titleOf(spec, node).en}`,
  }),
  MessageGathered: () => ({ vi: 'Nhận thêm một ý kiến', en: 'One more message came in' }),
  WaitElapsed: ({ node }, { spec }) => ({
    vi: `Hết thời gian chờ: ${titleOf(spec, node).vi}`,
    en: `The wait is over: ${titleOf(spec, node).en}`,
  }),
  WaitCancelled: ({ node }, { spec }) => ({
    vi: `Thôi chờ: ${titleOf(spec, node).vi}`,
    en: `No longer waiting: ${titleOf(spec, node).en}`,
  }),
} as const satisfies Partial<Words>

function decisionTitle(decision: string, spec: WordsAround['spec']): Text {
  return spec.decisions[decision]?.title ?? { vi: decision, en: decision }
}

function asked({ kind, node, attempt, unit }: EventOf<'CallOpened'>, { spec, names }: WordsAround): Text {
  const title = titleOf(spec, node)
  const again = attempt === 1 ? { vi: '', en: '' } : { vi: `, lần ${attempt}`, en: `, attempt ${attempt}` }
  if (kind === 'procedure') {
    const place = unitRef(unit ?? '', names).title
    return { vi: `Lập hồ sơ liên thông “${title.vi}” tại ${place.vi}`, en: `Began "${title.en}" at ${place.en}` }
  }
  if (kind === 'facts') {
    return {
      vi: `Tra cơ sở dữ liệu cho “${title.vi}”${again.vi}`,
      en: `Registries were asked for "${title.en}"${again.en}`,
    }
  }
  return { vi: `Hỏi hệ thống: ${title.vi}${again.vi}`, en: `Asked of another system: ${title.en}${again.en}` }
}
