import type { Flow } from '@motcua/spec'
import type { Command } from '../document/command.ts'

/** Changes what may come in between: messages that interrupt, suspending, reopening. */
export function changeFlow(change: (flow: Flow) => Flow): Command {
  return {
    says: { vi: 'Sửa việc ngoài dự kiến', en: 'Change what may come in between' },
    merge: 'flow in between',
    apply: (spec) => ({ ...spec, flow: change(spec.flow) }),
  }
}
