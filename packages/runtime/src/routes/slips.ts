import type { RouteName } from '@motcua/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { maySee, mayTellSecret } from '../access/may-read.ts'
import type { Who } from '../access/who.ts'
import type { LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { languageOf, notFound } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { SLIP_POLICY } from '../slips/slip-style.ts'
import { receiptSlip, refusalSlip, type SlipContext, supplementSlip } from '../slips/slips.ts'

type SlipRoute = Extract<RouteName, 'getReceipt' | 'getSupplementSlip' | 'getRefusalSlip'>
/** Stands where the secret stands on the slip of somebody who may read it, but not act as the applicant. */
const HIDDEN = '••••••••••'

type Print = (loaded: LoadedDossier, context: SlipContext) => string | undefined

const SLIPS: readonly (readonly [SlipRoute, Print])[] = [
  ['getReceipt', receiptSlip],
  ['getSupplementSlip', supplementSlip],
  ['getRefusalSlip', refusalSlip],
]

/** Slips as pages, for whoever has the dossier's secret or may see the dossier. */
export function serveSlips(server: Server, installation: Installation): void {
  for (const [name, print] of SLIPS) {
    server.raw(name, async ({ params, query, who, request, reply }) => {
      const slip = await printed(installation, params.id, query, { who, request, print })
      return sendPage(reply, slip)
    })
  }
}

async function printed(
  { dossiers, organisation, addresses }: Installation,
  id: string,
  { secret, lang }: { readonly secret?: string; readonly lang?: 'vi' | 'en' },
  { who, request, print }: { readonly who: Who; readonly request: FastifyRequest; readonly print: Print },
): Promise<string> {
  const view = await organisation.view()
  const loaded = await dossiers.reader.read(id)
  const isHolder = secret !== undefined && dossiers.secrets.matches(id, secret)
  const allowed = secret === undefined ? loaded !== undefined && maySee(loaded, who, view) : isHolder
  const slip =
    loaded !== undefined && allowed
      ? print(loaded, {
          names: view,
          language: lang ?? languageOf(request.headers['accept-language']),
          secret: isHolder || mayTellSecret(loaded, who) ? dossiers.secrets.of(id) : HIDDEN,
          trackUrl: new URL(addresses.track(loaded.row.code), `${request.protocol}://${request.host}`).href,
        })
      : undefined
  if (slip !== undefined) return slip
  throw notFound({ vi: 'phiếu này, hoặc mã tra cứu không đúng', en: 'such slip, or the secret is wrong' })
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': SLIP_POLICY,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    })
    .send(page)
}
