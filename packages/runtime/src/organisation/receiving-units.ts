import type { Spec } from '@motcua/spec'
import type { DirectoryView } from './directory-view.ts'

const found = new WeakMap<DirectoryView, WeakMap<Spec, readonly string[]>>()

/**
 * The units that can take dossiers of a procedure: those where every role of the unit itself is held by somebody.
 * A procedure whose steps are all elsewhere may be filed at any unit that has people.
 */
export function receivingUnits(spec: Spec, view: DirectoryView): readonly string[] {
  const ofView = found.get(view) ?? new WeakMap<Spec, readonly string[]>()
  found.set(view, ofView)
  const units = ofView.get(spec) ?? findUnits(spec, view)
  ofView.set(spec, units)
  return units
}

function findUnits(spec: Spec, view: DirectoryView): readonly string[] {
  const used = new Set(Object.values(spec.flow.nodes).flatMap((node) => (node.kind === 'task' ? [node.role] : [])))
  const needed = [...used].filter((role) => spec.roles[role]?.unit.rule === 'same')
  return view.directory.units
    .filter(({ id }) => {
      const held = view.rolesAt(id)
      return held.size > 0 && needed.every((role) => held.has(role))
    })
    .map(({ id }) => id)
}
