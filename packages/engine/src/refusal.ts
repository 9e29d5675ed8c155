import type { Text } from '@motcua/spec'
import { own } from './own.ts'
import type { Rejection, RejectionCode } from './rejection.ts'

interface Wording {
  readonly message: readonly [vi: string, en: string]
  readonly remedy: readonly [vi: string, en: string]
}

/**
 * A refusal with its words. `where` is the node, task, field or timer that it is about; it stands in the words for `…`, by
 * its name where one is given. What may be done to a dossier as a whole (`suspension`) is told as what somebody does.
 */
export function refuse(code: RejectionCode, where: string, name: Text = { vi: where, en: where }): Rejection {
  const act = own(ACTS, where)
  const { message, remedy } = (act === undefined ? undefined : ofActs[code]) ?? wordings[code]
  const what = act ?? name
  return { code, where, message: words(message, what), remedy: words(remedy, what) }
}

/** Whether a text from outside names one of the reasons to refuse. */
export function isRejectionCode(code: string): code is RejectionCode {
  return Object.hasOwn(wordings, code)
}

function words([vi, en]: readonly [string, string], what: Text): Text {
  return { vi: vi.replaceAll('…', () => what.vi), en: en.replaceAll('…', () => what.en) }
}

/** What may be done to a dossier as a whole, by the part of the spec that allows it. */
const ACTS: Readonly<Record<string, Text>> = {
  suspension: { vi: 'tạm dừng giải quyết hồ sơ', en: 'suspend the dossier' },
  reappointment: { vi: 'hẹn lại ngày trả kết quả', en: 'promise a new date' },
  reopening: { vi: 'mở lại hồ sơ', en: 'reopen the dossier' },
}

const reload = [
  'Tải lại hồ sơ để xem điều đã xảy ra, rồi làm lại nếu còn cần.',
  'Reload the dossier to see what happened, then do it again if it is still needed.',
] as const
const tellDesigner = [
  'Báo người thiết kế quy trình sửa tại “…”; hồ sơ vẫn như trước.',
  'Tell the procedure’s designer to correct it at “…”; the dossier is as it was.',
] as const
const tellAdministrator = [
  'Báo quản trị viên bổ sung vào cơ cấu tổ chức.',
  'Tell the administrator to complete the organisation.',
] as const

const wordings: Readonly<Record<RejectionCode, Wording>> = {
  alreadyReceived: {
    message: ['Hồ sơ “…” đã được tiếp nhận.', 'Dossier “…” has been received already.'],
    remedy: ['Mở hồ sơ đó; không cần nộp lại.', 'Open that dossier; there is no need to file again.'],
  },
  notReceived: {
    message: ['Chưa có hồ sơ “…”.', 'There is no dossier “…” yet.'],
    remedy: ['Kiểm tra mã hồ sơ, hoặc nộp hồ sơ trước.', 'Check the code, or file the dossier first.'],
  },
  ended: {
    message: ['Hồ sơ “…” đã kết thúc.', 'Dossier “…” has ended.'],
    remedy: ['Không thể làm gì thêm với hồ sơ này.', 'Nothing more can be done with this dossier.'],
  },
  stale: {
    message: ['“…” đã thay đổi hoặc không còn mở.', '“…” has changed or is no longer open.'],
    remedy: reload,
  },
  unknownTask: {
    message: ['Hồ sơ chưa từng có công việc “…”.', 'The dossier never had a task “…”.'],
    remedy: reload,
  },
  unknownOutcome: {
    message: ['Không có kết quả “…” ở bước này.', 'This step has no outcome “…”.'],
    remedy: ['Chọn một trong các kết quả của bước.', 'Choose one of the outcomes of the step.'],
  },
  unknownField: {
    message: ['Không nhận “…” ở bước này.', '“…” is not taken at this step.'],
    remedy: ['Bỏ mục này khỏi dữ liệu gửi lên.', 'Leave it out of what is sent.'],
  },
  reasonRequired: {
    message: ['“…” cần có lý do.', '“…” needs a reason.'],
    remedy: ['Ghi lý do; lý do sẽ in trên phiếu.', 'Give the reason; it is printed on the slip.'],
  },
  notYours: {
    message: [
      '“…” không thuộc quyền của bạn hoặc người khác đang giữ.',
      '“…” is not yours to do, or someone else holds it.',
    ],
    remedy: [
      'Nhờ người đang giữ thực hiện hoặc trả lại công việc.',
      'Ask who holds it to do it or to put it back into the pool.',
    ],
  },
  wrongMessage: {
    message: ['Bước “…” không chờ thông tin này.', '“…” does not wait for this message.'],
    remedy: reload,
  },
  timerNotDue: {
    message: ['Hẹn giờ “…” chưa đến hạn.', 'Timer “…” is not due yet.'],
    remedy: ['Gửi lại khi đến hạn.', 'Send it again when it is due.'],
  },
  channelNotOffered: {
    message: ['Thủ tục này không nhận hồ sơ qua kênh “…”.', 'This procedure is not offered through channel “…”.'],
    remedy: ['Nộp qua một trong các kênh được công bố.', 'File through one of the published channels.'],
  },
  noUnit: {
    message: ['Không có đơn vị nào cho vai trò “…”.', 'No unit fits the role “…”.'],
    remedy: tellAdministrator,
  },
  noCalendar: {
    message: ['Đơn vị “…” chưa có lịch làm việc.', 'Unit “…” has no calendar.'],
    remedy: tellAdministrator,
  },
  decisionFailed: {
    message: ['Bảng quyết định không cho kết quả: “…”.', 'The decision gives no result: “…”.'],
    remedy: [
      'Điền các dữ kiện còn thiếu, hoặc báo người thiết kế bổ sung dòng quy tắc.',
      'Fill in the missing facts, or tell the designer to complete the rows.',
    ],
  },
  noWay: {
    message: ['Không có đường đi tiếp từ “…”.', 'There is no way on from “…”.'],
    remedy: tellDesigner,
  },
  tooManyMoves: {
    message: ['Quy trình lặp không dừng quanh “…”.', 'The flow loops without end around “…”.'],
    remedy: tellDesigner,
  },
  badDate: {
    message: ['“…” không phải là ngày hợp lệ.', '“…” is not a valid date.'],
    remedy: ['Nhập ngày có thật, dạng NNNN-TT-NN.', 'Give a real date, YYYY-MM-DD.'],
  },
  badDuration: {
    message: ['“…” không phải là một khoảng thời gian dùng được.', '“…” is no length of time that can be counted.'],
    remedy: ['Cho một số lớn hơn 0, nhiều nhất 3660, và đơn vị.', 'Give a number above 0, 3660 at most, and its unit.'],
  },
  stuck: {
    message: [
      'Sau thao tác này hồ sơ sẽ không còn việc nào mở mà cũng chưa kết thúc (“…”).',
      'After this nothing would be open and the dossier not ended (“…”).',
    ],
    remedy: tellDesigner,
  },
  suspended: {
    message: ['Hồ sơ “…” đang tạm dừng giải quyết.', 'Dossier “…” is suspended.'],
    remedy: ['Cho tiếp tục giải quyết trước.', 'Resume it first.'],
  },
  notSuspended: {
    message: ['Hồ sơ “…” không bị tạm dừng.', 'Dossier “…” is not suspended.'],
    remedy: reload,
  },
  notProvided: {
    message: ['Quy trình không quy định “…”.', 'The procedure does not provide for “…”.'],
    remedy: [
      'Làm theo các bước của quy trình, hoặc báo người thiết kế bổ sung.',
      'Follow the steps of the procedure, or tell its designer to add it.',
    ],
  },
  alreadyReappointed: {
    message: ['Hồ sơ “…” đã được hẹn lại một lần.', 'Dossier “…” has been promised anew once already.'],
    remedy: [
      'Chỉ được hẹn lại một lần; hãy trả kết quả sớm nhất.',
      'That is possible once only; bring the result as soon as you can.',
    ],
  },
  notLater: {
    message: [
      'Ngày hẹn lại phải muộn hơn ngày đang hẹn.',
      'The new date must be later than the date that is promised now.',
    ],
    remedy: [
      'Cho thời gian dài hơn, tính từ bây giờ, hoặc trả kết quả đúng ngày đang hẹn.',
      'Give a longer time, counted from now, or bring the result by the date that is promised.',
    ],
  },
  notRecallable: {
    message: [
      'Không thu hồi được “…”: đã có người làm tiếp, hoặc không phải việc của bạn.',
      '“…” cannot be taken back: somebody has gone on, or it was not yours.',
    ],
    remedy: ['Đề nghị người đang giữ hồ sơ chuyển trả lại.', 'Ask who has the dossier now to send it back.'],
  },
  notReopenable: {
    message: ['Không mở lại được “…”.', '“…” cannot be reopened.'],
    remedy: [
      'Kiểm tra hồ sơ đã kết thúc và còn trong thời gian cho mở lại.',
      'See whether the dossier has ended and its time for reopening is not over.',
    ],
  },
  notNow: {
    message: ['Lúc này không làm được “…”.', '“…” is not possible now.'],
    remedy: reload,
  },
  badList: {
    message: ['“…” không phải là danh sách dùng được.', '“…” is no list that can be worked through.'],
    remedy: [
      'Điền danh sách, nhiều nhất 200 mục, và mọi danh sách cùng lúc nhiều nhất 1.000 mục.',
      'Fill in the list: 200 items at most, and 1,000 of all lists at once.',
    ],
  },
  unchanged: {
    message: ['Tính lại không làm thay đổi hạn nào của “…”.', 'Counting anew changes no due date of “…”.'],
    remedy: ['Không cần làm gì.', 'There is nothing to do.'],
  },
}

/** The same of an act instead of a thing. */
const ofActs: Readonly<Partial<Record<RejectionCode, Wording>>> = {
  notProvided: {
    message: ['Quy trình này không cho phép ….', 'This procedure does not allow anyone to ….'],
    remedy: wordings.notProvided.remedy,
  },
  notYours: {
    message: ['Bạn không có quyền ….', 'You may not ….'],
    remedy: [
      'Nhờ người giữ vai trò mà quy trình giao việc này.',
      'Ask somebody who holds the role that the procedure names for it.',
    ],
  },
  reasonRequired: {
    message: ['Muốn … thì phải ghi lý do.', 'A reason is needed to ….'],
    remedy: wordings.reasonRequired.remedy,
  },
  notNow: {
    message: ['Lúc này không thể ….', 'It is not possible to … now.'],
    remedy: wordings.notNow.remedy,
  },
}
