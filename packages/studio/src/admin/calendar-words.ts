import type { Words } from '../i18n/locale.tsx'

/** What the administrator reads about calendars. */
export const calendarWords = {
  title: { vi: 'Lịch làm việc', en: 'Calendars' },
  about: {
    vi: 'Hạn trả được tính theo lịch của đơn vị. Khi công bố ngày nghỉ của năm mới, các hồ sơ đang giải quyết được tính lại và ghi vào lịch sử hồ sơ.',
    en: 'Deadlines are counted by the calendar of a unit. When the days off of a year are published, open dossiers are counted anew, and their histories say so.',
  },
  failed: { vi: 'Chưa tải được.', en: 'This could not be loaded.' },
  calendar: { vi: 'Lịch', en: 'Calendar' },
  years: { vi: 'Năm đã công bố', en: 'Published years' },
  units: { vi: 'Số đơn vị', en: 'Units' },
  inForce: { vi: 'Bản đang dùng', en: 'In force' },
  builtIn: { vi: 'bản kèm theo phần mềm', en: 'comes with the program' },
  version: {
    vi: (version: number, note: string) => `Bản ${version}: ${note}`,
    en: (version: number, note: string) => `Version ${version}: ${note}`,
  },
  publishedBy: {
    vi: (name: string, time: string) => `${name} công bố ${time}`,
    en: (name: string, time: string) => `published by ${name}, ${time}`,
  },
  counting: {
    vi: (seen: string) => `Đang tính lại: đã xem ${seen} hồ sơ`,
    en: (seen: string) => `Counting anew: ${seen} dossiers looked at`,
  },
  counted: {
    vi: (changed: string, seen: string) => `Đã tính lại: ${changed} trong ${seen} hồ sơ đang mở đổi hạn`,
    en: (changed: string, seen: string) => `Counted anew: ${changed} of ${seen} open dossiers changed`,
  },
  countedNone: {
    vi: 'Đã tính lại: không hồ sơ đang mở nào đổi hạn',
    en: 'Counted anew: no open dossier changed',
  },
  newVersion: { vi: 'Bản mới', en: 'New version' },
  newVersionOf: { vi: (title: string) => `Bản mới: ${title}`, en: (title: string) => `New version: ${title}` },
  source: { vi: 'Nội dung lịch (JSON)', en: 'The calendar (JSON)' },
  sourceHelp: {
    vi: 'Sửa tại đây, hoặc chọn tệp. Năm mới: tăng years.to và thêm ngày nghỉ vào holidays. Giờ làm việc mới: thêm một mùa có “since”.',
    en: 'Change it here, or choose a file. A new year: raise years.to and add its days off to holidays. New hours: add a season with “since”.',
  },
  chooseFile: { vi: 'Chọn tệp…', en: 'Choose a file…' },
  notJson: {
    vi: 'Nội dung chưa phải là JSON. Kiểm tra dấu phẩy và dấu ngoặc.',
    en: 'This is not JSON yet. Look for a missing comma or bracket.',
  },
  note: { vi: 'Văn bản căn cứ', en: 'The document that orders it' },
  noteHelp: {
    vi: 'Ví dụ: Thông báo 8888/TB-BNV ngày 10/12/2026.',
    en: 'For example: Thông báo 8888/TB-BNV, 10/12/2026.',
  },
  needsNote: { vi: 'Ghi văn bản căn cứ.', en: 'Name the document.' },
  look: { vi: 'Xem thay đổi', en: 'See what changes' },
  looking: { vi: 'Đang xem…', en: 'Looking…' },
  publish: { vi: 'Công bố', en: 'Publish' },
  publishing: { vi: 'Đang công bố…', en: 'Publishing…' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  notLooked: { vi: 'Chưa xem được thay đổi.', en: 'The changes could not be looked at.' },
  notPublished: { vi: 'Chưa công bố được.', en: 'Not published.' },
  published: { vi: (title: string) => `Đã công bố: ${title}.`, en: (title: string) => `Published: ${title}.` },
  problems: { vi: 'Phải sửa trước khi công bố', en: 'To be corrected first' },
  warnings: { vi: 'Cần xác nhận', en: 'To be meant' },
  means: { vi: 'Tôi đã đọc các cảnh báo trên và muốn như vậy.', en: 'I have read these warnings, and mean it.' },
  newYears: {
    vi: (before: string, after: string) => `Năm đã công bố: trước là ${before}, nay là ${after}`,
    en: (before: string, after: string) => `Published years: were ${before}, are now ${after}`,
  },
  past: { vi: 'Ngày đã qua thay đổi', en: 'Days in the past that change' },
  coming: { vi: 'Ngày sắp tới thay đổi', en: 'Days to come that change' },
  noDays: { vi: 'Không ngày nào thay đổi.', en: 'No day changes.' },
  recountFrom: {
    vi: (day: string) => `Tính lại mọi hồ sơ đang mở có hạn từ ${day} trở đi, và mọi hạn tạm tính.`,
    en: (day: string) => `Counted anew: every open dossier due on ${day} or later, and every provisional date.`,
  },
  noRecount: { vi: 'Không hạn trả nào phải tính lại.', en: 'No due date has to be counted anew.' },
} satisfies Words
