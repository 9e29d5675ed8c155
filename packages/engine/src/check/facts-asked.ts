import type { Model, Step } from '../model.ts'

/** The facts that a node asks for: those of the conditions on its ways, of its list, of what it decides. */
export function factsAskedAt({ decisions }: Model, { node, ways, items }: Step): readonly string[] {
  const decided = node.kind === 'decision' ? decisions.get(node.decision)?.facts : undefined
  return [...ways.flatMap(({ when }) => when?.facts ?? []), ...(items?.facts ?? []), ...(decided ?? [])]
}
