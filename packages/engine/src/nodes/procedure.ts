import type { ProcedureNode } from '@motcua/spec'
import { openCall } from '../calls.ts'
import type { Json } from '../command.ts'
import { beginItems, type PerItem } from '../items.ts'
import type { Step } from '../model.ts'
import type { Move } from '../move.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'
import { unitByRule } from '../units.ts'
import { type NodeBehaviour, recordEntry } from './behaviour.ts'

export const procedure: NodeBehaviour<ProcedureNode> = {
  enter(move, step, node, way) {
    recordEntry(move, step, way)
    const per = itemsOfProcedure(move, step, node)
    return per === undefined ? startLinked(move, step, node, undefined) : beginItems(move, per)
  },
}

/** How the node is done per item; undefined where it is done once. */
export function itemsOfProcedure(move: Move, step: Step, node: ProcedureNode): PerItem | undefined {
  if (node.each === undefined) return undefined
  return {
    step,
    each: node.each,
    outcomes: ['granted', 'notGranted'],
    counts: node.each.counts ?? 'granted',
    open: (item) => startLinked(move, step, node, item),
  }
}

interface Item {
  readonly index: number
  readonly value: Json | undefined
}

function startLinked(move: Move, step: Step, node: ProcedureNode, item: Item | undefined): Rejection | undefined {
  const unit = unitByRule(move, node.unit, item?.value)
  if (unit === undefined) return refuse('noUnit', step.id)
  const call = move.nextOpening(step)
  const which = item === undefined ? {} : { item: item.index }
  openCall(move, { id: call, node: step.id, kind: 'procedure', unit, ...which }, (attempt) => ({
    type: 'StartDossier',
    call,
    attempt,
    node: step.id,
    procedure: node.procedure,
    unit,
    ...which,
  }))
  return undefined
}
