import type { Text } from '@motcua/spec'

/** What the form says when it files by itself. */
export const serviceWords = {
  loading: { vi: 'Đang mở biểu mẫu…', en: 'Opening the form…' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  placeTitle: { vi: 'Nơi nộp hồ sơ', en: 'Where to file' },
  place: { vi: 'Nộp tại cơ quan nào?', en: 'At which agency?' },
  placeMissing: { vi: 'Hãy chọn cơ quan nhận hồ sơ.', en: 'Choose the agency that takes the dossier.' },
  promiseTitle: { vi: 'Nếu gửi bây giờ', en: 'If you send it now' },
  appointed: { vi: 'Hẹn trả kết quả', en: 'Result due' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  feeUnknown: { vi: 'Cơ quan sẽ thông báo', en: 'The agency will tell you' },
  promising: { vi: 'Đang tính ngày hẹn trả…', en: 'Working out the due date…' },
  provisional: {
    vi: 'Tạm tính: lịch nghỉ của năm đó chưa được công bố.',
    en: 'Provisional: the holidays of that year are not published yet.',
  },
  sentTitle: { vi: 'Hồ sơ đã được gửi', en: 'The dossier has been sent' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  secret: { vi: 'Mã tra cứu', en: 'Look-up secret' },
  receivedAt: { vi: 'Nhận lúc', en: 'Received' },
  keepSecret: {
    vi: 'Lưu hoặc chụp lại hai mã này: mã tra cứu chỉ hiện một lần và không gửi cho ai khác.',
    en: 'Save or photograph both codes: the secret is shown only once and goes to nobody else.',
  },
  slip: { vi: 'Mở giấy tiếp nhận và hẹn trả', en: 'Open the receipt slip' },
  track: { vi: 'Theo dõi hồ sơ', en: 'Follow the dossier' },
  why: { vi: 'Vì sao ngày này?', en: 'Why this day?' },
  notConnected: {
    vi: 'Chưa gửi được: mất kết nối. Những gì đã nhập vẫn còn, hãy thử lại.',
    en: 'Not sent: no connection. What you typed is still here, try again.',
  },
} as const satisfies Record<string, Text>
