import type { Deadline } from '@motcua/spec'
import type { Command } from '../document/command.ts'

export function changeDeadline(change: (deadline: Deadline) => Deadline): Command {
  return {
    says: { vi: 'Sửa thời hạn', en: 'Change the deadline' },
    merge: 'deadline',
    apply: (spec) => ({ ...spec, deadline: change(spec.deadline) }),
  }
}
