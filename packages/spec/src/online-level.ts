import type { Identity } from './identity.ts'
import type { Spec } from './spec.ts'
import type { Text } from './text.ts'

/**
 * The online level that the steps allow: none without the online channel, partial when somebody must come in person for
 * some step, else full.
 */
export function onlineLevelOf({ identity, flow }: Spec): Identity['onlineLevel'] {
  if (!identity.channels.includes('online')) return 'none'
  const inPerson = Object.values(flow.nodes).some((node) => node.kind === 'task' && node.presence === true)
  return inPerson ? 'partial' : 'full'
}

const LEVELS = {
  full: { vi: 'toàn trình', en: 'end to end' },
  partial: { vi: 'một phần', en: 'in part' },
  none: { vi: 'không trực tuyến', en: 'not online' },
} satisfies Readonly<Record<Identity['onlineLevel'], Text>>

/** An online level in words. */
export function onlineLevelText(level: Identity['onlineLevel']): Text {
  return LEVELS[level]
}
