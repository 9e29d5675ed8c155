import { durationText } from '../duration-text.ts'
import type { WaitNode } from '../nodes/wait.ts'
import { onlineLevelText } from '../online-level.ts'
import type { Role } from '../role.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import type { UnitRule } from '../unit-rule.ts'
import { fieldText, itemFieldText, titleText } from './title-text.ts'

/** The words of values that come from a fixed list, by the property they stand in. */
const LISTED: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  onlineLevel: {
    full: onlineLevelText('full'),
    partial: onlineLevelText('partial'),
    none: onlineLevelText('none'),
  },
  channels: {
    counter: { vi: 'trực tiếp', en: 'counter' },
    online: { vi: 'trực tuyến', en: 'online' },
    post: { vi: 'bưu chính', en: 'post' },
  },
  level: {
    commune: { vi: 'cấp xã', en: 'commune' },
    district: { vi: 'cấp huyện', en: 'district' },
    province: { vi: 'cấp tỉnh', en: 'province' },
    ministry: { vi: 'bộ', en: 'ministry' },
  },
  result: {
    granted: { vi: 'giải quyết', en: 'granted' },
    refused: { vi: 'từ chối', en: 'refused' },
    withdrawn: { vi: 'rút hồ sơ', en: 'withdrawn' },
    returned: { vi: 'trả hồ sơ', en: 'returned' },
    open: { vi: 'chưa kết thúc', en: 'not ended' },
  },
  meaning: {
    accept: { vi: 'chấp nhận', en: 'accept' },
    supplement: { vi: 'yêu cầu bổ sung', en: 'supplement' },
    refuse: { vi: 'từ chối', en: 'refuse' },
  },
  reason: {
    none: { vi: 'không cần', en: 'none' },
    optional: { vi: 'tùy chọn', en: 'optional' },
    required: { vi: 'bắt buộc', en: 'required' },
  },
  source: {
    applicant: { vi: 'người nộp', en: 'applicant' },
    form: { vi: 'khai trong biểu mẫu', en: 'form' },
    registry: { vi: 'tra cứu', en: 'registry' },
  },
  timeClass: {
    early: { vi: 'trước hạn', en: 'early' },
    onTime: { vi: 'đúng hạn', en: 'on time' },
    late: { vi: 'quá hạn', en: 'late' },
  },
  do: {
    remind: { vi: 'nhắc', en: 'reminds' },
    escalate: { vi: 'báo lên, vai trò khác cũng làm được', en: 'lets another role do it too' },
    reroute: { vi: 'chuyển cho vai trò khác', en: 'hands it to another role' },
    decide: { vi: 'quyết định mặc định', en: 'decides by default' },
  },
  does: {
    withdraw: { vi: 'rút hồ sơ', en: 'withdraws' },
    stop: { vi: 'dừng giải quyết', en: 'stops' },
  },
  pausedBy: {
    supplement: { vi: 'bổ sung hồ sơ', en: 'supplement' },
    suspension: { vi: 'tạm dừng giải quyết', en: 'suspension' },
  },
}

/** A value of a fixed list in words, or undefined where the property has no such list. */
export function listedValueText(property: string, value: string): Text | undefined {
  const list = Object.hasOwn(LISTED, property) ? LISTED[property] : undefined
  return list !== undefined && Object.hasOwn(list, value) ? list[value] : undefined
}

/** Which unit is meant, in words; `list` is what the work is done for, item by item. */
export function unitRuleText(unit: UnitRule, spec: Spec, list?: string): Text {
  if (unit.rule === 'same') return { vi: 'đơn vị tiếp nhận', en: 'the receiving unit' }
  if (unit.rule === 'parent') return { vi: 'đơn vị cấp trên', en: 'the parent unit' }
  if (unit.rule === 'named') return { vi: `đơn vị ${unit.unit}`, en: `the unit ${unit.unit}` }
  if (unit.rule === 'fact') {
    const field = fieldText(spec, unit.fact)
    return { vi: `đơn vị ghi ở ${field.vi}`, en: `the unit in ${field.en}` }
  }
  if (unit.field === undefined) return { vi: 'đơn vị mà mục nêu', en: 'the unit that the item names' }
  const part = itemFieldText(spec, list, unit.field)
  return { vi: `đơn vị mà mục nêu ở ${part.vi}`, en: `the unit that the item names in ${part.en}` }
}

/** How a person is found for a role, in words. */
export function pickRuleText(pick: Role['pick'], spec: Spec): Text {
  if (pick.rule === 'pool') return { vi: 'nhận từ danh sách chung', en: 'taken from the pool' }
  if (pick.rule === 'leastLoaded') return { vi: 'người ít việc nhất', en: 'the least loaded person' }
  if (pick.rule === 'named') return { vi: `chức danh ${pick.person}`, en: `the position ${pick.person}` }
  const node = Object.hasOwn(spec.flow.nodes, pick.node) ? spec.flow.nodes[pick.node] : undefined
  const { vi, en } = node?.title ?? { vi: pick.node, en: pick.node }
  return { vi: `không phải người đã làm *${vi}*`, en: `not the person of *${en}*` }
}

const SENDERS = {
  applicant: { vi: 'người nộp', en: 'the applicant' },
  agency: { vi: 'cơ quan khác', en: 'another agency' },
  anyone: { vi: 'bất kỳ ai', en: 'anyone' },
} as const

/** What a wait waits for, in words. */
export function waitText(wait: WaitNode['for'], spec: Spec): Text {
  if ('duration' in wait) return durationText(wait.duration)
  if ('date' in wait) {
    const field = fieldText(spec, wait.date)
    return { vi: `đến ngày ở ${field.vi}`, en: `the date in ${field.en}` }
  }
  const from = SENDERS[wait.from]
  const gathers = wait.closes === 'end'
  const form = wait.form === undefined ? undefined : titleText(spec, 'form', wait.form)
  const within = wait.within === undefined ? undefined : durationText(wait.within)
  return {
    vi: phrase([
      `${gathers ? 'mọi tin' : 'tin'} “${wait.message}” từ ${from.vi}`,
      form && `(${form.vi})`,
      within && `trong ${within.vi}`,
    ]),
    en: phrase([
      `${gathers ? 'every message' : 'the message'} "${wait.message}" from ${from.en}`,
      form && `(${form.en})`,
      within && `within ${within.en}`,
    ]),
  }
}

function phrase(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ')
}
