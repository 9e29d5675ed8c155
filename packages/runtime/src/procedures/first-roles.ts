import type { NodeKind, Spec } from '@motcua/spec'

/** Where a branch rests until somebody, some system or some time has its turn. */
const RESTS: ReadonlySet<NodeKind> = new Set(['task', 'wait', 'service', 'procedure'])

/** The roles of the steps that a new dossier can stand at first: those that the start reaches past no other step and no wait. */
export function firstRoles({ flow }: Spec): readonly string[] {
  const starts = Object.entries(flow.nodes).flatMap(([id, node]) => (node.kind === 'start' ? [id] : []))
  const reached = new Set(starts)
  const roles = new Set<string>()
  for (const id of reached) {
    const node = flow.nodes[id]
    if (node?.kind === 'task') roles.add(node.role)
    if (node !== undefined && RESTS.has(node.kind)) continue
    for (const { from, to } of flow.edges) if (from === id) reached.add(to)
  }
  return [...roles]
}

/** The roles of all steps. */
export function stepRoles({ flow }: Spec): readonly string[] {
  return [...new Set(Object.values(flow.nodes).flatMap((node) => (node.kind === 'task' ? [node.role] : [])))]
}

/** Every role that something is given to: steps, opinions, what is undone, alarms, and who may interrupt, suspend, reappoint, reopen. */
export function usedRoles(spec: Spec): readonly string[] {
  const { flow, deadline } = spec
  const beside = Object.values(flow.nodes).flatMap((node) => [
    ...(node.kind === 'task' ? (node.consults ?? []).map(({ role }) => role) : []),
    ...(node.kind === 'task' ? (node.onDeadline ?? []).map((alarm) => ('role' in alarm ? alarm.role : undefined)) : []),
    node.kind === 'task' || node.kind === 'service' ? node.onWithdraw?.role : undefined,
  ])
  const whole = [flow.suspension?.role, flow.reopening?.role, deadline.reappointment?.role]
  const messages = [...(flow.onMessage ?? []), ...(deadline.onDeadline ?? [])].map(({ role }) => role)
  const roles = [...stepRoles(spec), ...beside, ...whole, ...messages]
  return [...new Set(roles.filter((role) => role !== undefined))]
}
