import type { Model, Step } from '../model.ts'
import { components } from './components.ts'
import type { FactSources } from './fact-sources.ts'
import { factsAskedAt } from './facts-asked.ts'

/**
 * The facts on which it depends whether a circle of the drawing is ever left, though nobody on the circle can change them: asked
 * there, and brought somewhere else.
 */
export function circlingFacts(model: Model, sources: FactSources): readonly string[] {
  const next = ({ ways }: Step) => ways.flatMap(({ to }) => to ?? [])
  const facts = new Set<string>()
  for (const members of components(model.steps.values(), next)) {
    if (members.length === 1) continue
    const brought = new Set(members.flatMap(({ id }) => sources.broughtAt(id)))
    for (const fact of members.flatMap((step) => factsAskedAt(model, step))) if (!brought.has(fact)) facts.add(fact)
  }
  return [...facts]
}
