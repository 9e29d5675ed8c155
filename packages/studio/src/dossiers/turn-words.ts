import type { Words } from '../i18n/locale.tsx'

/** What the page of a dossier says of its course as a whole: what stopped or changed it, what is open, what may be done to it. */
export const turnWords = {
  others: { vi: 'Việc khác', en: 'Other actions' },
  back: { vi: 'Thôi', en: 'Cancel' },
  send: { vi: 'Xác nhận', en: 'Confirm' },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  failed: { vi: 'Chưa ghi được.', en: 'It is not recorded.' },
  done: { vi: (title: string) => `Đã ghi: ${title}.`, en: (title: string) => `Recorded: ${title}.` },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonOptional: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' },
  reasonMissing: { vi: 'Ghi lý do trước khi gửi.', en: 'Give the reason before sending.' },
  othersMay: {
    vi: (title: string, who: string) => `${title}: ${who}`,
    en: (title: string, who: string) => `${title}: ${who}`,
  },

  interruptHelp: {
    vi: 'Hồ sơ dừng lại và kết thúc. Không mở lại được từ đây.',
    en: 'The dossier stops here and ends. This cannot be taken back from here.',
  },
  suspend: { vi: 'Tạm dừng hồ sơ', en: 'Suspend the dossier' },
  suspendHelp: {
    vi: 'Không ai làm tiếp được cho đến khi cho chạy lại.',
    en: 'Nobody can go on with it until it is resumed.',
  },
  resume: { vi: 'Cho hồ sơ chạy tiếp', en: 'Resume the dossier' },
  reappoint: { vi: 'Hẹn lại ngày trả', en: 'Promise a new date' },
  reappointHelp: {
    vi: 'Chỉ hẹn lại được một lần. Trang tra cứu xin lỗi người nộp và cho biết ngày mới.',
    en: 'This can be done once. The tracker apologises to the applicant and tells the new date.',
  },
  dueNow: { vi: (at: string) => `Đang hẹn: ${at}`, en: (at: string) => `Promised now: ${at}` },
  within: { vi: 'Trả sau (kể từ bây giờ)', en: 'To be returned within (from now)' },
  withinUnit: { vi: 'Tính theo', en: 'Counted in' },
  withinWrong: { vi: 'Nhập số lớn hơn 0, nhiều nhất 3660.', en: 'Enter a number above 0, at most 3660.' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'calendar-days': { vi: 'ngày', en: 'calendar days' },
  reopen: { vi: (step: string) => `Mở lại ở bước “${step}”`, en: (step: string) => `Reopen at "${step}"` },
  reopenHelp: {
    vi: 'Để sửa sai sót của cơ quan; kết quả đã trả được xem lại.',
    en: 'To correct a mistake of the office; the result is looked at again.',
  },
  nowTooLate: {
    vi: 'Không thu hồi được nữa: đã có người làm tiếp, hoặc hồ sơ đã đổi.',
    en: 'It can no longer be taken back: somebody has gone on, or the dossier has changed.',
  },
  recall: { vi: (step: string) => `Thu hồi “${step}”`, en: (step: string) => `Take back "${step}"` },
  recallHelp: {
    vi: 'Bước bạn vừa ghi mở lại, bước sau đóng.',
    en: 'The step that you recorded opens again, the one after it closes.',
  },

  suspended: {
    vi: (name: string, since: string) => `Đang tạm dừng, do ${name}, từ ${since}`,
    en: (name: string, since: string) => `Suspended by ${name} since ${since}`,
  },
  reappointed: {
    vi: (name: string, at: string, within: string) => `${name} xin lỗi và hẹn lại trong ${within}, lúc ${at}`,
    en: (name: string, at: string, within: string) =>
      `${name} apologised and promised anew, within ${within}, on ${at}`,
  },
  tooLate: { vi: 'hẹn lại khi đã quá hạn', en: 'promised anew after it was late' },
  reopened: {
    vi: (name: string, at: string, step: string) => `${name} đã mở lại ở bước “${step}”, lúc ${at}`,
    en: (name: string, at: string, step: string) => `${name} reopened it at "${step}" on ${at}`,
  },
  undoing: {
    vi: 'Hồ sơ đã rút; đang thu lại những gì đã làm, sau đó kết thúc.',
    en: 'The dossier is withdrawn; what was done is being undone, then it ends.',
  },
  calls: { vi: 'Đang chờ hệ thống khác', en: 'Waiting for other systems' },
  since: { vi: (at: string) => `từ ${at}`, en: (at: string) => `since ${at}` },
  attempt: { vi: (count: number) => `lần thứ ${count}`, en: (count: number) => `attempt ${count}` },
  triedAgain: { vi: (at: string) => `chưa được, thử lại ${at}`, en: (at: string) => `failed, tried again ${at}` },
  failedCall: { vi: 'chưa được', en: 'failed' },
  givenUp: { vi: (at: string) => `chờ đến ${at}`, en: (at: string) => `until ${at}` },
  linked: { vi: 'Hồ sơ liên quan', en: 'Linked dossiers' },
  parent: { vi: 'Nộp cho hồ sơ này', en: 'Begun for' },
  notFiled: { vi: 'chưa có mã', en: 'no code yet' },
  linkedOpen: { vi: 'đang giải quyết', en: 'open' },
  linkedEnded: { vi: 'đã kết thúc', en: 'ended' },
} satisfies Words
