import type { Json } from './json.ts'

/** A text in both languages of the product. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}

/**
 * What is wrong with a condition, a table or a rule set. `where` is a JSON pointer into what was checked. Errors make
 * it unfit to decide; a warning says what could not be made sure. `example` is a set of facts that shows the problem.
 */
export interface RuleProblem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly where: string
  readonly message: Bilingual
  readonly remedy: Bilingual
  readonly example?: Readonly<Record<string, Json>>
}

type Text = readonly [messageVi: string, messageEn: string, remedyVi: string, remedyEn: string]

/** `{}` stands for the detail: the name, value or number that the problem is about. */
const TEXTS = {
  malformed: ['Chỗ này phải là {}.', 'This must be {}.', 'Sửa lại cho đúng dạng.', 'Put it into that shape.'],
  emptyGroup: [
    'Nhóm “{}” không có điều kiện nào.',
    'The group "{}" has no condition.',
    'Thêm ít nhất một điều kiện hoặc xóa nhóm.',
    'Add at least one condition or delete the group.',
  ],
  unknownKey: [
    'Không có mục “{}” ở đây.',
    'There is no "{}" here.',
    'Xóa mục này hoặc sửa lại tên.',
    'Delete it or correct its name.',
  ],
  missingKey: ['Thiếu mục “{}”.', '"{}" is missing.', 'Thêm mục này.', 'Add it.'],
  forbiddenName: [
    'Không được dùng tên “{}”.',
    'The name "{}" is not allowed.',
    'Chọn tên khác.',
    'Choose another name.',
  ],
  tooDeep: [
    'Điều kiện lồng nhau quá {} cấp.',
    'Conditions are nested deeper than {} levels.',
    'Tách thành bảng quyết định hoặc làm phẳng các nhóm.',
    'Split it into a decision table or flatten the groups.',
  ],
  tooLarge: ['Quá nhiều phần: tối đa {}.', 'Too many parts: at most {}.', 'Chia nhỏ.', 'Divide it.'],
  undeclaredFact: [
    'Không có dữ liệu “{}” trong thủ tục.',
    'No fact "{}" is declared.',
    'Khai báo dữ liệu này hoặc chọn dữ liệu khác.',
    'Declare it in the data or choose another one.',
  ],
  undeclaredPath: [
    'Dữ liệu không có phần “{}”.',
    'The fact has no part "{}".',
    'Chọn một phần có trong dữ liệu.',
    'Choose a part that the data declare.',
  ],
  pathRefused: [
    'Không dùng được đường dẫn “{}”: không cho phép bộ lọc, ký tự đại diện hay mã lệnh.',
    'The path "{}" is refused: filters, wildcards and scripts are not allowed.',
    'Viết dạng $.a.b hoặc $.ds[0].x.',
    'Write it as $.a.b or $.items[0].x.',
  ],
  unknownOperator: [
    'Không có phép so sánh “{}”.',
    'There is no operator "{}".',
    'Chọn một phép so sánh trong danh sách.',
    'Choose an operator from the list.',
  ],
  operatorType: [
    'Phép so sánh “{}” không hợp với loại dữ liệu này.',
    'The operator "{}" does not fit this kind of fact.',
    'Chọn phép so sánh khác.',
    'Choose another operator.',
  ],
  dateComparedAsText: [
    'Ngày không so sánh được bằng “{}”.',
    'Dates cannot be compared with "{}".',
    'Dùng before, onOrBefore, after hoặc onOrAfter.',
    'Use before, onOrBefore, after or onOrAfter.',
  ],
  valueType: [
    'Giá trị phải thuộc loại {}.',
    'The value must be of type {}.',
    'Nhập giá trị đúng loại.',
    'Enter a value of that type.',
  ],
  valueNotListed: [
    'Giá trị “{}” không có trong danh sách cho phép.',
    'The value "{}" is not among those allowed.',
    'Chọn một giá trị trong danh sách.',
    'Choose one of the allowed values.',
  ],
  duplicateId: ['Mã “{}” bị trùng.', 'The id "{}" is used twice.', 'Đổi một trong hai mã.', 'Change one of them.'],
  undeclaredInput: [
    'Bảng không có cột điều kiện “{}”.',
    'The table has no input "{}".',
    'Thêm cột hoặc xóa ô này.',
    'Add the column or delete this cell.',
  ],
  undeclaredOutput: [
    'Không có kết quả “{}”.',
    'There is no output "{}".',
    'Thêm cột kết quả hoặc xóa ô này.',
    'Add the output or delete this cell.',
  ],
  aggregateType: [
    'Không tính được “{}” trên kết quả này.',
    'The aggregate "{}" does not fit this output.',
    'Chọn cách gộp khác hoặc đổi loại kết quả.',
    'Choose another aggregate or change the type of the output.',
  ],
  aggregateWithoutCollect: [
    'Cách gộp “{}” chỉ dùng với “collect”.',
    'The aggregate "{}" is only for the hit policy "collect".',
    'Xóa cách gộp hoặc chọn “collect”.',
    'Delete it or choose "collect".',
  ],
  overlap: [
    'Các dòng {} có thể cùng đúng.',
    'The rows {} can hold at once.',
    'Thu hẹp điều kiện của một dòng; xem ví dụ kèm theo.',
    'Narrow one of the rows; see the example.',
  ],
  gap: [
    'Có trường hợp không dòng nào trả lời: {}.',
    'No row answers for: {}.',
    'Thêm một dòng hoặc kết quả mặc định (otherwise).',
    'Add a row or a default result (otherwise).',
  ],
  notDecided: [
    'Chưa kiểm tra được hết {}.',
    'Could not be made sure: {}.',
    'Đơn giản hóa bảng, hoặc tự kiểm tra bằng tình huống.',
    'Simplify the table, or cover it with scenarios.',
  ],
} as const satisfies Record<string, Text>

export type ProblemCode = keyof typeof TEXTS

/** Puts a problem together; `detail` is quoted in both languages, cut at 200 characters. */
export function problem(
  code: ProblemCode,
  where: string,
  detail: string | number,
  example?: Readonly<Record<string, Json>>,
): RuleProblem {
  const [messageVi, messageEn, remedyVi, remedyEn] = TEXTS[code]
  const text = String(detail)
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
  return {
    code,
    severity: code === 'notDecided' ? 'warning' : 'error',
    where,
    message: { vi: messageVi.split('{}').join(shown), en: messageEn.split('{}').join(shown) },
    remedy: { vi: remedyVi, en: remedyEn },
    ...(example === undefined ? {} : { example }),
  }
}

/** Thrown when something that was not checked is compiled: a mistake in the program, not in the procedure. */
export class InvalidRuleError extends Error {
  readonly problems: readonly RuleProblem[]

  constructor(problems: readonly RuleProblem[]) {
    super(problems.map(({ where, message }) => `${where || '/'}: ${message.en}`).join('\n'))
    this.name = 'InvalidRuleError'
    this.problems = problems
  }
}
