import { type Draft, edge } from '../lint/break-spec.fixture.ts'

/** Edits of the whole spec about messages, reopening, deadlines and roles, each with its one sentence in both languages. */
export const sentencesOfFlow: readonly (readonly [vi: string, en: string, edit: (spec: Draft) => void])[] = [
  [
    'flow: Đường *Ghi vào cơ sở dữ liệu → Ghi bằng tay*: kết quả *không được* → *xong*',
    'Way *Publish → Publish by hand*: outcome *failed* → *done*',
    (s) => {
      edge(s, 'e32').outcome = 'done'
    },
  ],
  [
    'flow: Yêu cầu *Rút hồ sơ*: đến *Đã rút* → *Trả hồ sơ*',
    'Message *Withdrawal*: to *Withdrawn* → *Returned*',
    (s) => {
      s.flow.onMessage[0].to = 'returned'
    },
  ],
  [
    'flow: Yêu cầu *Dừng giải quyết*: chỉ khi ở *Thẩm định*, *Chờ bổ sung* → *Thẩm định*',
    'Message *Stop*: only while at *Appraisal*, *Waiting for the supplement* → *Appraisal*',
    (s) => {
      s.flow.onMessage[1].while.pop()
    },
  ],
  [
    'flow: Yêu cầu *Dừng giải quyết*: vai trò *Lãnh đạo* → *Công chức đăng ký*',
    'Message *Stop*: role *Head* → *Registrar*',
    (s) => {
      s.flow.onMessage[1].role = 'registrar'
    },
  ],
  [
    'flow: Yêu cầu *Dừng giải quyết*: dừng giải quyết → rút hồ sơ',
    'Message *Stop*: stops → withdraws',
    (s) => {
      s.flow.onMessage[1].does = 'withdraw'
    },
  ],
  [
    'flow: Yêu cầu *Rút hồ sơ*: biểu mẫu *Đơn xin rút hồ sơ* → chưa có',
    'Message *Withdrawal*: form *Request to withdraw* → none',
    (s) => {
      delete s.flow.onMessage[0].form
    },
  ],
  [
    'flow: Bỏ yêu cầu *Dừng giải quyết*',
    'Removed: message *Stop*',
    (s) => {
      s.flow.onMessage.pop()
    },
  ],
  [
    'flow: Bỏ tạm dừng giải quyết',
    'Removed: suspension',
    (s) => {
      delete s.flow.suspension
    },
  ],
  [
    'flow: Tạm dừng giải quyết: vai trò *Lãnh đạo* → *Công chức đăng ký*',
    'Suspension: role *Head* → *Registrar*',
    (s) => {
      s.flow.suspension.role = 'registrar'
    },
  ],
  [
    'flow: Mở lại hồ sơ: đến *Xác minh* → *Xác minh*, *Thẩm định*',
    'Reopening: to *Verify* → *Verify*, *Appraisal*',
    (s) => {
      s.flow.reopening.to.push('appraise')
    },
  ],
  [
    'deadline: Mở lại hồ sơ: 2 → 3 ngày làm việc',
    'Reopening: 2 → 3 working days',
    (s) => {
      s.flow.reopening.allotted.amount = 3
    },
  ],
  [
    'flow: Mở lại hồ sơ: trong 30 → 60 ngày',
    'Reopening: within 30 → 60 calendar days',
    (s) => {
      s.flow.reopening.within.amount = 60
    },
  ],
  [
    'flow: Bỏ mở lại hồ sơ',
    'Removed: reopening',
    (s) => {
      delete s.flow.reopening
    },
  ],
  [
    'deadline: Nhắc hạn *Sắp đến hạn*: trước hạn 1 ngày làm việc → khi đến hạn',
    'Reminder *Due soon*: 1 working day before it is due → when due',
    (s) => {
      s.deadline.onDeadline[0].at = 'due'
    },
  ],
  [
    'deadline: Bỏ nhắc hạn *Sắp đến hạn*',
    'Removed: reminder *Due soon*',
    (s) => {
      s.deadline.onDeadline = []
    },
  ],
  [
    'deadline: Hẹn lại: báo trước 1 → 2 ngày làm việc',
    'Reappointment: notice 1 → 2 working days',
    (s) => {
      s.deadline.reappointment.notice.amount = 2
    },
  ],
  [
    'deadline: Bỏ hẹn lại',
    'Removed: reappointment',
    (s) => {
      delete s.deadline.reappointment
    },
  ],
  [
    'deadline: Thời hạn: tạm dừng khi bổ sung hồ sơ, tạm dừng giải quyết → bổ sung hồ sơ',
    'Deadline: paused by supplement, suspension → supplement',
    (s) => {
      s.deadline.pausedBy.pop()
    },
  ],
  [
    'deadline: Thời hạn: căn cứ *NĐ 01/2021/NĐ-CP* → không có',
    'Deadline: legal basis *NĐ 01/2021/NĐ-CP* → none',
    (s) => {
      s.deadline.legalBasis = []
    },
  ],
  [
    'role: Vai trò *Công an phường*: thuộc đơn vị ghi ở *Mã phường* → đơn vị ghi ở *Tên cửa hàng*',
    'Role *Ward police*: belongs to the unit in *Key of the ward* → the unit in *Shop name*',
    (s) => {
      s.roles.wardPolice.unit.fact = 'shopName'
    },
  ],
  [
    'role: Vai trò *Cơ quan được hỏi*: thuộc đơn vị mà mục nêu → đơn vị mà mục nêu ở *office*',
    'Role *Agency asked*: belongs to the unit that the item names → the unit that the item names in *office*',
    (s) => {
      s.roles.adviser.unit.field = 'office'
    },
  ],
  [
    'paper: Thành phần *Hợp đồng thuê*: thay cho chưa có → *Đơn đề nghị*',
    'Component *Lease*: replaces none → *Application*',
    (s) => {
      s.components[1].alternativeTo = 'application'
    },
  ],
  [
    'paper: Thành phần *Hợp đồng thuê*: chứng minh chưa có → *Tên cửa hàng*, *Nơi bán*',
    'Component *Lease*: proves none → *Shop name*, *Place*',
    (s) => {
      s.components[1].proves = ['shopName', 'place']
    },
  ],
]
