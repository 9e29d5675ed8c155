import type { Decision } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { without } from '../document/record.ts'

export function putDecision(id: string, decision: Decision, merge?: string): Command {
  return {
    says: { vi: 'Sửa quy tắc', en: 'Change a rule' },
    ...(merge === undefined ? {} : { merge: `decision ${id} ${merge}` }),
    apply: (spec) => ({ ...spec, decisions: { ...spec.decisions, [id]: decision } }),
  }
}

export function removeDecision(id: string): Command {
  return {
    says: { vi: 'Xóa bảng quy tắc', en: 'Delete a decision' },
    leadsTo: { view: 'rules' },
    apply: (spec) => (Object.hasOwn(spec.decisions, id) ? { ...spec, decisions: without(spec.decisions, id) } : spec),
  }
}
