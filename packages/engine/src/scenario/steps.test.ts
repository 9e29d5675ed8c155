import type { Scenario, ScenarioStep, Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import { end, outcome, service, specOf, start, task, text } from '../spec-parts.fixture.ts'
import { deskSpec, itemsSpec, systemsSpec } from '../whole-specs.fixture.ts'
import { runScenario } from './run-scenario.ts'
import { runScenarios } from './run-scenarios.ts'

type Then = Scenario['then']
type Given = Scenario['given']

const desk = { kind: 'shop', agency: 'tax-office' }

function scenario(when: readonly ScenarioStep[], then: Then, given: Partial<Given> = {}): Scenario {
  const filed = { filedAt: '2025-06-02T09:00', channel: 'online' as const, answers: desk }
  return { id: 'one', title: text('one'), given: { ...filed, ...given }, when: [...when], then }
}

function failures(spec: Spec, when: readonly ScenarioStep[], then: Then, given: Partial<Given> = {}) {
  return runScenario(spec, scenario(when, then, given)).failures.map(({ message }) => message.en)
}

const accepted: ScenarioStep = { at: '2025-06-02T10:00', complete: 'check', outcome: 'accept' }
const arrived: ScenarioStep = { at: '2025-06-02T11:00', accept: 'visit' }
const visited: ScenarioStep = { at: '2025-06-02T14:00', complete: 'visit', outcome: 'accept' }
const suspended: ScenarioStep = { at: '2025-06-02T10:00', suspend: true, reason: 'court order' }
const resumed: ScenarioStep = { at: '2025-06-04T10:00', resume: true }

const plays: readonly (readonly [string, Spec, readonly ScenarioStep[], Then, Partial<Given>?])[] = [
  [
    'an opinion is asked for and given',
    deskSpec,
    [
      { at: '2025-06-02T09:10', consult: 'check', consultation: 'opinion', question: 'wide enough?' },
      { at: '2025-06-02T09:20', opinion: 'check', consultation: 'opinion', reason: 'yes' },
      accepted,
    ],
    { open: ['visit'], path: ['start', 'check', 'visit'] },
  ],
  ['a hand-over is acknowledged', deskSpec, [accepted, arrived], { open: ['visit'] }],
  ['a task is claimed', deskSpec, [{ at: '2025-06-02T09:10', claim: 'check' }, accepted], { open: ['visit'] }],
  [
    'a task is claimed by somebody',
    deskSpec,
    [{ at: '2025-06-02T09:10', claim: 'check', by: 'stranger' }],
    { rejected: 'notYours' },
  ],
  [
    'a completion is taken back',
    deskSpec,
    [accepted, { at: '2025-06-02T10:10', recall: 'check', reason: 'wrong box' }],
    { open: ['check'] },
  ],
  [
    'the dossier is suspended and goes on',
    deskSpec,
    [suspended, resumed],
    // Tuesday and Wednesday drop out of three working days.
    { open: ['check'], due: { committed: '2025-06-09T17:00' } },
  ],
  [
    'nothing goes on while it is suspended',
    deskSpec,
    [suspended, { ...accepted, at: '2025-06-02T11:00' }],
    { rejected: 'suspended' },
  ],
  [
    'the result is promised anew',
    deskSpec,
    [{ at: '2025-06-03T10:00', reappoint: { amount: 5, unit: 'working-days' }, reason: 'ill' }],
    { due: { committed: '2025-06-10T17:00' } },
  ],
  [
    'it is withdrawn, and what was done is undone',
    deskSpec,
    [
      accepted,
      visited,
      { at: '2025-06-03T09:00', interrupt: 'withdraw', reason: 'moved away' },
      { at: '2025-06-03T10:00', undo: 'visit' },
      { at: '2025-06-03T11:00', undo: 'check', reason: 'stamp returned' },
    ],
    { result: 'withdrawn', path: ['start', 'check', 'visit', 'posting', 'withdrawn'] },
  ],
  [
    'it is stopped by the role that may, and reopened',
    deskSpec,
    [
      { at: '2025-06-03T09:00', interrupt: 'stop', reason: 'court order' },
      { at: '2025-06-05T09:00', reopen: 'check', reason: 'order lifted' },
    ],
    {
      result: 'open',
      open: ['check'],
      path: ['start', 'check', 'refused', 'check'],
      due: { committed: '2025-06-09T17:00' },
    },
  ],
  [
    'messages are gathered while a notice is posted',
    deskSpec,
    [accepted, visited, { at: '2025-06-02T15:00', message: 'objection' }, { at: '2025-06-04T08:00', pass: true }],
    { open: ['hear'] },
  ],
  [
    'registries answer by themselves, what they know',
    systemsSpec,
    [],
    { open: ['pay'], facts: { debt: 3, clear: false } },
    { answers: { kind: 'bar' }, registries: { debt: 3, zone: 'hill' } },
  ],
  [
    'where the scenario says nothing of registries, a step answers',
    systemsSpec,
    [
      { at: '2025-06-02T09:01', answer: 'debts', answers: { debt: 3 } },
      { at: '2025-06-02T09:02', answer: 'zones', answers: { zone: 'flood' } },
    ],
    { result: 'refused', path: ['start', 'debts', 'zones', 'refused'] },
  ],
  [
    'a registry knows nothing',
    systemsSpec,
    [],
    { open: ['manual'], path: ['start', 'debts', 'manual'] },
    { registries: {} },
  ],
  [
    'a service fails, is tried again and answers',
    systemsSpec,
    [
      { at: '2025-06-02T09:00', fail: 'pay', error: 'away' },
      { at: '2025-06-02T09:11', answer: 'pay', answers: { fine: true } },
    ],
    { open: ['sign'], facts: { fine: true } },
    { answers: { kind: 'bar' }, registries: { debt: 3, zone: 'hill' } },
  ],
  [
    'a linked dossier ends',
    systemsSpec,
    [{ at: '2025-06-03T09:00', linked: 'register', result: 'refused' }],
    { result: 'refused' },
    { answers: { kind: 'shop' }, registries: { debt: 0, zone: 'hill' } },
  ],
  [
    'items are completed and dossiers of items end, each by its position',
    itemsSpec,
    [
      { at: '2025-06-02T10:00', complete: 'ask', outcome: 'accept', item: 1 },
      { at: '2025-06-02T10:00', complete: 'ask', outcome: 'accept', item: 0 },
      { at: '2025-06-02T11:00', complete: 'survey', outcome: 'accept' },
      { at: '2025-06-02T12:00', linked: 'linked', result: 'granted', item: 0 },
      { at: '2025-06-02T12:00', linked: 'linked', result: 'granted' },
      { at: '2025-06-02T13:00', linked: 'several', result: 'refused', item: 1 },
    ],
    {
      result: 'refused',
      facts: { fine: null },
      path: ['start', 'fee', 'ask', 'survey', 'linked', 'several', 'refused'],
    },
    { answers: { kind: 'shop', area: 40, offices: ['tax-office', 'fire-office'] } },
  ],
]

const whole = plays.map(([name, spec, steps, then, given = {}]) => [name, spec, steps, then, given] as const)

test.each(whole)('[Z8] every kind of step is played: %s', (_name, spec, when, then, given) => {
  expect(failures(spec, when, then, given)).toEqual([])
})

test('[Z8] alarms ring by themselves when time passes', () => {
  const taken: ScenarioStep = { at: '2025-06-04T08:00', accept: 'sign' }
  const late: ScenarioStep = { at: '2025-06-10T08:00', pass: true }
  const run = runScenario(deskSpec, scenario([accepted, visited, taken, late], {}))
  expect(run.visited.nodes).toEqual(['start', 'check', 'visit', 'posting', 'sign', 'granted'])
  expect(run.failures).toEqual([])
})

const titled: Spec = (() => {
  const title = (vi: string, en: string) => ({ vi, en })
  const consults = [{ id: 'fire', title: title('Phòng cháy', 'Fire safety'), role: 'clerk' }]
  const spec = specOf(
    {
      start,
      check: task({ title: title('Thẩm định', 'Appraisal'), consults, outcomes: [outcome('accept')] }),
      pay: service({ title: title('Thu phí', 'Fee') }),
      done: end(),
    },
    ['start > check', 'check -accept> pay', 'pay -done> done', 'pay -failed> done'],
  )
  const withdraw = { id: 'withdraw', title: title('Rút hồ sơ', 'Withdrawal'), does: 'withdraw', to: 'done' } as const
  const onMessage = [{ ...withdraw, reason: 'required' as const, while: ['check'] }]
  return {
    ...spec,
    identity: { ...spec.identity, title: title('Cấp phép', 'Permit') },
    flow: { ...spec.flow, onMessage },
  }
})()

const told: readonly (readonly [ScenarioStep, vi: string, en: string])[] = [
  [
    { at: '2025-06-02T10:00', consult: 'check', consultation: 'fire', question: ' ' },
    'Việc thứ 1 (xin ý kiến ở “Thẩm định”) bị từ chối: “Phòng cháy” cần có lý do.',
    'Step 1 (asking for an opinion at “Appraisal”) was refused: “Fire safety” needs a reason.',
  ],
  [
    { at: '2025-06-02T10:00', interrupt: 'withdraw' },
    'Việc thứ 1 (yêu cầu “Rút hồ sơ”) bị từ chối: “Rút hồ sơ” cần có lý do.',
    'Step 1 (the message “Withdrawal”) was refused: “Withdrawal” needs a reason.',
  ],
  [
    { at: '2025-06-02T10:00', suspend: true, reason: 'x' },
    'Việc thứ 1 (tạm dừng hồ sơ) bị từ chối: Quy trình này không cho phép tạm dừng giải quyết hồ sơ.',
    'Step 1 (suspending the dossier) was refused: This procedure does not allow anyone to suspend the dossier.',
  ],
  [
    { at: '2025-06-02T10:00', reappoint: { amount: 1, unit: 'working-days' }, reason: 'x' },
    'Việc thứ 1 (xin lỗi và hẹn lại) bị từ chối: Quy trình này không cho phép hẹn lại ngày trả kết quả.',
    'Step 1 (an apology with a new date) was refused: This procedure does not allow anyone to promise a new date.',
  ],
  [
    { at: '2025-06-02T10:00', reopen: 'check', reason: 'x' },
    'Việc thứ 1 (mở lại ở “Thẩm định”) bị từ chối: Không mở lại được “Cấp phép”.',
    'Step 1 (reopening at “Appraisal”) was refused: “Permit” cannot be reopened.',
  ],
  [
    { at: '2025-06-02T10:00', recall: 'check', reason: 'x' },
    'Việc thứ 1 (thu hồi “Thẩm định”) bị từ chối: Không thu hồi được “Thẩm định”: đã có người làm tiếp, hoặc không phải việc của bạn.',
    'Step 1 (taking “Appraisal” back) was refused: “Appraisal” cannot be taken back: somebody has gone on, or it was not yours.',
  ],
  [
    { at: '2025-06-02T10:00', answer: 'pay', answers: { fine: true } },
    'Việc thứ 1 (hệ thống trả lời “Thu phí”) không còn làm được: lúc đó bước này không mở, đang chờ: “Thẩm định”.',
    'Step 1 (an answer to “Fee”) is no longer possible: its step is not open then; open: “Appraisal”.',
  ],
  [
    { at: '2025-06-02T10:00', claim: 'check', by: 'stranger' },
    'Việc thứ 1 (nhận việc ở “Thẩm định”) bị từ chối: “Thẩm định” không thuộc quyền của bạn hoặc người khác đang giữ.',
    'Step 1 (claiming “Appraisal”) was refused: “Appraisal” is not yours to do, or someone else holds it.',
  ],
]

test.each(told)('[Z1] why a step was refused reads as a sentence: %j', (step, vi, en) => {
  expect(runScenario(titled, scenario([step], {})).failures[0]?.message).toEqual({ vi, en })
})

test.each<ScenarioStep>([
  { at: '2025-06-02T10:00', accept: 'pay' },
  { at: '2025-06-02T10:00', undo: 'pay' },
  { at: '2025-06-02T10:00', opinion: 'pay', consultation: 'fire', reason: 'x' },
  { at: '2025-06-02T10:00', fail: 'pay', error: 'x' },
  { at: '2025-06-02T10:00', linked: 'pay', result: 'granted' },
])('[Z1] a step at a node where nothing is open says what is: %j', (step) => {
  const [message = ''] = failures(titled, [step], {})
  expect(message).toContain('“Fee”')
  expect(message).toContain('is no longer possible: its step is not open then; open: “Appraisal”.')
})

test('[Z4] coverage counts what is reached by failure and by interruption', () => {
  const fails: ScenarioStep[] = [
    { at: '2025-06-02T09:00', fail: 'pay', error: 'x' },
    { at: '2025-06-02T09:11', fail: 'pay', error: 'x' },
  ]
  const registries = { debt: 3, zone: 'hill' }
  const scenarios = [
    scenario([], {}, { registries: {} }),
    scenario(fails, {}, { answers: { kind: 'bar' }, registries }),
    scenario([{ at: '2025-06-02T09:30', interrupt: 'withdraw' }], {}, { registries: { debt: 0 } }),
  ]
  const report = runScenarios({ ...systemsSpec, scenarios })
  expect(report.runs.flatMap((run) => run.failures)).toEqual([])
  expect(report.coverage.rows).toEqual({ covered: 2, total: 2, missing: [] })
  expect(report.coverage.nodes.missing).toEqual(['look', 'together', 'sign', 'granted', 'refused'])
  expect(report.coverage.edges.missing).toEqual([
    // After the manual task; the flood; to the look; what comes after the branches, and after the join.
    ...['e4', 'e5', 'e6', 'e10', 'e11', 'e13', 'e14', 'e15', 'e16', 'e17', 'e18', 'e19', 'e20'],
  ])
})
