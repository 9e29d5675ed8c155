import type { Assumption } from '../spec.ts'
import type { Text } from '../text.ts'
import { hasIntake, SUPPLEMENT, stepId } from './draft-flow.ts'
import type { DraftRoles } from './draft-roles.ts'
import type { Table } from './read-table.ts'

export interface Assumed {
  readonly roles: DraftRoles
  readonly hasTitle: boolean
  /** Whether the unit of time was stated by the table or by whoever asked. */
  readonly hasUnit: boolean
}

/** Every value of the draft that neither the table nor whoever imports it states, with the reason why it is there. */
export function draftAssumptions({ rows }: Table, { roles, hasTitle, hasUnit }: Assumed): Assumption[] {
  const nameless = rows.flatMap(({ unit }, at) => (unit === undefined ? [at] : []))
  const untitled = rows.flatMap(({ step }, at) => (step === undefined ? [at] : []))
  return [
    ...(hasTitle ? [] : [assumed('/identity/title', TITLE)]),
    ...ALWAYS.map(([path, reason]) => assumed(path, reason)),
    ...(hasUnit ? [] : [assumed('/deadline/statutory', UNIT)]),
    ...(hasIntake(roles) ? [assumed(`/flow/nodes/${SUPPLEMENT}`, INTAKE), assumed('/deadline/pausedBy', PAUSE)] : []),
    ...roles.assumptions,
    ...untitled.map((at) => assumed(`/flow/nodes/${stepId(at)}/title`, at === 0 && hasIntake(roles) ? INTAKE : STEP)),
    ...nameless.map((at) => assumed(`/flow/nodes/${stepId(at)}/role`, NOBODY)),
  ]
}

function assumed(path: string, reason: Text): Assumption {
  return { path, reason }
}

const TITLE: Text = { vi: 'Bảng không nêu tên thủ tục.', en: 'The table does not state the title.' }

const ALWAYS: readonly (readonly [path: string, reason: Text])[] = [
  ['/identity/field', { vi: 'Bảng không nêu lĩnh vực.', en: 'The table does not state the field.' }],
  [
    '/identity/level',
    { vi: 'Bảng không nêu cấp thực hiện; lấy cấp xã.', en: 'The table does not state the level; commune is taken.' },
  ],
  [
    '/identity/channels',
    {
      vi: 'Bảng không nêu nơi nộp; chỉ giữ quầy một cửa.',
      en: 'The table does not state where it is filed; only the counter is kept.',
    },
  ],
  [
    '/deadline/committed',
    {
      vi: 'Bảng chỉ nêu một tổng; lấy cho cả thời hạn theo luật và thời hạn cam kết.',
      en: 'The table states one total; it is taken for both the statutory and the committed time.',
    },
  ],
  [
    '/forms/application',
    {
      vi: 'Bảng không nêu nội dung đơn; chỉ hỏi người nộp là ai.',
      en: 'The table does not say what is asked; the form only asks who files.',
    },
  ],
  ['/components', { vi: 'Bảng không nêu thành phần hồ sơ.', en: 'The table does not state the components.' }],
]

const UNIT: Text = {
  vi: 'Bảng ghi “ngày” mà không nêu ngày làm việc hay ngày lịch; mọi thời gian được tính theo ngày làm việc.',
  en: 'The table says "days" without working or calendar; all times are taken as working days.',
}

const INTAKE: Text = {
  vi: 'Bảng không nêu; theo cơ chế một cửa (NĐ 61/2018/NĐ-CP, Điều 3 và 17), bộ phận tiếp nhận thì nhận, yêu cầu bổ sung hoặc từ chối.',
  en: 'Not in the table; in the one-stop mechanism (Decree 61/2018/NĐ-CP, Articles 3 and 17) the counter accepts, asks for a supplement or refuses.',
}

const PAUSE: Text = {
  vi: 'Bảng không nêu; thời hạn chỉ tính cho hồ sơ hợp lệ và đầy đủ.',
  en: 'Not in the table; time is counted for a complete, valid dossier only.',
}

const STEP: Text = {
  vi: 'Bảng chỉ nêu đơn vị và thời gian; tên bước và kết quả “Hoàn thành” được đặt thêm.',
  en: 'The table states unit and time only; the names of the step and of its outcome were given here.',
}

const NOBODY: Text = {
  vi: 'Dòng này không nêu đơn vị; các dòng như vậy dùng chung một vai trò, dù có thể là các đơn vị khác nhau.',
  en: 'This row names no unit; all such rows share one role, though they may be of different units.',
}
