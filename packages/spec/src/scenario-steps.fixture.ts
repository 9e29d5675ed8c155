import type { ScenarioStep } from './scenario.ts'

const at = '2026-03-03T09:00'

/** One of each kind of step, at nodes of the whole spec. They make no story that can be played. */
export const everyStep: ScenarioStep[] = [
  { at, complete: 'appraise', outcome: 'accept', answers: { needsVerification: true }, reason: 'Đủ' },
  { at, complete: 'opinions', outcome: 'agree', item: 1 },
  { at, undo: 'assignTaxCode', reason: 'Đã hủy' },
  { at, opinion: 'appraise', consultation: 'police', reason: 'Không có ý kiến' },
  { at, message: 'objection', answers: { objection: 'Ồn' } },
  { at, interrupt: 'withdrawal', answers: { withdrawnFor: 'Đổi ý' }, reason: 'Đổi ý' },
  { at, answer: 'publish', answers: { registeredAs: 'A-1' } },
  { at, fail: 'publish', error: 'timeout' },
  { at, linked: 'inspect', result: 'granted', item: 0 },
  { at, consult: 'appraise', consultation: 'police', question: 'Có an toàn không?' },
  { at, accept: 'assignTaxCode' },
  { at, claim: 'verify', by: 'an' },
  { at, suspend: true, reason: 'Bão' },
  { at, resume: true },
  { at, reappoint: { amount: 2, unit: 'working-days' }, reason: 'Mất điện' },
  { at, recall: 'appraise', reason: 'Nhầm' },
  { at, reopen: 'verify', reason: 'Sai tên' },
  { at, pass: true },
]
