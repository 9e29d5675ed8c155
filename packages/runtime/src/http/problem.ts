import type { ProblemCode, ProblemDetails } from '@motcua/api'
import type { Rejection, RejectionCode } from '@motcua/engine'
import type { Text } from '@motcua/spec'

/** What a problem may carry beside its code and words. */
export type ProblemParts = Partial<
  Pick<
    ProblemDetails,
    'where' | 'remedy' | 'problems' | 'fields' | 'meanwhile' | 'current' | 'rejection' | 'retryAfter'
  >
>

/** A refusal on its way to the caller. Thrown in routes; the error handler turns it into problem details. */
export class HttpProblem extends Error {
  readonly code: ProblemCode
  readonly text: Text
  readonly parts: ProblemParts

  constructor(code: ProblemCode, text: Text, parts: ProblemParts = {}) {
    super(text.en)
    this.code = code
    this.text = text
    this.parts = parts
  }
}

interface Kind {
  readonly status: number
  readonly title: Text
}

/** The one place where codes become HTTP. */
const KINDS: Readonly<Record<ProblemCode, Kind>> = {
  badRequest: { status: 400, title: { vi: 'Yêu cầu không đúng mẫu', en: 'The request has a wrong shape' } },
  notSignedIn: { status: 401, title: { vi: 'Cần đăng nhập', en: 'Sign-in needed' } },
  notAllowed: { status: 403, title: { vi: 'Không có quyền', en: 'Not allowed' } },
  crossSite: { status: 403, title: { vi: 'Yêu cầu từ trang lạ', en: 'Request from a foreign page' } },
  ownVersion: { status: 403, title: { vi: 'Không tự duyệt bản của mình', en: 'Not your own version' } },
  demoOnly: { status: 404, title: { vi: 'Chỉ có ở chế độ dùng thử', en: 'Only in demo mode' } },
  notFound: { status: 404, title: { vi: 'Không tìm thấy', en: 'Not found' } },
  wrongSecret: { status: 404, title: { vi: 'Mã không khớp', en: 'Code and secret do not match' } },
  stale: { status: 409, title: { vi: 'Hồ sơ đã thay đổi', en: 'The dossier has moved on' } },
  wrongState: { status: 409, title: { vi: 'Không còn ở bước này', en: 'No longer at this point' } },
  draftExists: { status: 409, title: { vi: 'Đã có bản nháp', en: 'There is a draft already' } },
  conflict: { status: 409, title: { vi: 'Trùng với dữ liệu đã có', en: 'In conflict with what is there' } },
  draftChanged: { status: 412, title: { vi: 'Người khác đã sửa bản nháp', en: 'Somebody else changed the draft' } },
  tooLarge: { status: 413, title: { vi: 'Quá lớn', en: 'Too large' } },
  wrongType: { status: 415, title: { vi: 'Kiểu nội dung không nhận', en: 'Kind of content not taken' } },
  badAnswers: { status: 422, title: { vi: 'Câu trả lời chưa đúng', en: 'Answers need correction' } },
  unknownFile: { status: 422, title: { vi: 'Không có tệp này', en: 'No such file' } },
  specProblems: { status: 422, title: { vi: 'Quy trình còn lỗi', en: 'The procedure has problems' } },
  calendarProblems: { status: 422, title: { vi: 'Lịch còn lỗi', en: 'The calendar has problems' } },
  warningsUnanswered: { status: 422, title: { vi: 'Còn cảnh báo chưa trả lời', en: 'Warnings are not answered' } },
  rejected: { status: 422, title: { vi: 'Không thực hiện được', en: 'This cannot be done' } },
  idempotencyMismatch: { status: 422, title: { vi: 'Khoá đã dùng cho việc khác', en: 'Key used for something else' } },
  keyRequired: { status: 400, title: { vi: 'Thiếu Idempotency-Key', en: 'Idempotency-Key is missing' } },
  ifMatchRequired: { status: 428, title: { vi: 'Thiếu If-Match', en: 'If-Match is missing' } },
  tooManyRequests: { status: 429, title: { vi: 'Thử quá nhiều lần', en: 'Too many attempts' } },
  internal: { status: 500, title: { vi: 'Lỗi của hệ thống', en: 'A fault of the system' } },
  storeAway: { status: 503, title: { vi: 'Kho dữ liệu tạm vắng', en: 'The store is away' } },
  unreachable: { status: 503, title: { vi: 'Không kết nối được', en: 'Unreachable' } },
}

/**
 * What a refusal of the engine is for whoever sent the command. `stale` (409): what they saw is no longer so, and they are
 * told what happened meanwhile; `rejected` (422): it was not possible then either.
 */
const REFUSALS: Readonly<Record<RejectionCode, 'stale' | 'rejected'>> = {
  alreadyReceived: 'stale',
  ended: 'stale',
  stale: 'stale',
  unknownTask: 'stale',
  suspended: 'stale',
  notSuspended: 'stale',
  alreadyReappointed: 'stale',
  notRecallable: 'stale',
  notNow: 'stale',
  unchanged: 'stale',
  notReceived: 'rejected',
  unknownOutcome: 'rejected',
  unknownField: 'rejected',
  reasonRequired: 'rejected',
  notYours: 'rejected',
  wrongMessage: 'rejected',
  timerNotDue: 'rejected',
  channelNotOffered: 'rejected',
  noUnit: 'rejected',
  noCalendar: 'rejected',
  decisionFailed: 'rejected',
  noWay: 'rejected',
  tooManyMoves: 'rejected',
  badDate: 'rejected',
  badDuration: 'rejected',
  notLater: 'rejected',
  stuck: 'rejected',
  notProvided: 'rejected',
  notReopenable: 'rejected',
  badList: 'rejected',
}

/** A refusal of the engine as a problem. `meanwhile` goes with those that mean: the dossier has moved on. */
export function refusal(
  { code, where, message, remedy }: Rejection,
  meanwhile?: NonNullable<ProblemParts['meanwhile']>,
): HttpProblem {
  const parts = { where, remedy, rejection: code }
  return new HttpProblem(REFUSALS[code], message, meanwhile === undefined ? parts : { ...parts, meanwhile })
}

/** Whether a refusal means that the dossier has moved on since its sender looked. */
export function hasMovedOn({ code }: Rejection): boolean {
  return REFUSALS[code] === 'stale'
}

/** RFC 9457 details in the reader's language. */
export function problemDetails(problem: HttpProblem, language: 'vi' | 'en'): ProblemDetails {
  const { status, title } = KINDS[problem.code]
  return {
    type: `urn:motcua:problem:${problem.code}`,
    title: title[language],
    status,
    detail: problem.text[language],
    code: problem.code,
    text: problem.text,
    ...problem.parts,
  }
}

/** Vietnamese unless the reader's first choice is English. */
export function languageOf(acceptLanguage: string | undefined): 'vi' | 'en' {
  return acceptLanguage?.trimStart().toLowerCase().startsWith('en') ? 'en' : 'vi'
}

export function notFound(what: Text): HttpProblem {
  return new HttpProblem('notFound', { vi: `Không có ${what.vi}.`, en: `There is no ${what.en}.` })
}
