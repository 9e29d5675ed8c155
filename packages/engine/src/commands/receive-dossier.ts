import { legalReceipt } from '@motcua/calendar'
import { takeAnswers } from '../answers.ts'
import { setDeadline, termsOf } from '../clock.ts'
import type { ReceiveDossier } from '../command.ts'
import type { Context } from '../context.ts'
import { issueSlip } from '../documents.ts'
import type { EventOf } from '../event.ts'
import type { Model } from '../model.ts'
import { Move } from '../move.ts'
import { enter } from '../nodes/registry.ts'
import { received } from '../opened.ts'
import type { Writable } from '../own.ts'
import { refuse } from '../refusal.ts'
import type { Rejection } from '../rejection.ts'

/** Opens a dossier: receipt, answers, both deadlines, then the start node. Returns the move to be carried on. */
export function receiveDossier(model: Model, command: ReceiveDossier, context: Context): Move | Rejection {
  const { channel, unit, answers, parent } = command
  if (parent !== undefined && context.actor.kind !== 'system') return refuse('notYours', unit)
  if (parent === undefined && !model.spec.identity.channels.includes(channel))
    return refuse('channelNotOffered', channel)
  const calendar = context.organisation.calendarOf(unit)
  if (calendar === undefined) return refuse('noCalendar', unit)
  const { start } = model
  if (start?.node.kind !== 'start') return refuse('noWay', model.spec.id)
  const event: Writable<EventOf<'DossierReceived'>> = {
    type: 'DossierReceived',
    dossier: context.dossier,
    procedure: model.spec.id,
    specHash: model.hash,
    unit,
    channel,
    filedAt: context.now,
    receivedAt: legalReceipt(calendar, context.now),
    applicant: parent === undefined ? context.actor.id : (command.applicant ?? context.actor.id),
  }
  if (parent !== undefined) event.parent = parent
  const move = new Move(model, context, received(event), calendar, [event])
  const refused = takeAnswers(move, start.id, answers, [start.node.form])
  if (refused !== undefined) return refused
  setDeadline(move, termsOf(move))
  move.effects.push(issueSlip(model.spec, 'receipt'))
  return enter(move, start, undefined) ?? move
}
