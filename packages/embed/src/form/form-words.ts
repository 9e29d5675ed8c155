import type { Text } from '@motcua/spec'
import { numberWords, sizeWords } from '../locale.ts'

/** Everything the form says by itself, in the words of a counter. */
export const formWords = {
  optional: { vi: '(không bắt buộc)', en: '(optional)' },
  errorPrefix: { vi: 'Lỗi:', en: 'Error:' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  back: { vi: 'Quay lại', en: 'Back' },
  toReview: { vi: 'Xem lại câu trả lời', en: 'Check your answers' },
  backToReview: { vi: 'Lưu và về trang xem lại', en: 'Save and return to your answers' },
  send: { vi: 'Gửi hồ sơ', en: 'Send the dossier' },
  sendAnswers: { vi: 'Gửi', en: 'Send' },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  reviewTitle: { vi: 'Xem lại trước khi gửi', en: 'Check your answers before sending' },
  change: { vi: 'Sửa', en: 'Change' },
  notAnswered: { vi: 'Chưa trả lời', en: 'Not answered' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  day: { vi: 'Ngày', en: 'Day' },
  month: { vi: 'Tháng', en: 'Month' },
  year: { vi: 'Năm', en: 'Year' },
  dateHint: { vi: 'Ví dụ: 28 4 2025', en: 'For example, 28 4 2025' },
  personalIdHint: { vi: '12 chữ số trên thẻ căn cước', en: '12 digits on the identity card' },
  phoneHint: { vi: 'Ví dụ: 0912345678', en: 'For example, 0912345678' },
  taxCodeHint: {
    vi: '10 chữ số, hoặc 10 chữ số, dấu gạch và 3 chữ số',
    en: '10 digits, or 10 digits, a hyphen and 3 digits',
  },
  chooseFile: { vi: 'Chọn tệp', en: 'Choose a file' },
  chooseFiles: { vi: 'Chọn tệp', en: 'Choose files' },
  replaceFile: { vi: 'Chọn tệp khác', en: 'Choose another file' },
  dropHere: { vi: 'hoặc kéo tệp vào đây', en: 'or drop it here' },
  cancel: { vi: 'Huỷ', en: 'Cancel' },
  dismiss: { vi: 'Bỏ qua', en: 'Dismiss' },
  remove: { vi: 'Xoá', en: 'Remove' },
  noUploads: { vi: 'Ở đây không tải tệp lên.', en: 'Files are not uploaded here.' },
  waitForUploads: {
    vi: 'Tệp đang được tải lên. Đợi tải xong, hoặc huỷ, rồi tiếp tục.',
    en: 'A file is still being uploaded. Wait for it, or cancel it, then continue.',
  },
  draftCannotBeSaved: {
    vi: 'Trình duyệt này không cho lưu bản nháp: đóng trang là mất những gì đã nhập.',
    en: 'This browser keeps no drafts: what you typed is lost when the page closes.',
  },
  startOver: { vi: 'Xoá và làm lại từ đầu', en: 'Delete it and start over' },
  previewNote: { vi: 'Xem thử: không gửi đi đâu cả.', en: 'Preview: nothing is sent.' },
  papersTitle: { vi: 'Giấy tờ của hồ sơ', en: 'Papers of the dossier' },
  paperGiven: { vi: 'đã kèm', en: 'attached' },
  paperToBring: { vi: 'nộp tại quầy hoặc qua bưu điện', en: 'hand in at the counter or by post' },
  noPages: { vi: 'Biểu mẫu này chưa có câu hỏi.', en: 'This form has no questions yet.' },
  noForm: {
    vi: 'Không có biểu mẫu này trong thủ tục.',
    en: 'The procedure has no such form.',
  },
} as const satisfies Record<string, Text>

export function problemsTitle(count: number): Text {
  return {
    vi: count === 1 ? 'Có 1 chỗ cần sửa' : `Có ${count} chỗ cần sửa`,
    en: count === 1 ? 'There is 1 problem' : `There are ${count} problems`,
  }
}

export function stepOf(step: number, steps: number): Text {
  return { vi: `Bước ${step} / ${steps}`, en: `Step ${step} of ${steps}` }
}

export function addItem(item: Text): Text {
  return { vi: `Thêm ${lowerFirst(item.vi)}`, en: `Add ${lowerFirst(item.en)}` }
}

export function itemTitle(item: Text, position: number): Text {
  return { vi: `${item.vi} ${position}`, en: `${item.en} ${position}` }
}

export function itemsLimit(most: number): Text {
  return { vi: `Nhiều nhất ${most} mục.`, en: `At most ${most} items.` }
}

export function uploading(name: string): Text {
  return { vi: `Đang tải lên ${name}`, en: `Uploading ${name}` }
}

export function fileAttached(name: string): Text {
  return { vi: `Đã tải lên ${name}.`, en: `${name} is uploaded.` }
}

export function uploadFailed(name: string): Text {
  return {
    vi: `Chưa tải được ${name}: mất kết nối. Chọn lại tệp để thử lại.`,
    en: `${name} was not uploaded: no connection. Choose the file again.`,
  }
}

export function fileTooLarge(name: string, size: number, most: number): Text {
  return {
    vi: `${name} nặng ${sizeWords(size, 'vi')}, quá mức ${sizeWords(most, 'vi')}. Hãy chọn tệp nhỏ hơn.`,
    en: `${name} has ${sizeWords(size, 'en')}, more than ${sizeWords(most, 'en')}. Choose a smaller file.`,
  }
}

export function fileWrongType(name: string, accept: readonly string[]): Text {
  const kinds = acceptedKinds(accept)
  return {
    vi: `${name} không phải loại tệp được nhận. Hãy chọn tệp ${kinds}.`,
    en: `${name} is not of a kind that is taken. Choose a file of kind ${kinds}.`,
  }
}

/** "PDF, JPEG": media types and endings as people call them. */
function acceptedKinds(accept: readonly string[]): string {
  const names = accept.map((kind) => (kind.replace(/^\./, '').split('/').at(-1) ?? kind).toUpperCase())
  return names.map((name) => (name === '*' ? 'image' : name)).join(', ')
}

export function fileHint(accept: readonly string[], most: number): Text {
  const kinds = acceptedKinds(accept)
  const head = kinds === '' ? '' : `${kinds}, `
  return { vi: `${head}tối đa ${sizeWords(most, 'vi')}`, en: `${head}at most ${sizeWords(most, 'en')}` }
}

export function draftRestored(time: string): Text {
  return {
    vi: `Đã mở lại bản nháp lưu lúc ${time} trên máy này.`,
    en: `Your draft, saved on this device at ${time}, is open again.`,
  }
}

export function draftSaved(time: string): Text {
  return { vi: `Bản nháp đã lưu trên máy này lúc ${time}`, en: `Draft saved on this device at ${time}` }
}

/** A number as a person reads it with its unit. */
export function withUnit(value: number, unit: string | undefined): Text {
  const vi = numberWords(value, 'vi')
  const en = numberWords(value, 'en')
  const suffix = unitWords(unit)
  return suffix === undefined ? { vi, en } : { vi: `${vi} ${suffix.vi}`, en: `${en} ${suffix.en}` }
}

export function unitWords(unit: string | undefined): Text | undefined {
  return unit !== undefined && Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
}

const UNITS: Readonly<Record<string, Text>> = {
  VND: { vi: 'đ', en: 'đ' },
  m2: { vi: 'm²', en: 'm²' },
  page: { vi: 'trang', en: 'pages' },
  person: { vi: 'người', en: 'people' },
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
