import type { Spec } from '@motcua/spec'

/** The roles of the steps that a new dossier can stand at first: those that the start reaches past no other step and no wait. */
export function firstRoles({ flow }: Spec): readonly string[] {
  const starts = Object.entries(flow.nodes).flatMap(([id, node]) => (node.kind === 'start' ? [id] : []))
  const reached = new Set(starts)
  const roles = new Set<string>()
  for (const id of reached) {
    const node = flow.nodes[id]
    if (node?.kind === 'task') roles.add(node.role)
    if (node?.kind === 'task' || node?.kind === 'wait') continue
    for (const { from, to } of flow.edges) if (from === id) reached.add(to)
  }
  return [...roles]
}

/** The roles of all steps. */
export function usedRoles({ flow }: Spec): readonly string[] {
  return [...new Set(Object.values(flow.nodes).flatMap((node) => (node.kind === 'task' ? [node.role] : [])))]
}
