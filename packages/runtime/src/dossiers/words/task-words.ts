import type { EventOf } from '@motcua/engine'
import { durationText, type Text } from '@motcua/spec'
import { nameOf, type PeopleNames, unitRef } from '../../organisation/people-names.ts'
import { alarmTitle, at, because, nodeOfOpening, outcomeTitle, roleTitle, taskTitle, titleOf } from './spec-words.ts'
import type { Words, WordsAround } from './words.ts'

/** What people do, and what happens to their tasks. */
export const taskWords = {
  TaskOpened: (event, around) => opened(event, around),
  TaskClaimed: ({ assignee }, { names }) => {
    const { name } = nameOf(assignee, names)
    return { vi: `${name} nhận xử lý`, en: `${name} took it` }
  },
  TaskReleased: () => ({ vi: 'Trả công việc về danh sách chung', en: 'Put back into the pool' }),
  TaskAssigned: ({ assignee, load }, { names }) => {
    const { name } = nameOf(assignee, names)
    return {
      vi: `Giao cho ${name}, người đang có ít việc nhất (${load})`,
      en: `Given to ${name}, who has the fewest tasks (${load})`,
    }
  },
  TaskDueChanged: ({ due: { due } }) => stepDue(due),
  TaskDueRecounted: ({ due: { due }, because: reason }) => {
    const [words, why] = [stepDue(due), RECOUNTED[reason]]
    return { vi: `${words.vi}, ${why.vi}`, en: `${words.en}, ${why.en}` }
  },
  HandOverAccepted: ({ by }, { names }) => ({
    vi: `${nameOf(by, names).name} xác nhận đã nhận bàn giao hồ sơ`,
    en: `${nameOf(by, names).name} acknowledged that the dossier was handed over`,
  }),
  AlarmRang: ({ alarm, task }, { spec }) => {
    const title = alarmTitle(spec, task === undefined ? undefined : nodeOfOpening(task), alarm)
    return { vi: `Đến mốc “${title.vi}”`, en: `"${title.en}" is reached` }
  },
  TaskEscalated: ({ role, unit }, around) => {
    const to = roleAt(role, unit, around)
    return { vi: `Báo lên ${to.vi}, cũng xử lý được bước này`, en: `Escalated to ${to.en}, who may do this step too` }
  },
  TaskRerouted: ({ role, unit }, around) => {
    const to = roleAt(role, unit, around)
    return { vi: `Chuyển việc sang ${to.vi}`, en: `The task goes to ${to.en}` }
  },
  TaskCompleted: (event, around) => completed(event, around),
  TaskRecalled: ({ node, by, reason }, { spec, names }) => ({
    vi: `${nameOf(by, names).name} thu hồi bước “${titleOf(spec, node).vi}”${because(reason)}`,
    en: `${nameOf(by, names).name} took "${titleOf(spec, node).en}" back${because(reason)}`,
  }),
  TaskCancelled: ({ node }, { spec }) => ({
    vi: `Dừng bước “${titleOf(spec, node).vi}”`,
    en: `Step "${titleOf(spec, node).en}" was stopped`,
  }),
} as const satisfies Partial<Words>

const RECOUNTED = {
  handOver: { vi: 'tính từ khi nhận bàn giao', en: 'counted from the hand-over' },
  suspension: { vi: 'không tính thời gian tạm dừng', en: 'without the time of the suspension' },
  calendar: { vi: 'theo lịch mới công bố', en: 'by the calendar now published' },
} as const

function stepDue(due: number | null): Text {
  if (due === null) return { vi: 'Thời hạn của bước tạm dừng', en: 'The step’s deadline stands still' }
  return { vi: `Thời hạn của bước: ${at(due).vi}`, en: `The step is due ${at(due).en}` }
}

function roleAt(role: string, unit: string, { spec, names }: WordsAround): Text {
  const [title, place] = [roleTitle(spec, role), unitRef(unit, names).title]
  return { vi: `${title.vi} (${place.vi})`, en: `${title.en} (${place.en})` }
}

function opened(event: EventOf<'TaskOpened'>, { spec, names }: WordsAround): Text {
  const { unit, limit, item, aside, question, handOver } = event
  const [title, place] = [taskTitle(spec, event), unitRef(unit, names).title]
  const time = limit === undefined ? undefined : durationText(limit)
  const within = { vi: time === undefined ? '' : ` (${time.vi})`, en: time === undefined ? '' : ` (${time.en})` }
  if (aside?.kind === 'consultation') {
    return {
      vi: `Hỏi ý kiến ${place.vi}, “${title.vi}”${within.vi}${because(question)}`,
      en: `Opinion asked of ${place.en}, "${title.en}"${within.en}${because(question)}`,
    }
  }
  const which = itemWords(item)
  const way = handOver === undefined ? '' : ', chờ xác nhận bàn giao'
  const byHand = handOver === undefined ? '' : ', to be acknowledged there'
  return {
    vi: `Chuyển bước “${title.vi}”${which.vi} tới ${place.vi}${within.vi}${way}`,
    en: `Step "${title.en}"${which.en} goes to ${place.en}${within.en}${byHand}`,
  }
}

function completed(event: EventOf<'TaskCompleted'>, { spec, names }: WordsAround): Text {
  const { node, outcome, reason, faults, byDefault, aside, item } = event
  const [title, chosen, which] = [taskTitle(spec, event), outcomeTitle(spec, node, outcome), itemWords(item)]
  const why = because(reason, ...(faults ?? []).map(({ fault }) => fault))
  if (byDefault !== undefined) {
    return {
      vi: `Quá hạn mà không ai quyết định bước “${title.vi}”${which.vi}: coi như ${chosen.vi}`,
      en: `Nobody decided "${title.en}"${which.en} in time: it counts as ${chosen.en}`,
    }
  }
  const who = doer(event, names)
  if (aside?.kind === 'consultation') {
    return { vi: `${who.vi} cho ý kiến “${title.vi}”${why}`, en: `${who.en} gave an opinion, "${title.en}"${why}` }
  }
  if (aside?.kind === 'undo') {
    return { vi: `${who.vi} đã thu lại “${title.vi}”${why}`, en: `${who.en} undid "${title.en}"${why}` }
  }
  return {
    vi: `${who.vi} kết thúc bước “${title.vi}”${which.vi}: ${chosen.vi}${why}`,
    en: `${who.en} completed "${title.en}"${which.en}: ${chosen.en}${why}`,
  }
}

/** Who did it, and in whose name where a delegate did. */
function doer({ by, onBehalfOf }: EventOf<'TaskCompleted'>, names: PeopleNames): Text {
  const { name } = nameOf(by, names)
  if (onBehalfOf === undefined) return { vi: name, en: name }
  const other = nameOf(onBehalfOf, names).name
  return { vi: `${name} (thay mặt ${other})`, en: `${name} (on behalf of ${other})` }
}

/** Items are counted from 1 for people. */
function itemWords(item: number | undefined): Text {
  return item === undefined ? { vi: '', en: '' } : { vi: ` (mục ${item + 1})`, en: ` (item ${item + 1})` }
}
