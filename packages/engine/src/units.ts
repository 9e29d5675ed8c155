import type { Role, UnitRule } from '@motcua/spec'
import type { Json } from './command.ts'
import type { Organisation } from './context.ts'
import type { Move } from './move.ts'
import { own } from './own.ts'

/**
 * The unit that a role means in this dossier; undefined where none fits. For work per item, `value` is the item: the
 * agency that it names.
 */
export function unitOf(move: Move, role: Role, value?: Json): string | undefined {
  const { organisation } = move.context
  const { unit } = role
  if (unit.rule !== 'fact' && unit.rule !== 'item') return organisation.unitOf(role, move.state.unit)
  const key = unit.rule === 'fact' ? own(move.facts(), unit.fact) : keyIn(value, unit.field)
  return unitOfKey(organisation, role, key, move.state.unit)
}

/** The unit whose key stands in the dossier. */
export function unitOfKey(organisation: Organisation, role: Role, key: unknown, unit: string): string | undefined {
  return typeof key === 'string'
    ? organisation.unitOf({ ...role, unit: { rule: 'named', unit: key } }, unit)
    : undefined
}

/** The unit that a rule without a role means: where a linked dossier is begun. */
export function unitByRule(move: Move, rule: UnitRule, value?: Json): string | undefined {
  return unitOf(move, { title: NO_TITLE, unit: rule, pick: { rule: 'pool' } }, value)
}

const NO_TITLE = { vi: '', en: '' }

function keyIn(value: Json | undefined, field: string | undefined): Json | undefined {
  if (field === undefined) return value
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? own(asRecord(value), field) : undefined
}

function asRecord(value: object): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(value))
}
