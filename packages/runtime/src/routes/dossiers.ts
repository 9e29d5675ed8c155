import type { CommandRequest, DossierSummary } from '@motcua/api'
import type { DossierState } from '@motcua/engine'
import { mustSee } from '../access/may-read.ts'
import type { Who } from '../access/who.ts'
import { poolsOf, unitsFor } from '../access/who.ts'
import { judgeCommand } from '../dossiers/command-order.ts'
import { dossierView, headOf, rowView } from '../dossiers/dossier-view.ts'
import { exportOf } from '../dossiers/export.ts'
import { fileDossier } from '../dossiers/filing.ts'
import { firstSending } from '../dossiers/first-sending.ts'
import { mayHandIn } from '../dossiers/handed-in.ts'
import { historyOf, type LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { calendarOf, type ViewContext } from '../dossiers/view-context.ts'
import type { Accepted } from '../executor/request.ts'
import { HttpProblem, notFound } from '../http/problem.ts'
import { keyOf, type Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'

const PAGE = 50

/** Filing, reading and commanding dossiers. */
export function serveDossiers(server: Server, installation: Installation): void {
  server.json('fileDossier', async ({ body, who, request, reply }) => {
    const key = keyOf(request)
    return fileDossier(installation, body, installation.identifier.settle(who, reply, installation.secure), key)
  })
  serveReading(server, installation)
  serveCommands(server, installation)
}

function serveReading(server: Server, installation: Installation): void {
  const { store, organisation, dossiers } = installation
  server.json('listDossiers', async ({ query, who }) => {
    const view = await organisation.view()
    const context = { view, now: dossiers.now() }
    const { q, status, cursor } = query
    const units = [...unitsFor(who, 'dossier.read', view)]
    const asked = { units, limit: PAGE, ...(q === undefined ? {} : { q }), ...(status === undefined ? {} : { status }) }
    const page = await store.histories.list(cursor === undefined ? asked : { ...asked, cursor })
    const open = page.items.filter((row) => row.status === 'open').map(({ dossier }) => dossier)
    const nodes = await dossiers.reader.openNodes(new Set(open))
    const lines = page.items.map(async (row): Promise<DossierSummary> => {
      const model = await dossiers.reader.modelOf(row.procedure, row.specHash)
      return rowView(row, model, nodes.get(row.dossier) ?? [], context)
    })
    return { dossiers: await Promise.all(lines), next: page.next }
  })
  server.json('getDossier', async ({ params, who }) => {
    const { loaded, context } = await seen(installation, params.id, who)
    const { files, histories } = store
    return dossierView(loaded, { reader: dossiers.reader, files, histories }, who, context)
  })
  server.json('getHistory', async ({ params, who }) => {
    const { loaded, context } = await seen(installation, params.id, who)
    return { entries: historyOf(loaded, context.view), head: headOf(loaded) }
  })
  server.json('exportDossier', async ({ params, who }) => {
    const { loaded, context } = await seen(installation, params.id, who)
    if (!unitsFor(who, 'dossier.export', context.view).has(loaded.state.unit)) {
      throw notFound({ vi: 'hồ sơ này trong phạm vi được xuất', en: 'such dossier that you may export' })
    }
    return exportOf(loaded, store)
  })
}

/** A dossier that the reader may see. @throws HttpProblem 404 for all others. */
export async function seen({ dossiers, organisation }: Installation, id: string, who: Who) {
  const view = await organisation.view()
  const loaded: LoadedDossier = await dossiers.load(id)
  mustSee(loaded, who, view)
  const context: ViewContext = { view, now: dossiers.now() }
  return { loaded, context }
}

function serveCommands(server: Server, installation: Installation): void {
  const { dossiers, lifecycle } = installation
  server.json('sendCommand', async ({ params, body, who, request }) => {
    const sending = { dossier: params.id, command: body.command, who, key: keyOf(request) }
    const state = await dossiers.stateOf(params.id)
    let accepted: Accepted
    try {
      accepted = await sendCommand(installation, sending, state, lifecycle.today())
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error
      const first = firstSending(await dossiers.load(params.id), who.actor, sending.key)
      if (first?.state === undefined) throw error
      accepted = await sendCommand(installation, sending, first.state, first.today)
    }
    return {
      dossier: accepted.dossier,
      head: { sequence: accepted.sequence, hash: accepted.hash },
      status: accepted.state.status,
      events: accepted.events.map(({ type }) => type),
      recall: recallOf(body.command, accepted.state),
    }
  })
}

/** The task that was just completed, where whoever did may take it back. */
function recallOf(command: CommandRequest['command'], { recall }: DossierState): string | null {
  if (command.type !== 'CompleteTask' || recall?.task !== command.task || recall.opened.length === 0) return null
  return recall.task
}

interface Sending {
  readonly dossier: string
  readonly command: CommandRequest['command']
  readonly who: Who
  readonly key: string
}

/** Judges a command's answers against a state and a day, and executes it. */
async function sendCommand(
  installation: Installation,
  { dossier, command, who, key }: Sending,
  state: DossierState,
  today: string,
): Promise<Accepted> {
  const { dossiers, organisation } = installation
  const view = await organisation.view()
  if (!isOwnTask(command, state, who)) mustSee(await dossiers.load(dossier), who, view)
  const model = await dossiers.reader.modelOf(state.procedure, state.specHash)
  const calendar = calendarOf(state.unit, { view, now: 0 })
  const judged = judgeCommand(model, state, command, calendar === undefined ? { today } : { today, calendar })
  const handing = { sender: who.actor.id, dossier, now: dossiers.now() }
  const files = await mayHandIn(installation.store.files, judged.files, handing)
  const order = { dossier: { id: dossier }, command: judged.command, actor: who.actor, key, files }
  return dossiers.execute(order, view)
}

/** Whether the sender's role has this very task: then they see the dossier, without its history being read for it. */
function isOwnTask(command: CommandRequest['command'], { tasks }: DossierState, who: Who): boolean {
  const task = 'task' in command && Object.hasOwn(tasks, command.task) ? tasks[command.task] : undefined
  return task !== undefined && poolsOf(who).some(({ unit, role }) => unit === task.unit && role === task.role)
}
