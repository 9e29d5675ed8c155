import { removeEdge } from '../commands/remove-edge.ts'
import { removeNode } from '../commands/remove-node.ts'
import type { Designer } from '../document/designer-context.tsx'
import { focusNode } from './focus-node.ts'

/** Deletes the selected step or connection. The focus goes to what stood before, so that the keys go on from there. */
export function removeSelected({ spec, thing, run, select }: Designer): void {
  if (thing?.kind !== 'node' && thing?.kind !== 'edge') return
  const before = spec.flow.edges.find(({ id, to }) => (thing.kind === 'node' ? to : id) === thing.id)?.from
  run(thing.kind === 'node' ? removeNode(thing.id) : removeEdge(thing.id))
  select(before === undefined ? undefined : { kind: 'node', id: before })
  if (before !== undefined) focusNode(before)
}
