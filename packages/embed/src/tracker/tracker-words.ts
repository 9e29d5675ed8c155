import type { TrackStep } from '@motcua/api'
import type { Text } from '@motcua/spec'

/** What the tracker says by itself. */
export const trackerWords = {
  title: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  codeHint: { vi: 'Ví dụ: H29.01-250424-0001', en: 'For example, H29.01-250424-0001' },
  secret: { vi: 'Mã tra cứu', en: 'Look-up secret' },
  secretHint: { vi: 'Ghi trên giấy tiếp nhận và hẹn trả', en: 'It stands on the receipt slip' },
  look: { vi: 'Tra cứu', en: 'Look up' },
  looking: { vi: 'Đang tra cứu…', en: 'Looking…' },
  codeMissing: { vi: 'Hãy nhập mã hồ sơ.', en: 'Enter the dossier code.' },
  secretMissing: { vi: 'Hãy nhập mã tra cứu.', en: 'Enter the look-up secret.' },
  another: { vi: 'Tra cứu hồ sơ khác', en: 'Look up another dossier' },
  receivedAt: { vi: 'Nhận lúc', en: 'Received' },
  due: { vi: 'Hẹn trả', en: 'Due' },
  clockPaused: { vi: 'Tạm dừng tính thời gian', en: 'The clock is paused' },
  steps: { vi: 'Các bước', en: 'Steps' },
  picture: { vi: 'Xem sơ đồ', en: 'Show the picture' },
  supplement: { vi: 'Cần bổ sung', en: 'Something is missing' },
  supplementUntil: { vi: 'Bổ sung trước', en: 'Hand it in before' },
  supplementSlip: { vi: 'Mở phiếu yêu cầu bổ sung', en: 'Open the supplement slip' },
  supplementSend: { vi: 'Gửi bổ sung', en: 'Send the supplement' },
  supplementSent: { vi: 'Đã gửi bổ sung.', en: 'The supplement has been sent.' },
  supplementAtCounter: {
    vi: 'Mang giấy tờ còn thiếu đến nơi nộp hồ sơ.',
    en: 'Bring what is missing to the place where you filed.',
  },
  withdrawHelp: {
    vi: 'Khi đã rút, hồ sơ dừng lại và kết thúc; muốn làm lại thì nộp hồ sơ mới.',
    en: 'Once withdrawn the dossier stops and ends; to try again you file a new one.',
  },
  withdrawSend: { vi: 'Xác nhận rút hồ sơ', en: 'Confirm the withdrawal' },
  withdrawSending: { vi: 'Đang gửi…', en: 'Sending…' },
  withdrawSent: { vi: 'Đã ghi yêu cầu rút hồ sơ.', en: 'The withdrawal is recorded.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonOptional: { vi: 'Lý do (không bắt buộc)', en: 'Reason (optional)' },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  receipt: { vi: 'Giấy tiếp nhận và hẹn trả', en: 'Receipt slip' },
  refusal: { vi: 'Phiếu từ chối', en: 'Refusal slip' },
  stale: {
    vi: 'Chưa cập nhật được, đang hiện thông tin lần trước.',
    en: 'Not up to date: this is what was known last time.',
  },
} as const satisfies Record<string, Text>

export const stepStates = {
  done: { vi: 'Đã xong', en: 'Done' },
  current: { vi: 'Đang làm', en: 'Under way' },
  paused: { vi: 'Tạm dừng', en: 'Paused' },
} as const satisfies Record<TrackStep['state'], Text>

/** A sign for each state beside its word, as path data in a square of 16: a tick, a ring, two bars. */
export const stepSigns = {
  done: 'M3 8.5L6.5 12L13 4.5',
  current: 'M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  paused: 'M6 4v8M10 4v8',
} as const satisfies Record<TrackStep['state'], string>
