import type { Bilingual } from './local-time.ts'

/** One thing that keeps a calendar from being used: what is wrong, where (a JSON pointer) and what to do. */
export interface CalendarProblem {
  readonly code: CalendarProblemCode
  readonly where: string
  readonly message: Bilingual
  readonly remedy: Bilingual
}

/** Texts by code; `{}` stands for the value or name at fault. */
const TEXTS = {
  'calendar.wrong-type': {
    message: { vi: 'Giá trị ở đây phải là {}.', en: 'The value here must be {}.' },
    remedy: { vi: 'Nhập đúng kiểu dữ liệu.', en: 'Give a value of that kind.' },
  },
  'calendar.missing': {
    message: { vi: 'Thiếu mục “{}”.', en: 'The entry “{}” is missing.' },
    remedy: { vi: 'Bổ sung mục này.', en: 'Add it.' },
  },
  'calendar.unknown-key': {
    message: { vi: 'Không có mục nào tên là “{}”.', en: 'There is no entry called “{}”.' },
    remedy: { vi: 'Xoá mục này hoặc sửa tên.', en: 'Remove it or correct its name.' },
  },
  'calendar.impossible-date': {
    message: { vi: '“{}” không phải là ngày có thật.', en: '“{}” is not a date that exists.' },
    remedy: {
      vi: 'Viết ngày theo dạng NNNN-TT-NN, mùa theo dạng TT-NN.',
      en: 'Write dates as YYYY-MM-DD, ends of seasons as MM-DD.',
    },
  },
  'calendar.impossible-time': {
    message: { vi: '“{}” không phải là giờ trong ngày.', en: '“{}” is not a time of day.' },
    remedy: { vi: 'Viết giờ theo dạng 07:30.', en: 'Write times as 07:30.' },
  },
  'calendar.shift-backwards': {
    message: { vi: 'Ca {} kết thúc trước khi bắt đầu.', en: 'Shift {} does not end after it starts.' },
    remedy: { vi: 'Đổi giờ bắt đầu hoặc giờ kết thúc.', en: 'Change its start or its end.' },
  },
  'calendar.shifts-overlap': {
    message: { vi: 'Ca {} trùng giờ với một ca khác trong ngày.', en: 'Shift {} overlaps another shift of the day.' },
    remedy: { vi: 'Tách hoặc gộp hai ca.', en: 'Separate or join the two shifts.' },
  },
  'calendar.seasons-overlap': {
    message: { vi: 'Mùa {} trùng với một mùa khác.', en: 'Season {} overlaps another season.' },
    remedy: { vi: 'Sửa ngày đầu hoặc ngày cuối của mùa.', en: 'Change its first or last day.' },
  },
  'calendar.too-many-seasons': {
    message: { vi: 'Có {} mùa; nhiều nhất là 100.', en: 'There are {} seasons; 100 is the most.' },
    remedy: {
      vi: 'Gộp các mùa, hoặc khai thành ngày nghỉ và nửa ngày.',
      en: 'Join them, or list the dates as holidays and half days.',
    },
  },
  'calendar.dates-backwards': {
    message: { vi: 'Khoảng ngày {} kết thúc trước khi bắt đầu.', en: 'The dates {} end before they begin.' },
    remedy: { vi: 'Đổi ngày đầu hoặc ngày cuối.', en: 'Change the first or the last date.' },
  },
  'calendar.date-twice': {
    message: { vi: 'Ngày {} được khai hai lần.', en: 'The date {} is given twice.' },
    remedy: { vi: 'Chỉ giữ lại một lần.', en: 'Keep one of the two.' },
  },
  'calendar.no-working-hours': {
    message: { vi: '{} không có giờ làm việc nào.', en: '{} has no working hour.' },
    remedy: {
      vi: 'Thêm ca làm việc; nếu nghỉ cả ngày thì khai vào ngày nghỉ.',
      en: 'Give it a shift; what is closed all day belongs to the holidays.',
    },
  },
  'calendar.bad-offset': {
    message: { vi: '“{}” không phải là độ lệch giờ UTC.', en: '“{}” is not an offset from UTC.' },
    remedy: { vi: 'Viết theo dạng +07:00.', en: 'Write it as +07:00.' },
  },
  'calendar.bad-years': {
    message: { vi: 'Khoảng năm {} không hợp lệ.', en: 'The years {} make no span.' },
    remedy: {
      vi: 'Cho năm đầu và năm cuối từ 1900 đến 2400, theo thứ tự.',
      en: 'Give a first and a last year from 1900 to 2400, in order.',
    },
  },
  'calendar.outside-years': {
    message: {
      vi: 'Ngày {} cách các năm đã công bố hơn một năm.',
      en: 'The date {} lies more than a year outside the published years.',
    },
    remedy: { vi: 'Sửa ngày, hoặc mở rộng khoảng năm.', en: 'Correct the date, or widen the years.' },
  },
  'calendar.swap-not-off': {
    message: {
      vi: 'Ngày {} được làm bù nhưng lịch vẫn tính là ngày làm việc.',
      en: 'The date {} is made up for, but the calendar still counts it as a working day.',
    },
    remedy: {
      vi: 'Khai ngày đó vào ngày nghỉ, hoặc sửa ngày được hoán đổi.',
      en: 'List that date among the holidays, or correct the date that is swapped.',
    },
  },
} as const satisfies Record<string, { message: Bilingual; remedy: Bilingual }>

export type CalendarProblemCode = keyof typeof TEXTS

/** Every code that `parseCalendar` can answer with. */
export const CALENDAR_PROBLEM_CODES = Object.keys(TEXTS)

/** `fault` is the value or name at fault, in both languages when it is a word. */
export function calendarProblem(code: CalendarProblemCode, where: string, fault: string | Bilingual): CalendarProblem {
  return { code, where, ...withFault(TEXTS[code], fault) }
}

/** A text and its remedy with the fault in the place of `{}`. */
export function withFault(
  { message, remedy }: { readonly message: Bilingual; readonly remedy: Bilingual },
  fault: string | Bilingual,
): { readonly message: Bilingual; readonly remedy: Bilingual } {
  const named = typeof fault === 'string' ? { vi: fault, en: fault } : fault
  return {
    message: { vi: message.vi.replace('{}', () => named.vi), en: message.en.replace('{}', () => named.en) },
    remedy,
  }
}
