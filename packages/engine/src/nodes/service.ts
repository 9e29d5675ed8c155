import { periodMs, type ServiceNode } from '@motcua/spec'
import { openCall, repeatCall } from '../calls.ts'
import type { Effect } from '../event.ts'
import type { Move } from '../move.ts'
import type { OpenCall } from '../state.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const service: NodeBehaviour<ServiceNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    const id = move.nextOpening(step)
    openCall(move, { id, node: step.id, kind: 'service', within: periodMs(node.within) }, calling(id, node))
    return undefined
  },
}

export function callAgain(move: Move, open: OpenCall, node: ServiceNode): void {
  repeatCall(move, open, periodMs(node.within), calling(open.id, node))
}

function calling(call: string, { connector, send }: ServiceNode): (attempt: number) => Effect {
  return (attempt) => ({ type: 'CallService', call, attempt, connector, send })
}
