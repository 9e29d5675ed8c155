import type { Spec, Text } from '@motcua/spec'
import type { Command } from '../document/command.ts'

/** Takes a whole other document in place of this one: somebody else's version after a conflict. Undo brings ours back. */
export function replaceDocument(other: Spec, says: Text): Command {
  return { says, apply: () => other }
}
