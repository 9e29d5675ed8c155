import type { SupplementRequest, TrackStep, TrackView } from '@motcua/api'
import { checkedAnswers } from '../dossiers/answer-checks.ts'
import { formOf } from '../dossiers/command-order.ts'
import { headOf, ledgerOf, publicSpec, visitedNodes } from '../dossiers/dossier-view.ts'
import { factsOf } from '../dossiers/facts-of.ts'
import { firstSending } from '../dossiers/first-sending.ts'
import { handedIn, mayHandIn } from '../dossiers/handed-in.ts'
import { eventsOf, type LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { componentTitle, requestBehind } from '../dossiers/request-behind.ts'
import { sentenceOf } from '../dossiers/sentence.ts'
import { calendarOf, type ViewContext } from '../dossiers/view-context.ts'
import { titleOf } from '../dossiers/words/spec-words.ts'
import { HttpProblem } from '../http/problem.ts'
import { keyOf, type Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { unitRef } from '../organisation/people-names.ts'
import { tooManyAttempts } from '../sign-in/routes.ts'
import { dossierDue, momentOf } from '../time-view.ts'

const ATTEMPTS = 30
const WINDOW_MS = 60_000

/** The applicant's view, by code and secret; and the supplement that answers an open request. */
export function serveTracking(server: Server, installation: Installation): void {
  const { dossiers, organisation } = installation
  const contextNow = async (): Promise<ViewContext> => ({ view: await organisation.view(), now: dossiers.now() })
  server.json('track', async ({ body, who, request, reply }) => {
    await countAttempt(installation, request.ip)
    // Known before the first upload: of several at once each would else begin a visit of its own.
    installation.identifier.settle(who, reply, installation.secure)
    return trackView(installation, await dossiers.track(body.code, body.secret), await contextNow())
  })
  server.json('sendSupplement', async ({ body, who, request }) => {
    await countAttempt(installation, request.ip)
    const loaded = await dossiers.track(body.code, body.secret)
    const key = keyOf(request)
    const context = await contextNow()
    const { wait, revision } = body
    const node = loaded.model.steps.get(wait.slice(0, wait.lastIndexOf('#')))?.node
    if (node?.kind !== 'wait' || !('message' in node.for) || node.for.from !== 'applicant') throw notAsked()
    const form = formOf(node)
    const calendar = calendarOf(loaded.state.unit, context)
    // Who holds the secret acts as the applicant, from whatever device.
    const actor = { kind: 'applicant', id: loaded.state.applicant } as const
    const first = firstSending(loaded, actor, key)
    const today = first?.today ?? installation.lifecycle.today()
    const known = { facts: factsOf(first?.state ?? loaded.state), today }
    const answers =
      form === undefined
        ? {}
        : checkedAnswers(loaded.spec, form, body.answers, calendar === undefined ? known : { ...known, calendar })
    const handing = { sender: who.actor.id, dossier: loaded.row.dossier, now: context.now }
    const files = await mayHandIn(installation.store.files, handedIn(loaded.spec, answers), handing)
    const { message } = node.for
    const command = {
      type: 'SendMessage',
      wait,
      revision,
      message,
      ...(form === undefined ? {} : { answers }),
    } as const
    await dossiers.execute({ dossier: { id: loaded.row.dossier }, command, actor, key, files }, context.view)
    return trackView(installation, await dossiers.load(loaded.row.dossier), await contextNow())
  })
}

async function countAttempt({ store, clock }: Installation, address: string): Promise<void> {
  const attempts = await store.sessions.countAttempt(`track ${address}`, clock.now(), WINDOW_MS)
  if (attempts > ATTEMPTS) throw tooManyAttempts()
}

function notAsked(): HttpProblem {
  const text = { vi: 'Hồ sơ không chờ bổ sung ở bước này.', en: 'The dossier does not wait for this.' }
  return new HttpProblem('stale', text)
}

function trackView({ dossiers, addresses }: Installation, loaded: LoadedDossier, context: ViewContext): TrackView {
  const { row, state, spec } = loaded
  const secret = dossiers.secrets.of(row.dossier)
  const calendar = calendarOf(state.unit, context)
  return {
    code: row.code,
    procedure: spec.identity.title,
    unit: unitRef(state.unit, context.view),
    sentence: sentenceOf(loaded, context.view),
    status: state.status,
    ...(state.result === undefined ? {} : { result: state.result }),
    receivedAt: momentOf(state.receivedAt),
    due: dossierDue(state, context.now, calendar),
    ledger: ledgerOf(loaded, context),
    steps: stepsOf(loaded, context),
    supplement: supplementOf(loaded, addresses.slip(row.dossier, 'supplement', secret)),
    spec: publicSpec(spec),
    visited: visitedNodes(loaded),
    receiptUrl: addresses.slip(row.dossier, 'receipt', secret),
    refusalUrl: state.result === 'refused' ? addresses.slip(row.dossier, 'refusal', secret) : null,
    head: headOf(loaded),
  }
}

/** The line of steps as it went: each opened task or wait once, the last opening counts. */
function stepsOf({ state, spec, ...loaded }: LoadedDossier, { view }: ViewContext): TrackStep[] {
  const steps = new Map<string, TrackStep>()
  for (const { event, at } of eventsOf({ state, spec, ...loaded })) {
    if (event.type === 'TaskOpened') {
      steps.delete(event.node)
      const open = Object.hasOwn(state.tasks, event.task)
      const unit = unitRef(event.unit, view)
      steps.set(event.node, {
        node: event.node,
        title: titleOf(spec, event.node),
        state: open ? 'current' : 'done',
        unit,
        at: momentOf(at),
      })
    }
    if (event.type === 'WaitOpened') {
      steps.delete(event.node)
      const isOpen = Object.hasOwn(state.waits, event.wait)
      const now = !isOpen ? 'done' : event.pausesClock ? 'paused' : 'current'
      steps.set(event.node, { node: event.node, title: titleOf(spec, event.node), state: now, at: momentOf(at) })
    }
  }
  return [...steps.values()]
}

/** What the applicant is asked for now: the open wait for a message of theirs, with the faults that the last officer named. */
function supplementOf(loaded: LoadedDossier, slip: string): SupplementRequest | null {
  const { state, model, spec } = loaded
  for (const wait of Object.values(state.waits)) {
    const node = model.steps.get(wait.node)?.node
    if (node?.kind !== 'wait' || !('message' in node.for) || node.for.from !== 'applicant') continue
    const asked = requestBehind(loaded, wait.id)
    return {
      wait: wait.id,
      revision: wait.revision,
      message: node.for.message,
      form: formOf(node) ?? null,
      reason: asked?.reason ?? '',
      faults: (asked?.faults ?? []).map(({ component, fault }) => ({
        component,
        title: componentTitle(spec, component),
        fault,
      })),
      until: wait.until === undefined ? null : momentOf(wait.until),
      slipUrl: slip,
      answers: state.answers,
    }
  }
  return null
}
