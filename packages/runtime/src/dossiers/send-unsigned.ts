import type { CommandRequest } from '@motcua/api'
import type { Actor } from '@motcua/engine'
import type { Accepted } from '../executor/request.ts'
import type { Installation } from '../installation.ts'
import { judgeCommand } from './command-order.ts'
import { firstSending } from './first-sending.ts'
import { mayHandIn } from './handed-in.ts'
import type { LoadedDossier } from './loaded-dossier.ts'
import { calendarOf } from './view-context.ts'

/** Who sends a command without being known by an account. */
export interface Unsigned {
  readonly actor: Actor
  /** Who uploaded the files that its answers name. */
  readonly uploader: string
  readonly key: string
}

/** Sends a command for whoever holds a look-up secret or reads a notice; a retry is judged as the first sending was. */
export async function sendUnsigned(
  { dossiers, organisation, lifecycle, store }: Installation,
  loaded: LoadedDossier,
  command: CommandRequest['command'],
  { actor, uploader, key }: Unsigned,
): Promise<Accepted> {
  const view = await organisation.view()
  const now = dossiers.now()
  const { dossier } = loaded.row
  const first = firstSending(loaded, actor, key)
  const today = first?.today ?? lifecycle.today()
  const calendar = calendarOf(loaded.state.unit, { view, now })
  const context = calendar === undefined ? { today } : { today, calendar }
  const judged = judgeCommand(loaded.model, first?.state ?? loaded.state, command, context)
  const files = await mayHandIn(store.files, judged.files, { sender: uploader, dossier, now })
  return dossiers.execute({ dossier: { id: dossier }, command: judged.command, actor, key, files }, view)
}
