import { arrangedLayout } from '../canvas/settle.ts'
import type { Command } from '../document/command.ts'

/** Lays the whole flow out anew. */
export function arrange(): Command {
  return {
    says: { vi: 'Sắp xếp lại', en: 'Arrange the drawing' },
    apply: (spec) => ({ ...spec, layout: arrangedLayout(spec) }),
  }
}
