import { durationText } from '@motcua/spec'
import { nameOf } from '../../organisation/people-names.ts'
import { at, because, interruptTitle, titleOf } from './spec-words.ts'
import type { Words } from './words.ts'

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

/** What happens to the dossier as a whole, its deadlines and what is known of it. */
export const dossierWords = {
  DossierReceived: ({ channel, receivedAt, parent }) => ({
    vi: `Tiếp nhận hồ sơ ${parent === undefined ? CHANNELS[channel].vi : 'liên thông'}, tính từ ${at(receivedAt).vi}`,
    en: `Received ${parent === undefined ? CHANNELS[channel].en : 'from another procedure'}, counted from ${at(receivedAt).en}`,
  }),
  AnswersRecorded: ({ answers }, { spec }) => {
    const labels = Object.keys(answers).map((id) => spec.data.properties[id]?.label ?? { vi: id, en: id })
    return {
      vi: `Ghi nhận: ${labels.map(({ vi }) => vi).join(', ')}`,
      en: `Recorded: ${labels.map(({ en }) => en).join(', ')}`,
    }
  },
  DeadlineSet: ({ committed: { due, provisional }, because: reason }) => {
    if (due === null) return { vi: 'Tạm dừng tính thời hạn', en: 'The deadline stands still' }
    const why = reason === 'calendar' ? { vi: ' theo lịch mới công bố', en: ' by the calendar now published' } : NOTHING
    const yet = provisional ? { vi: ' (dự kiến)', en: ' (provisional)' } : NOTHING
    return { vi: `Hẹn trả ${at(due).vi}${yet.vi}${why.vi}`, en: `Due ${at(due).en}${yet.en}${why.en}` }
  },
  DossierInterrupted: ({ message, reason }, { spec }) => ({
    vi: `${interruptTitle(spec, message).vi}${because(reason)}`,
    en: `${interruptTitle(spec, message).en}${because(reason)}`,
  }),
  BranchesDropped: null,
  DossierSuspended: ({ by, reason }, { names }) => ({
    vi: `${nameOf(by, names).name} tạm dừng giải quyết hồ sơ${because(reason)}`,
    en: `${nameOf(by, names).name} suspended the dossier${because(reason)}`,
  }),
  DossierResumed: () => ({ vi: 'Tiếp tục giải quyết hồ sơ', en: 'Work on the dossier goes on' }),
  DossierReappointed: ({ by, within, reason, inTime }, { names }) => {
    const [{ name }, time] = [nameOf(by, names), durationText(within)]
    const late = inTime ? NOTHING : { vi: ', báo muộn hơn quy định', en: ', later than the notice that is due' }
    return {
      vi: `${name} xin lỗi và hẹn lại trong ${time.vi}${late.vi}${because(reason)}`,
      en: `${name} apologised and promised anew, within ${time.en}${late.en}${because(reason)}`,
    }
  },
  DossierReopened: ({ by, node, reason, allotted }, { spec, names }) => {
    const [{ name }, title, time] = [nameOf(by, names), titleOf(spec, node), durationText(allotted)]
    return {
      vi: `${name} mở lại hồ sơ tại bước “${title.vi}” (${time.vi})${because(reason)}`,
      en: `${name} reopened the dossier at "${title.en}" (${time.en})${because(reason)}`,
    }
  },
  UndoingBegun: () => ({
    vi: 'Bắt đầu thu lại những việc đã làm; xong thì hồ sơ kết thúc',
    en: 'What was done is being undone; then the dossier ends',
  }),
  ClockPaused: ({ from }) => ({
    vi: `Dừng tính giờ từ ${at(from).vi}`,
    en: `The clock stands still from ${at(from).en}`,
  }),
  ClockResumed: ({ to }) => ({ vi: `Tính giờ lại từ ${at(to).vi}`, en: `The clock runs again from ${at(to).en}` }),
  DossierEnded: ({ result }) => ({ vi: `Hồ sơ ${RESULTS[result].vi}`, en: `The dossier was ${RESULTS[result].en}` }),
} as const satisfies Partial<Words>

const NOTHING = { vi: '', en: '' } as const
