import type { Text } from '../text.ts'

/** What a property of a thing is called in a sentence; the allotted time needs no name, it is said by its unit. */
const NAMES: Readonly<Record<string, Text>> = {
  allotted: { vi: '', en: '' },
  title: { vi: 'tên', en: 'title' },
  label: { vi: 'nhãn', en: 'label' },
  help: { vi: 'hướng dẫn', en: 'help' },
  field: { vi: 'trường', en: 'field' },
  sector: { vi: 'lĩnh vực', en: 'field' },
  level: { vi: 'cấp thực hiện', en: 'level' },
  onlineLevel: { vi: 'mức độ trực tuyến', en: 'online level' },
  channels: { vi: 'kênh nộp', en: 'channels' },
  nationalCode: { vi: 'mã quốc gia', en: 'national code' },
  localCode: { vi: 'mã địa phương', en: 'local code' },
  statutory: { vi: 'thời hạn luật định', en: 'statutory time' },
  committed: { vi: 'thời gian cam kết', en: 'committed time' },
  cutOff: { vi: 'giờ chốt', en: 'cut-off' },
  pausedBy: { vi: 'tạm dừng khi', en: 'paused by' },
  legalBasis: { vi: 'căn cứ', en: 'legal basis' },
  document: { vi: 'văn bản', en: 'document' },
  article: { vi: 'điều khoản', en: 'article' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  when: { vi: 'điều kiện', en: 'condition' },
  // biome-ignore lint/suspicious/noThenProperty: `then` is the decision table's own word.
  then: { vi: 'kết quả', en: 'result' },
  otherwise: { vi: 'kết quả mặc định', en: 'default result' },
  hitPolicy: { vi: 'cách chọn dòng', en: 'hit policy' },
  inputs: { vi: 'cột điều kiện', en: 'inputs' },
  outputs: { vi: 'cột kết quả', en: 'outputs' },
  order: { vi: 'thứ tự', en: 'order' },
  required: { vi: 'bắt buộc', en: 'required' },
  originals: { vi: 'số bản chính', en: 'originals' },
  copies: { vi: 'số bản sao', en: 'copies' },
  source: { vi: 'nguồn', en: 'source' },
  registry: { vi: 'cơ sở dữ liệu', en: 'registry' },
  role: { vi: 'vai trò', en: 'role' },
  unit: { vi: 'đơn vị', en: 'unit' },
  pick: { vi: 'cách phân công', en: 'assignment' },
  form: { vi: 'biểu mẫu', en: 'form' },
  extended: { vi: 'thời gian khi gia hạn', en: 'extended time' },
  checks: { vi: 'thành phần kiểm tra', en: 'components checked' },
  presence: { vi: 'phải có mặt', en: 'presence' },
  meaning: { vi: 'ý nghĩa', en: 'meaning' },
  reason: { vi: 'lý do', en: 'reason' },
  outcome: { vi: 'kết quả', en: 'outcome' },
  decision: { vi: 'quyết định', en: 'decision' },
  result: { vi: 'kết thúc', en: 'result' },
  join: { vi: 'nút gộp', en: 'join' },
  for: { vi: 'chờ', en: 'waits for' },
  pausesClock: { vi: 'tạm dừng thời hạn', en: 'pauses the clock' },
  type: { vi: 'kiểu', en: 'type' },
  enum: { vi: 'lựa chọn', en: 'choices' },
  personal: { vi: 'dữ liệu cá nhân', en: 'personal' },
  page: { vi: 'trang', en: 'page' },
  kind: { vi: 'loại', en: 'kind' },
}

/** The name of a property with the blank that follows it; a property without a name of its own goes by its id. */
export function aspectText(aspect: string): Text {
  const name = Object.hasOwn(NAMES, aspect) ? NAMES[aspect] : undefined
  const { vi, en } = name ?? { vi: aspect, en: aspect }
  return { vi: vi === '' ? '' : `${vi} `, en: en === '' ? '' : `${en} ` }
}
