import type { Spec } from '@motcua/spec'
import { firstRoles, stepRoles } from '../procedures/first-roles.ts'
import type { DirectoryView } from './directory-view.ts'
import { organisationOf } from './engine-organisation.ts'
import { staffedOn } from './staffing.ts'

interface Found {
  readonly day: string
  readonly units: readonly string[]
}

const found = new WeakMap<DirectoryView, WeakMap<Spec, Found>>()

/**
 * The units that can take dossiers of a procedure on a day: those where somebody can do whatever comes first. Somebody who
 * is missing further on does not close the counter; that step waits until a person is appointed.
 * A procedure that begins elsewhere may be filed at any unit that has people for all steps of its own.
 */
export function receivingUnits(spec: Spec, view: DirectoryView, day: string): readonly string[] {
  const ofView = found.get(view) ?? new WeakMap<Spec, Found>()
  found.set(view, ofView)
  const known = ofView.get(spec)
  if (known?.day === day) return known.units
  const units = findUnits(spec, view, day)
  ofView.set(spec, { day, units })
  return units
}

function findUnits(spec: Spec, view: DirectoryView, day: string): readonly string[] {
  const isStaffed = staffedOn(view, day)
  const { unitOf } = organisationOf(view)
  const first = firstRoles(spec)
  const isOwn = (id: string) => spec.roles[id]?.unit.rule === 'same'
  const needed = first.some(isOwn) ? first : [...first, ...stepRoles(spec).filter(isOwn)]
  return view.directory.units
    .filter(({ id: unit }) => view.rolesAt(unit).size > 0)
    .filter(({ id: unit }) =>
      needed.every((id) => {
        const role = spec.roles[id]
        // Which unit that is stands in each dossier, so nobody can say beforehand.
        if (role?.unit.rule === 'fact' || role?.unit.rule === 'item') return true
        const at = role === undefined ? undefined : unitOf(role, unit)
        return at !== undefined && isStaffed(id, at)
      }),
    )
    .map(({ id }) => id)
}
