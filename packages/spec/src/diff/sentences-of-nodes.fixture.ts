import type { Draft } from '../lint/break-spec.fixture.ts'

/** Edits of the whole spec about what stands on nodes, each with its one sentence in both languages. */
export const sentencesOfNodes: readonly (readonly [vi: string, en: string, edit: (spec: Draft) => void])[] = [
  [
    'flow: Bước *Cho ý kiến*: cho từng mục của *Cơ quan cần hỏi* cùng lúc, ít nhất 2 mục *Đồng ý* → *Cơ quan cần hỏi* cùng lúc, mọi mục *Đồng ý*',
    'Step *Give an opinion*: per item of *Agencies to ask* together, at least 2 items *Agree* → *Agencies to ask* together, every item *Agree*',
    (s) => {
      s.flow.nodes.opinions.each.until = 'all'
    },
  ],
  [
    'flow: Bước *Cho ý kiến*: cho từng mục của *Cơ quan cần hỏi* cùng lúc, ít nhất 2 mục *Đồng ý* → chưa có',
    'Step *Give an opinion*: per item of *Agencies to ask* together, at least 2 items *Agree* → none',
    (s) => {
      delete s.flow.nodes.opinions.each
    },
  ],
  [
    'flow: Thủ tục khác *Kiểm tra chi nhánh*: cho từng mục của *Chi nhánh* lần lượt, mọi mục *được giải quyết* (mặc định) → *Chi nhánh* cùng lúc, mọi mục *được giải quyết* (mặc định)',
    'Procedure *Inspect the branches*: per item of *Branches* one after the other, every item *granted* (by default) → *Branches* together, every item *granted* (by default)',
    (s) => {
      s.flow.nodes.inspect.each.order = 'together'
    },
  ],
  [
    'deadline: Báo hạn *Im lặng là đồng ý* (Bước *Cho ý kiến*): khi đến hạn → sau hạn 1 ngày làm việc',
    'Alarm *Silence agrees* (Step *Give an opinion*): when due → 1 working day after it was due',
    (s) => {
      s.flow.nodes.opinions.onDeadline[0].at = { after: { amount: 1, unit: 'working-days' } }
    },
  ],
  [
    'deadline: Báo hạn *Im lặng là đồng ý* (Bước *Cho ý kiến*): kết quả *Đồng ý* → *Phản đối*',
    'Alarm *Silence agrees* (Step *Give an opinion*): outcome *Agree* → *Object*',
    (s) => {
      s.flow.nodes.opinions.onDeadline[0].outcome = 'object'
    },
  ],
  [
    'deadline: Bỏ báo hạn *Im lặng là đồng ý* (Bước *Cho ý kiến*)',
    'Removed: alarm *Silence agrees* (Step *Give an opinion*)',
    (s) => {
      delete s.flow.nodes.opinions.onDeadline
    },
  ],
  [
    'deadline: Báo hạn *Báo lãnh đạo* (Bước *Ghi bằng tay*): báo lên, vai trò khác cũng làm được → chuyển cho vai trò khác',
    'Alarm *Tell the head* (Step *Publish by hand*): lets another role do it too → hands it to another role',
    (s) => {
      s.flow.nodes.publishByHand.onDeadline[1].do = 'reroute'
    },
  ],
  [
    'deadline: Báo hạn *Báo lãnh đạo* (Bước *Ghi bằng tay*): vai trò *Lãnh đạo* → *Công chức đăng ký*',
    'Alarm *Tell the head* (Step *Publish by hand*): role *Head* → *Registrar*',
    (s) => {
      s.flow.nodes.publishByHand.onDeadline[1].role = 'registrar'
    },
  ],
  [
    'deadline: Xin ý kiến *Hỏi công an phường* (Bước *Thẩm định*): 4 → 8 giờ làm việc',
    'Consultation *Ask the ward police* (Step *Appraisal*): 4 → 8 working hours',
    (s) => {
      s.flow.nodes.appraise.consults[0].allotted.amount = 8
    },
  ],
  [
    'flow: Bỏ xin ý kiến *Hỏi công an phường* (Bước *Thẩm định*)',
    'Removed: consultation *Ask the ward police* (Step *Appraisal*)',
    (s) => {
      s.flow.nodes.appraise.consults = []
    },
  ],
  [
    'deadline: Bước *Cấp mã số thuế*: bàn giao trong 2 → 4 giờ làm việc',
    'Step *Assign the tax code*: handed over within 2 → 4 working hours',
    (s) => {
      s.flow.nodes.assignTaxCode.handOver.within.amount = 4
    },
  ],
  [
    'deadline: Bước *Cấp mã số thuế*: bàn giao trong 2 giờ làm việc → chưa có',
    'Step *Assign the tax code*: handed over within 2 working hours → none',
    (s) => {
      delete s.flow.nodes.assignTaxCode.handOver
    },
  ],
  [
    'flow: Bước *Thẩm định*: được thu hồi có → không',
    'Step *Appraisal*: may be taken back yes → no',
    (s) => {
      delete s.flow.nodes.appraise.recallable
    },
  ],
  [
    'flow: Bước *Cấp mã số thuế*: khi rút hồ sơ phải *Hủy mã số thuế*, *Công chức thuế*, 1 ngày làm việc → *Hủy mã số thuế*, *Lãnh đạo*, 1 ngày làm việc',
    'Step *Assign the tax code*: on withdrawal *Cancel the tax code*, *Tax officer*, 1 working day → *Cancel the tax code*, *Head*, 1 working day',
    (s) => {
      s.flow.nodes.assignTaxCode.onWithdraw.role = 'head'
    },
  ],
  [
    'flow: Gọi hệ thống *Ghi vào cơ sở dữ liệu*: khi rút hồ sơ phải *Xóa khỏi cơ sở dữ liệu*, *Công chức đăng ký* → chưa có',
    'Service *Publish*: on withdrawal *Delete from the register*, *Registrar* → none',
    (s) => {
      delete s.flow.nodes.publish.onWithdraw
    },
  ],
  [
    'flow: Gọi hệ thống *Ghi vào cơ sở dữ liệu*: kết nối businessRegister → other',
    'Service *Publish*: connector businessRegister → other',
    (s) => {
      s.flow.nodes.publish.connector = 'other'
    },
  ],
  [
    'flow: Gọi hệ thống *Ghi vào cơ sở dữ liệu*: gửi *Tên cửa hàng*, *feeAmount* → *Tên cửa hàng*',
    'Service *Publish*: sends *Shop name*, *feeAmount* → *Shop name*',
    (s) => {
      s.flow.nodes.publish.send.pop()
    },
  ],
  [
    'flow: Gọi hệ thống *Ghi vào cơ sở dữ liệu*: nhận *Số đăng ký* → không có',
    'Service *Publish*: takes *Registered as* → none',
    (s) => {
      s.flow.nodes.publish.take = []
    },
  ],
  [
    'flow: Gọi hệ thống *Ghi vào cơ sở dữ liệu*: trong 30 → 60 giây',
    'Service *Publish*: within 30 → 60 seconds',
    (s) => {
      s.flow.nodes.publish.within.amount = 60
    },
  ],
  [
    'flow: Gọi hệ thống *Ghi vào cơ sở dữ liệu*: thử lại 3 lần, cách nhau 10 phút → 1 lần, cách nhau 10 phút',
    'Service *Publish*: tried again 3 times, 10 minutes apart → once, 10 minutes apart',
    (s) => {
      s.flow.nodes.publish.retry.times = 1
    },
  ],
  [
    'flow: Bước quyết định *Xét rủi ro*: thử lại 2 lần, cách nhau 5 phút → chưa có',
    'Decision step *Judge the risk*: tried again 2 times, 5 minutes apart → none',
    (s) => {
      delete s.flow.nodes.risk.retry
    },
  ],
  [
    'flow: Thủ tục khác *Xác nhận nợ thuế*: mở tại đơn vị tax-office → đơn vị ghi ở *Mã phường*',
    'Procedure *Tax clearance*: begun at the unit tax-office → the unit in *Key of the ward*',
    (s) => {
      s.flow.nodes.clearance.unit = { rule: 'fact', fact: 'ward' }
    },
  ],
  [
    'flow: Thủ tục khác *Xác nhận nợ thuế*: gửi *Tên cửa hàng* vào payer, *riskLevel* vào risk → *Số định danh* vào payer',
    'Procedure *Tax clearance*: sends *Shop name* as payer, *riskLevel* as risk → *Personal id* as payer',
    (s) => {
      s.flow.nodes.clearance.send = { payer: 'ownerId' }
    },
  ],
  [
    'flow: Thủ tục khác *Xác nhận nợ thuế*: nhận number vào *Số xác nhận thuế* → không có',
    'Procedure *Tax clearance*: takes number as *Tax certificate* → none',
    (s) => {
      s.flow.nodes.clearance.take = {}
    },
  ],
  [
    'flow: Thủ tục khác *Xác nhận nợ thuế*: thủ tục tax-clearance → other',
    'Procedure *Tax clearance*: procedure tax-clearance → other',
    (s) => {
      s.flow.nodes.clearance.procedure = 'other'
    },
  ],
  [
    'flow: Thủ tục khác *Kiểm tra chi nhánh*: mục gửi vào trường branch → shop',
    'Procedure *Inspect the branches*: sends the item as branch → shop',
    (s) => {
      s.flow.nodes.inspect.item = 'shop'
    },
  ],
  [
    'flow: Thủ tục khác *Kiểm tra chi nhánh*: mở tại đơn vị mà mục nêu ở *Mã đơn vị quản lý* → đơn vị mà mục nêu ở *Số nhà, đường*',
    'Procedure *Inspect the branches*: begun at the unit that the item names in *Key of its unit* → the unit that the item names in *Street*',
    (s) => {
      s.flow.nodes.inspect.unit = { rule: 'item', field: 'street' }
    },
  ],
  [
    'flow: Chờ *Niêm yết*: chờ mọi tin “objection” từ bất kỳ ai (*Phản đối*) trong 5 ngày → tin “objection” từ bất kỳ ai (*Phản đối*) trong 5 ngày',
    'Wait *Posting*: waits for every message "objection" from anyone (*Objection*) within 5 calendar days → the message "objection" from anyone (*Objection*) within 5 calendar days',
    (s) => {
      s.flow.nodes.posting.for.closes = 'first'
    },
  ],
  [
    'flow: Chờ *Niêm yết*: niêm yết có → không',
    'Wait *Posting*: posted in public yes → no',
    (s) => {
      s.flow.nodes.posting.posting = false
    },
  ],
  [
    'flow: Rẽ một hay nhiều nhánh *Hỏi những ai?*: nút gộp *Đã đủ ý kiến* → *Gộp nhánh*',
    'One or several branches *Whom to ask?*: join *All answered* → *Join*',
    (s) => {
      s.flow.nodes.ask.join = 'merge'
    },
  ],
]
