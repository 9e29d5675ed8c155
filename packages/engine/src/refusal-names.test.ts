import type { Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { Command } from './command.ts'
import { refuse } from './refusal.ts'
import { namedRejection } from './refusal-names.ts'
import type { RejectionCode } from './rejection.ts'
import { deskSpec } from './whole-specs.fixture.ts'

const dossier = { id: 'd1', name: { vi: 'H29-0001', en: 'H29-0001' } }
const title = (vi: string, en: string) => ({ vi, en })

/** The sample with names of its own where a refusal may point. */
const spec: Spec = (() => {
  const { check } = deskSpec.flow.nodes
  if (check?.kind !== 'task') throw new Error('no task')
  const outcomes = check.outcomes.map((outcome) => ({ ...outcome, title: title('Từ chối', 'Refuse') }))
  const named = { ...check, title: title('Thẩm định', 'Appraisal'), outcomes }
  const table = { outputs: [], rows: [] }
  const fee = { kind: 'table' as const, title: title('Lệ phí', 'Fee'), table: JSON.parse(JSON.stringify(table)) }
  const area = { type: 'number' as const, label: title('Diện tích', 'Area') }
  return {
    ...deskSpec,
    data: { ...deskSpec.data, properties: { ...deskSpec.data.properties, area } },
    decisions: { fee },
    flow: { ...deskSpec.flow, nodes: { ...deskSpec.flow.nodes, check: named } },
  }
})()

const complete: Command = { type: 'CompleteTask', task: 'check#1', revision: 1, outcome: 'accept' }
const suspend: Command = { type: 'SuspendDossier', reason: '' }
const [first] = spec.flow.nodes.check?.kind === 'task' ? spec.flow.nodes.check.outcomes : []

test.each<readonly [Command, RejectionCode, where: string, vi: string, en: string]>([
  [
    complete,
    'stale',
    'check#1',
    '“Thẩm định” đã thay đổi hoặc không còn mở.',
    '“Appraisal” has changed or is no longer open.',
  ],
  [complete, 'reasonRequired', first?.id ?? '', '“Từ chối” cần có lý do.', '“Refuse” needs a reason.'],
  [complete, 'unknownField', 'area', 'Không nhận “Diện tích” ở bước này.', '“Area” is not taken at this step.'],
  [
    complete,
    'decisionFailed',
    'fee unknownFact area',
    'Bảng quyết định không cho kết quả: “Lệ phí: Diện tích”.',
    'The decision gives no result: “Fee: Area”.',
  ],
  [suspend, 'suspended', 'd1', 'Hồ sơ “H29-0001” đang tạm dừng giải quyết.', 'Dossier “H29-0001” is suspended.'],
  [
    suspend,
    'notYours',
    'suspension',
    'Bạn không có quyền tạm dừng giải quyết hồ sơ.',
    'You may not suspend the dossier.',
  ],
  [
    suspend,
    'reasonRequired',
    'suspension',
    'Muốn tạm dừng giải quyết hồ sơ thì phải ghi lý do.',
    'A reason is needed to suspend the dossier.',
  ],
  [
    suspend,
    'notProvided',
    'reopening',
    'Quy trình này không cho phép mở lại hồ sơ.',
    'This procedure does not allow anyone to reopen the dossier.',
  ],
  [
    suspend,
    'notNow',
    'reappointment',
    'Lúc này không thể hẹn lại ngày trả kết quả.',
    'It is not possible to promise a new date now.',
  ],
  [
    complete,
    'unknownTask',
    'nothing#1',
    'Hồ sơ chưa từng có công việc “nothing#1”.',
    'The dossier never had a task “nothing#1”.',
  ],
  [
    complete,
    'unknownOutcome',
    '__proto__',
    'Không có kết quả “__proto__” ở bước này.',
    'This step has no outcome “__proto__”.',
  ],
])('[G10] a refusal is a sentence with names: %j, %s, %s', (command, code, where, vi, en) => {
  const named = namedRejection(spec, command, refuse(code, where), dossier)
  expect(named).toMatchObject({ code, where, message: { vi, en } })
})
