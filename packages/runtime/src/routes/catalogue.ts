import type { ServiceSummary } from '@motcua/api'
import { decide, namedRejection } from '@motcua/engine'
import { durationText, requiredComponents } from '@motcua/spec'
import { checkedAnswers } from '../dossiers/answer-checks.ts'
import { dueReasons, publicSpec } from '../dossiers/dossier-view.ts'
import { feeOf } from '../dossiers/fee.ts'
import { calendarOf, type ViewContext } from '../dossiers/view-context.ts'
import { refusal } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { organisationOf } from '../organisation/engine-organisation.ts'
import { unitRef } from '../organisation/people-names.ts'
import { receivingUnits } from '../organisation/receiving-units.ts'
import { inForce, startFormOf } from '../procedures/in-force.ts'
import type { PublishedSpec } from '../procedures/spec-library.ts'
import { foldText } from '../store/fold-text.ts'
import { dossierDue, momentOf } from '../time-view.ts'

/** What the public sees: procedures in force, and what would be promised. */
export function serveCatalogue(server: Server, installation: Installation): void {
  const { specs, organisation, dossiers } = installation
  server.json('listCatalogue', async ({ query }) => {
    const all = [...(await specs.inForce()).values()].map(serviceSummary)
    const wanted = foldText(query.q ?? '')
    const matches = ({ title, field, nationalCode }: ServiceSummary) =>
      foldText(`${title.vi} ${title.en} ${field.vi} ${nationalCode ?? ''}`).includes(wanted)
    return { services: all.filter(matches) }
  })
  server.json('getService', async ({ params, who, reply }) => {
    // Known before the first upload: of several at once each would else begin a visit of its own.
    installation.identifier.settle(who, reply, installation.secure)
    const published = await inForce(installation, params.id)
    const view = await organisation.view()
    return {
      summary: serviceSummary(published),
      hash: published.hash,
      form: startFormOf(published),
      spec: publicSpec(published.spec),
      units: receivingUnits(published.spec, view, installation.lifecycle.today()).map((unit) => unitRef(unit, view)),
    }
  })
  server.json('preview', async ({ params, body, who: sender, reply }) => {
    // Whoever looks at the promise is about to file, and must be known before: the answer to filing may get lost.
    const who = installation.identifier.settle(sender, reply, installation.secure)
    const published = await inForce(installation, params.id)
    const model = await dossiers.reader.modelOf(published.procedure, published.hash)
    const context: ViewContext = { view: await organisation.view(), now: dossiers.now() }
    const calendar = calendarOf(body.unit, context)
    const answers = checkedAnswers(published.spec, startFormOf(published), body.answers, {
      today: installation.lifecycle.today(),
      ...(calendar === undefined ? {} : { calendar }),
    })
    const command = { type: 'ReceiveDossier', channel: body.channel, unit: body.unit, answers } as const
    const asked = { now: context.now, actor: who.actor, dossier: 'preview', organisation: organisationOf(context.view) }
    const decision = decide(model, undefined, command, asked)
    if (!decision.ok) {
      const { title: name } = published.spec.identity
      throw refusal(namedRejection(published.spec, command, decision.rejection, { id: asked.dossier, name }))
    }
    const { state } = decision
    return {
      receivedAt: momentOf(state.receivedAt),
      due: dossierDue(state, context.now, calendar),
      ...dueReasons({ model, state }, context),
      fee: feeOf(model, state.outputs, answers),
      components: requiredComponents(published.spec, answers).map(({ component }) => ({
        id: component.id,
        title: component.title,
        originals: component.originals,
        copies: component.copies,
      })),
    }
  })
}

function serviceSummary({ procedure, version, spec }: PublishedSpec): ServiceSummary {
  const { title, field, nationalCode, level, onlineLevel, channels } = spec.identity
  const time = durationText(spec.deadline.committed)
  return { id: procedure, version, title, field, nationalCode, level, onlineLevel, channels: [...channels], time }
}
