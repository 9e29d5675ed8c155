import { sendUnsigned } from '../dossiers/send-unsigned.ts'
import { applicantOf, trackView } from '../dossiers/view/track-view.ts'
import type { ViewContext } from '../dossiers/view-context.ts'
import { nodeOfOpening } from '../dossiers/words/spec-words.ts'
import { HttpProblem } from '../http/problem.ts'
import { keyOf, type Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { tooManyAttempts } from '../sign-in/routes.ts'

const ATTEMPTS = 30
const WINDOW_MS = 60_000

/** The applicant's view, by code and secret; what answers an open request; and taking the dossier back. */
export function serveTracking(server: Server, installation: Installation): void {
  const { dossiers, organisation, addresses } = installation
  const viewOf = async (loaded: Awaited<ReturnType<typeof dossiers.load>>) => {
    const context: ViewContext = { view: await organisation.view(), now: dossiers.now() }
    return trackView({ secrets: dossiers.secrets, addresses }, loaded, context)
  }
  server.json('track', async ({ body, who, request, reply }) => {
    await countAttempt(installation, request.ip)
    // Known before the first upload: of several at once each would else begin a visit of its own.
    installation.identifier.settle(who, reply, installation.secure)
    return viewOf(await dossiers.track(body.code, body.secret))
  })
  server.json('sendSupplement', async ({ body, who, request }) => {
    await countAttempt(installation, request.ip)
    const loaded = await dossiers.track(body.code, body.secret)
    const { wait, revision, answers } = body
    const node = loaded.model.steps.get(nodeOfOpening(wait))?.node
    if (node?.kind !== 'wait' || !('message' in node.for) || node.for.from !== 'applicant') throw notAsked()
    const { message, form } = node.for
    const sent = form === undefined ? {} : { answers }
    const command = { type: 'SendMessage', wait, revision, message, ...sent } as const
    const unsigned = { actor: applicantOf(loaded), uploader: who.actor.id, key: keyOf(request) }
    await sendUnsigned(installation, loaded, command, unsigned)
    return viewOf(await dossiers.load(loaded.row.dossier))
  })
  server.json('withdraw', async ({ body, who, request }) => {
    await countAttempt(installation, request.ip)
    const loaded = await dossiers.track(body.code, body.secret)
    const { message, reason, answers } = body
    const interrupt = loaded.spec.flow.onMessage?.find(({ id }) => id === message)
    if (interrupt?.does !== 'withdraw') throw notAsked()
    const said = { ...(reason === undefined ? {} : { reason }), ...(answers === undefined ? {} : { answers }) }
    const command = { type: 'InterruptDossier', message, ...said } as const
    const unsigned = { actor: applicantOf(loaded), uploader: who.actor.id, key: keyOf(request) }
    await sendUnsigned(installation, loaded, command, unsigned)
    return viewOf(await dossiers.load(loaded.row.dossier))
  })
}

async function countAttempt({ store, clock }: Installation, address: string): Promise<void> {
  const attempts = await store.sessions.countAttempt(`track ${address}`, clock.now(), WINDOW_MS)
  if (attempts > ATTEMPTS) throw tooManyAttempts()
}

function notAsked(): HttpProblem {
  const text = { vi: 'Hồ sơ không chờ điều này ở bước hiện tại.', en: 'The dossier does not wait for this.' }
  return new HttpProblem('stale', text)
}
