import type { Dossier, LinkedDossier } from '@motcua/api'
import type { EventOf } from '@motcua/engine'
import { linkedDossierId } from '../../executor/identity.ts'
import { taskItem } from '../../executor/task-more.ts'
import { unitRef } from '../../organisation/people-names.ts'
import type { DossierRow, HistoryPort } from '../../store/history-port.ts'
import { type DossierReader, eventsOf, type LoadedDossier } from '../loaded-dossier.ts'
import type { ViewContext } from '../view-context.ts'
import { nodeOfOpening, titleOf } from '../words/spec-words.ts'
import { itemRef } from './beside-task.ts'

interface LinkParts {
  readonly reader: DossierReader
  readonly histories: HistoryPort
}

/** The dossier for which this one was begun, and those that were begun for this one. */
export async function linkedTo(
  loaded: LoadedDossier,
  parts: LinkParts,
  context: ViewContext,
): Promise<Dossier['linked']> {
  const asked = eventsOf(loaded).flatMap(({ event }) =>
    event.type === 'CallOpened' && event.kind === 'procedure' ? [event] : [],
  )
  const [parent, ...children] = await Promise.all([
    parentOf(loaded, parts, context),
    ...asked.map((event) => childOf(loaded, event, parts, context)),
  ])
  return { parent, children }
}

async function parentOf(
  { state: { parent } }: LoadedDossier,
  { reader, histories }: LinkParts,
  context: ViewContext,
): Promise<LinkedDossier | null> {
  const row = parent === undefined ? undefined : await histories.row(parent.dossier)
  if (parent === undefined || row === undefined) return null
  const { spec } = await reader.modelOf(row.procedure, row.specHash)
  const title = titleOf(spec, nodeOfOpening(parent.call))
  return { ...rowLine(row, context), procedure: spec.identity.title, title, item: null }
}

async function childOf(
  { state, spec, model }: LoadedDossier,
  { call, node: id, unit = '', item }: EventOf<'CallOpened'>,
  { reader, histories }: LinkParts,
  context: ViewContext,
): Promise<LinkedDossier> {
  const dossier = linkedDossierId(state.dossier, call)
  const row = await histories.row(dossier)
  const node = model.steps.get(id)?.node
  const procedure = node?.kind === 'procedure' ? node.procedure : id
  const line: Pick<LinkedDossier, 'title' | 'item'> = {
    title: titleOf(spec, id),
    item: item === undefined ? null : itemRef(taskItem(spec, state, id, item)),
  }
  if (row === undefined) {
    const place = { unit: unitRef(unit, context.view), procedure: { vi: procedure, en: procedure } }
    // Not filed yet, or it could not be: then the call is closed as well.
    const status = state.calls?.[call] === undefined ? 'ended' : 'open'
    return { dossier, code: null, ...place, status, ...line }
  }
  const child = await reader.modelOf(row.procedure, row.specHash)
  return { ...rowLine(row, context), procedure: child.spec.identity.title, ...line }
}

function rowLine({ dossier, code, unit, status, result }: DossierRow, { view }: ViewContext) {
  return { dossier, code, unit: unitRef(unit, view), status, ...(result === null ? {} : { result }) }
}
