import type { Identity } from './identity.ts'
import type { Spec } from './spec.ts'

/**
 * The online level that the steps allow: none without the online channel, partial when somebody must come in person for
 * some step, else full.
 */
export function onlineLevelOf({ identity, flow }: Spec): Identity['onlineLevel'] {
  if (!identity.channels.includes('online')) return 'none'
  const inPerson = Object.values(flow.nodes).some((node) => node.kind === 'task' && node.presence === true)
  return inPerson ? 'partial' : 'full'
}
