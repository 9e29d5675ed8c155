import type { Words } from '../i18n/locale.tsx'

/** What applicants read before and around the form. */
export const words = {
  services: { vi: 'Nộp hồ sơ', en: 'File a dossier' },
  servicesHelp: {
    vi: 'Chọn thủ tục bạn cần. Không cần tài khoản; bản khai dở được giữ trên máy này.',
    en: 'Choose what you need. No account is needed; an unfinished form is kept on this device.',
  },
  search: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  searchHelp: { vi: 'Không cần gõ dấu, ví dụ: khai sinh', en: 'For example: birth' },
  failed: { vi: 'Chưa tải được danh sách thủ tục.', en: 'The procedures could not be loaded.' },
  none: { vi: 'Chưa có thủ tục nào đang hiệu lực', en: 'No procedure is in force yet' },
  noneHelp: {
    vi: 'Thủ tục xuất hiện ở đây từ ngày có hiệu lực.',
    en: 'A procedure appears here from the day on which it comes into force.',
  },
  noneFound: { vi: 'Không thấy thủ tục nào như vậy', en: 'No such procedure' },
  noneFoundHelp: { vi: 'Thử từ khác, ngắn hơn.', en: 'Try another, shorter word.' },
  serviceFailed: { vi: 'Chưa mở được thủ tục này.', en: 'This procedure could not be opened.' },
  allServices: { vi: 'Các thủ tục', en: 'All procedures' },
  time: { vi: 'Thời hạn', en: 'Time' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  feeLater: {
    vi: 'Tính theo câu trả lời của bạn, cho biết trước khi gửi',
    en: 'Depends on your answers, shown before you send',
  },
  noFee: { vi: 'Không thu', en: 'None' },
  where: { vi: 'Nơi nhận', en: 'Where' },
  level: { vi: 'Hình thức', en: 'How' },
  full: { vi: 'Trực tuyến toàn trình', en: 'Online from beginning to end' },
  partial: { vi: 'Trực tuyến một phần', en: 'Partly online' },
  counterOnly: { vi: 'Trực tiếp tại quầy', en: 'At the counter' },
  papers: { vi: 'Giấy tờ cần có', en: 'What you need' },
  inForm: { vi: 'khai ngay trong biểu mẫu', en: 'you say it in the form' },
  inRegistry: { vi: 'cơ quan tự tra, bạn không phải nộp', en: 'the agency looks it up' },
  scan: { vi: 'tệp ảnh hoặc PDF', en: 'a picture or PDF' },
  onlyWhen: { vi: (when: string) => `Chỉ khi ${when}`, en: (when: string) => `Only if ${when}` },
  orInstead: { vi: (other: string) => `hoặc: ${other}`, en: (other: string) => `or: ${other}` },
  basis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  start: { vi: 'Bắt đầu khai', en: 'Start' },
  about: { vi: 'Giấy tờ, thời hạn', en: 'Papers and time' },
  notOnline: {
    vi: 'Thủ tục này chưa nộp trực tuyến được. Mang giấy tờ tới nơi nhận ở trên.',
    en: 'This cannot be filed online yet. Bring the papers to the place above.',
  },
  track: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  trackLink: { vi: 'Đã nộp rồi? Tra cứu hồ sơ', en: 'Filed already? Track it' },
} satisfies Words
