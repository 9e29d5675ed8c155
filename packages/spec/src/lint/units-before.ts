import type { TaskNode } from '../nodes/task.ts'
import type { Spec } from '../spec.ts'
import type { UnitRule } from '../unit-rule.ts'
import type { LintContext } from './lint-rule.ts'
import { askedOfRegistry } from './rule-facts.ts'

const RECEIVING: UnitRule = { rule: 'same' }

/**
 * The units from which a dossier may come to a node: those of the tasks before it, and the receiving one where it was
 * filed, waited for somebody or a system, or was taken up by a message or anew. `undefined` where a role does not exist.
 */
export function unitsBefore(context: LintContext, id: string): readonly UnitRule[] | undefined {
  const { graph, spec } = context
  const entered = new Set([...graph.interrupts, ...graph.reopenings].map(({ to }) => to))
  const units: UnitRule[] = []
  const seen = new Set<string>()
  const open = [id]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (entered.has(at)) units.push(RECEIVING)
    for (const { edge } of graph.into(at)) {
      if (seen.has(edge.from)) continue
      seen.add(edge.from)
      const node = graph.nodes.get(edge.from)
      if (node?.kind === 'task') {
        const theirs = unitsOfTask(spec, node)
        if (theirs === undefined) return undefined
        units.push(...theirs)
        continue
      }
      if (node === undefined) continue
      const mayRest = graph.rests(edge.from) || askedOfRegistry(context, edge.from, node) !== undefined
      if (node.kind === 'start' || mayRest) units.push(RECEIVING)
      open.push(edge.from)
    }
  }
  return units
}

/** Where a task may be done: at its role's unit, or where it is rerouted to. */
function unitsOfTask({ roles }: Spec, { role, onDeadline }: TaskNode): UnitRule[] | undefined {
  const others = (onDeadline ?? []).flatMap((alarm) => (alarm.do === 'reroute' ? [alarm.role] : []))
  const units: UnitRule[] = []
  for (const one of [role, ...others]) {
    const unit = Object.hasOwn(roles, one) ? roles[one]?.unit : undefined
    if (unit === undefined) return undefined
    units.push(unit)
  }
  return units
}

/** Whether two rules certainly mean the same unit. What the dossier names may change, so that is never certain. */
export function isSameUnit(a: UnitRule, b: UnitRule): boolean {
  if (a.rule === 'named') return b.rule === 'named' && a.unit === b.unit
  return a.rule === b.rule && (a.rule === 'same' || a.rule === 'parent')
}

/** Whether two rules certainly mean different units: the receiving one and its parent, a named agency and another or the receiving one. */
export function isOtherUnit(a: UnitRule, b: UnitRule): boolean {
  const rules = [a.rule, b.rule]
  if (a.rule === 'named' && b.rule === 'named') return a.unit !== b.unit
  return rules.includes('same') && (rules.includes('parent') || rules.includes('named'))
}
