import { longLocal } from '@motcua/calendar'
import type { Event, EventOf, EventType } from '@motcua/engine'
import { durationText, type Spec, type Text } from '@motcua/spec'
import { nameOf, type PeopleNames, unitRef } from '../organisation/people-names.ts'
import { ZONE_OFFSET } from '../time-view.ts'

interface Surroundings {
  readonly spec: Spec
  readonly names: PeopleNames
}

type Words = { readonly [T in EventType]: ((event: EventOf<T>, around: Surroundings) => Text) | null }

const RESULTS = {
  granted: { vi: 'đã giải quyết xong', en: 'granted' },
  refused: { vi: 'bị từ chối', en: 'refused' },
  withdrawn: { vi: 'được rút', en: 'withdrawn' },
  returned: { vi: 'được trả lại', en: 'returned' },
} as const

const CHANNELS = {
  counter: { vi: 'tại quầy', en: 'at the counter' },
  online: { vi: 'trực tuyến', en: 'online' },
  post: { vi: 'qua bưu chính', en: 'by post' },
} as const

/** What each event is called for people; null where it says nothing to them. */
const WORDS: Words = {
  DossierReceived: ({ channel, receivedAt }) => ({
    vi: `Tiếp nhận hồ sơ ${CHANNELS[channel].vi}, tính từ ${at(receivedAt).vi}`,
    en: `Received ${CHANNELS[channel].en}, counted from ${at(receivedAt).en}`,
  }),
  AnswersRecorded: ({ answers }, { spec }) => {
    const labels = Object.keys(answers).map((id) => spec.data.properties[id]?.label ?? { vi: id, en: id })
    return {
      vi: `Ghi nhận: ${labels.map(({ vi }) => vi).join(', ')}`,
      en: `Recorded: ${labels.map(({ en }) => en).join(', ')}`,
    }
  },
  DeadlineSet: ({ committed }) =>
    committed.due === null
      ? { vi: 'Tạm dừng tính thời hạn', en: 'The deadline stands still' }
      : { vi: `Hẹn trả ${at(committed.due).vi}`, en: `Due ${at(committed.due).en}` },
  NodeEntered: null,
  TaskOpened: ({ node, unit, limit }, { spec, names }) => {
    const [title, place] = [titleOf(spec, node), unitRef(unit, names).title]
    const time = limit === undefined ? undefined : durationText(limit)
    return {
      vi: `Chuyển bước “${title.vi}” tới ${place.vi}${time === undefined ? '' : ` (${time.vi})`}`,
      en: `Step "${title.en}" goes to ${place.en}${time === undefined ? '' : ` (${time.en})`}`,
    }
  },
  TaskClaimed: ({ assignee }, { names }) => {
    const { name } = nameOf(assignee, names)
    return { vi: `${name} nhận xử lý`, en: `${name} took it` }
  },
  TaskReleased: () => ({ vi: 'Trả công việc về danh sách chung', en: 'Put back into the pool' }),
  TaskDueChanged: ({ due }) =>
    due.due === null
      ? { vi: 'Thời hạn của bước tạm dừng', en: 'The step’s deadline stands still' }
      : { vi: `Thời hạn của bước: ${at(due.due).vi}`, en: `The step is due ${at(due.due).en}` },
  TaskCompleted: ({ node, outcome, by, reason, faults }, { spec, names }) => {
    const title = titleOf(spec, node)
    const chosen = outcomeOf(spec, node, outcome)
    const { name } = nameOf(by, names)
    const why = [reason, ...(faults ?? []).map(({ fault }) => fault)].flatMap((part) =>
      part === undefined ? [] : [part.replace(/[.;\s]+$/, '')],
    )
    const because = why.length === 0 ? '' : `: ${why.join('; ')}`
    return {
      vi: `${name} kết thúc bước “${title.vi}”: ${chosen.vi}${because}`,
      en: `${name} completed "${title.en}": ${chosen.en}${because}`,
    }
  },
  TaskCancelled: ({ node }, { spec }) => ({
    vi: `Dừng bước “${titleOf(spec, node).vi}”`,
    en: `Step "${titleOf(spec, node).en}" was stopped`,
  }),
  DecisionMade: ({ decision, rows }, { spec }) => {
    const title = spec.decisions[decision]?.title ?? { vi: decision, en: decision }
    return { vi: `Áp dụng “${title.vi}” (${rows.join(', ')})`, en: `Applied "${title.en}" (${rows.join(', ')})` }
  },
  Forked: null,
  BranchArrived: null,
  WaitOpened: ({ node, until }, { spec }) => {
    const title = titleOf(spec, node)
    return {
      vi: `Chờ: ${title.vi}${until === undefined ? '' : `, đến ${at(until).vi}`}`,
      en: `Waiting: ${title.en}${until === undefined ? '' : `, until ${at(until).en}`}`,
    }
  },
  MessageReceived: ({ node }, { spec }) => ({
    vi: `Đã nhận: ${titleOf(spec, node).vi}`,
    en: `Received: ${titleOf(spec, node).en}`,
  }),
  WaitElapsed: ({ node }, { spec }) => ({
    vi: `Hết thời gian chờ: ${titleOf(spec, node).vi}`,
    en: `The wait is over: ${titleOf(spec, node).en}`,
  }),
  WaitCancelled: ({ node }, { spec }) => ({
    vi: `Thôi chờ: ${titleOf(spec, node).vi}`,
    en: `No longer waiting: ${titleOf(spec, node).en}`,
  }),
  ClockPaused: ({ from }) => ({
    vi: `Dừng tính giờ từ ${at(from).vi}`,
    en: `The clock stands still from ${at(from).en}`,
  }),
  ClockResumed: ({ to }) => ({ vi: `Tính giờ lại từ ${at(to).vi}`, en: `The clock runs again from ${at(to).en}` }),
  DossierEnded: ({ result }) => ({ vi: `Hồ sơ ${RESULTS[result].vi}`, en: `The dossier was ${RESULTS[result].en}` }),
}

/** Words for people, or undefined where an event is only of use to the engine. */
export function eventWords<T extends EventType>(
  event: EventOf<T> & { type: T },
  around: Surroundings,
): Text | undefined {
  const words: Words[T] = WORDS[event.type]
  return words === null ? undefined : words(event, around)
}

/** Words of several events, in their order. */
export function wordsOf(events: readonly Event[], around: Surroundings): Text[] {
  return events.flatMap((event) => eventWords(event, around) ?? [])
}

export function titleOf(spec: Spec, node: string): Text {
  return spec.flow.nodes[node]?.title ?? { vi: node, en: node }
}

function outcomeOf(spec: Spec, node: string, outcome: string): Text {
  const found = spec.flow.nodes[node]
  const chosen = found?.kind === 'task' ? found.outcomes.find(({ id }) => id === outcome) : undefined
  return chosen?.title ?? { vi: outcome, en: outcome }
}

function at(instant: number): Text {
  return { vi: longLocal(instant, ZONE_OFFSET, 'vi'), en: longLocal(instant, ZONE_OFFSET, 'en') }
}
