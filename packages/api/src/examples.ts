import { viCalendar } from '@motcua/calendar'
import type { RouteName } from './routes.ts'

/** The id that an upload answers with. */
const storedFile = 'sha256-n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg'

const calendar = { ...viCalendar, years: { from: 2024, to: 2027 } }

/** A body of each route that takes one, as a portal's developer would send it. A test holds every one to its route's schema. */
export const bodyExamples: Readonly<Partial<Record<RouteName, object>>> = {
  moveClock: { advanceDays: 1 },
  createProcedure: { spec: { format: 'motcua/1', id: 'liquor-retail-permit' } },
  saveDraft: { spec: { format: 'motcua/1', id: 'liquor-retail-permit' } },
  submitDraft: {
    note: 'Thẩm định còn 7 ngày làm việc thay vì 10.',
    answers: [{ code: 'nobodyHolds', where: '/roles/clerk', reason: 'Văn thư nhận việc từ 01/07.' }],
  },
  approveVersion: { effectiveFrom: '2026-07-01', note: 'Đồng ý.' },
  returnVersion: { comment: 'Thiếu căn cứ pháp lý ở bước thẩm định.' },
  preview: { unit: 'tan-hoa-service-centre', channel: 'online', answers: { ownerName: 'Nguyễn Minh Châu' } },
  track: { code: '01.H99.31-260601-0001', secret: 'K7Q2M9X4TB' },
  sendSupplement: {
    code: '01.H99.31-260601-0001',
    secret: 'K7Q2M9X4TB',
    wait: 'supplement#1',
    revision: 0,
    answers: { idCopies: [storedFile] },
  },
  withdraw: {
    code: '01.H99.31-260601-0001',
    secret: 'K7Q2M9X4TB',
    message: 'withdraw',
    reason: 'Không còn nhu cầu.',
  },
  answerPosting: { revision: 1, answers: { objection: 'Ranh giới thửa đất chưa đúng.' } },
  fileDossier: {
    procedure: 'household-business',
    unit: 'tan-hoa-service-centre',
    channel: 'online',
    answers: { ownerName: 'Nguyễn Minh Châu', ownerId: '079190001234', idCopies: [storedFile] },
  },
  sendCommand: { command: { type: 'CompleteTask', task: 'intake#1', revision: 0, outcome: 'accept' } },
  readNotices: { ids: ['sha256-x 7 0 hoa'] },
  saveUnit: {
    id: 'tan-hoa',
    title: { vi: 'Uỷ ban nhân dân phường Tân Hoà', en: 'People’s Committee of Tân Hoà Ward' },
    parent: 'province',
    calendar: 'vn',
    code: 'H99.31',
  },
  reviewCalendar: { source: calendar },
  publishCalendar: { version: 1, source: calendar, note: 'Thông báo 8888/TB-BNV ngày 10/12/2026' },
  saveDelegation: {
    from: 'son',
    to: 'yen',
    role: 'head',
    unit: 'tan-hoa',
    since: '2026-07-01',
    until: '2026-07-15',
    basis: 'Quyết định 45/QĐ-UBND ngày 28/06/2026',
  },
  saveAbsence: { since: '2026-07-01', until: '2026-07-03' },
  savePerson: {
    id: 'hoa',
    name: 'Trần Thị Hoà',
    email: 'hoa@anlac.example',
    positions: [{ unit: 'tan-hoa-service-centre', role: 'receivingOfficer', from: '2026-07-01' }],
  },
}
