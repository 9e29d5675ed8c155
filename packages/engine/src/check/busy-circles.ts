import type { Model, Step } from '../model.ts'
import { components } from './components.ts'
import { isPassed } from './drawing.ts'

/**
 * Circles of nodes at which a dossier need not rest, each under a number: a dossier that goes round there never stops. Work
 * per item belongs to them, since a list may be empty.
 */
export function busyCircles({ steps }: Model): ReadonlyMap<string, number> {
  const moving = [...steps.values()].filter(isMoving)
  const next = (step: Step) => step.ways.flatMap(({ to }) => (to !== undefined && isMoving(to) ? [to] : []))
  const circles = new Map<string, number>()
  for (const [number, members] of components(moving, next).entries()) {
    const [first] = members
    const isCircle = members.length > 1 || (first !== undefined && next(first).includes(first))
    if (isCircle) for (const { id } of members) circles.set(id, number)
  }
  return circles
}

function isMoving({ node }: Step): boolean {
  return isPassed(node)
}
