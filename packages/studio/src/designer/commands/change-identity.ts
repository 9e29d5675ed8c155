import type { Identity } from '@motcua/spec'
import type { Command } from '../document/command.ts'

export function changeIdentity(identity: Identity): Command {
  return {
    says: { vi: 'Sửa thông tin thủ tục', en: 'Change what the procedure is' },
    merge: 'identity',
    apply: (spec) => ({ ...spec, identity }),
  }
}
