import type { Words } from '../i18n/locale.tsx'

/** What the screen of a task says of what stands beside it: hand-over, opinions, items, alarms. */
export const besideWords = {
  handOver: {
    vi: (from: string) => `Hồ sơ đang chuyển đến từ ${from}`,
    en: (from: string) => `The dossier is on its way from ${from}`,
  },
  handOverUntil: {
    vi: (words: string) => `Xác nhận đã nhận trước ${words}`,
    en: (words: string) => `Acknowledge by ${words}`,
  },
  handOverPaused: { vi: 'Thời gian chuyển đang tạm dừng', en: 'The time for the hand-over stands still' },
  accept: { vi: 'Xác nhận đã nhận', en: 'Acknowledge receipt' },
  itemOf: {
    vi: (title: string, number: number, of: number) => `${title} (${number}/${of})`,
    en: (title: string, number: number, of: number) => `${title} (${number} of ${of})`,
  },
  consultation: { vi: 'ý kiến', en: 'opinion' },
  undo: { vi: 'thu lại', en: 'undo' },
  onItsWay: { vi: 'đang chuyển đến', en: 'on its way' },
  asks: {
    vi: (name: string, about: string) => `${name} xin ý kiến ở bước “${about}”`,
    en: (name: string, about: string) => `${name} asks for an opinion at "${about}"`,
  },
  undoes: {
    vi: (about: string) => `Hồ sơ đã rút. Thu lại những gì đã làm ở bước “${about}”.`,
    en: (about: string) => `The dossier is withdrawn. Undo what was done at "${about}".`,
  },
  escalated: {
    vi: (role: string, unit: string) => `Bước này đã báo lên: ${role} tại ${unit} cũng xử lý được.`,
    en: (role: string, unit: string) => `This step was escalated: ${role} at ${unit} may do it too.`,
  },
  alarms: { vi: 'Nếu bước này còn mở', en: 'If this step stays open' },
  remind: { vi: 'nhắc người đang giữ', en: 'whoever holds it is reminded' },
  escalate: { vi: 'báo lên cấp trên', en: 'it is escalated' },
  reroute: { vi: 'chuyển sang hướng khác', en: 'it goes another way' },
  decide: { vi: 'tự quyết định', en: 'it is decided by itself' },
  recallable: {
    vi: 'Sau khi ghi, bạn còn thu hồi được cho đến khi có người làm tiếp.',
    en: 'Once recorded, you can still take it back until somebody goes on.',
  },
  answerTitle: { vi: 'Ý kiến của bạn', en: 'Your opinion' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  answerMissing: { vi: 'Ghi ý kiến trước khi gửi.', en: 'Write the opinion before sending.' },
  opinionSent: {
    vi: (code: string) => `Đã gửi ý kiến về hồ sơ ${code}.`,
    en: (code: string) => `Your opinion on dossier ${code} is sent.`,
  },
  undoTitle: { vi: 'Việc cần thu lại', en: 'To be undone' },

  opinions: { vi: 'Ý kiến đã hỏi', en: 'Opinions asked for' },
  ask: { vi: 'Xin ý kiến', en: 'Ask for an opinion' },
  askHelp: {
    vi: 'Việc này vẫn ở chỗ bạn trong lúc chờ trả lời.',
    en: 'The task stays with you while they answer.',
  },
  askWhat: { vi: 'Về việc gì', en: 'About what' },
  askOf: {
    vi: (title: string, role: string, time: string) => `${title} · ${role}${time === '' ? '' : `, trong ${time}`}`,
    en: (title: string, role: string, time: string) => `${title} · ${role}${time === '' ? '' : `, within ${time}`}`,
  },
  question: { vi: 'Câu hỏi', en: 'Question' },
  send: { vi: 'Gửi câu hỏi', en: 'Send the question' },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  notAsked: { vi: 'Chưa gửi được câu hỏi.', en: 'The question was not sent.' },
  open: { vi: 'chờ trả lời', en: 'not answered yet' },
  answered: { vi: 'đã trả lời', en: 'answered' },
  cancelled: { vi: 'không cần nữa', en: 'not needed any more' },
} satisfies Words
