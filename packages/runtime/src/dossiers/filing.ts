import type { FileDossier, Filed } from '@motcua/api'
import type { Spec } from '@motcua/spec'
import { type Who, worksAt } from '../access/who.ts'
import { newDossierId } from '../executor/identity.ts'
import { notAllowed } from '../http/guard.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Installation } from '../installation.ts'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { receivingUnits } from '../organisation/receiving-units.ts'
import { inForce, startFormOf } from '../procedures/in-force.ts'
import type { PublishedSpec } from '../procedures/spec-library.ts'
import { dossierDue, momentOf } from '../time-view.ts'
import { checkedAnswers } from './answer-checks.ts'
import { firstSending } from './first-sending.ts'
import { handedIn, mayHandIn } from './handed-in.ts'
import { labelOf } from './label.ts'
import { calendarOf } from './view-context.ts'

/**
 * Takes a dossier in under the version in force now, and answers with the receipt. A retry gets the first receipt, under
 * whichever version that was.
 */
export async function fileDossier(
  installation: Installation,
  body: FileDossier,
  who: Who,
  key: string,
): Promise<Filed> {
  mustReceive(body, who)
  try {
    const published = await inForce(installation, body.procedure)
    const view = await installation.organisation.view()
    const today = installation.lifecycle.today()
    mustTake(body.unit, published.spec, view, today)
    return await fileUnder(installation, published, { body, who, key, today })
  } catch (error) {
    const first = error instanceof HttpProblem ? await firstFiling(installation, body, who, key) : undefined
    if (first === undefined) throw error
    return fileUnder(installation, first.version, { body, who, key, today: first.today })
  }
}

interface Sending {
  readonly body: FileDossier
  readonly who: Who
  readonly key: string
  /** The local day for which the answers are judged. */
  readonly today: string
}

type Version = Pick<PublishedSpec, 'procedure' | 'hash' | 'spec'>

async function fileUnder(
  installation: Installation,
  version: Version,
  { body, who, key, today }: Sending,
): Promise<Filed> {
  const { dossiers, organisation, addresses } = installation
  const { spec, hash } = version
  const view = await organisation.view()
  const calendar = calendarOf(body.unit, { view, now: 0 })
  const context = calendar === undefined ? { today } : { today, calendar }
  const answers = checkedAnswers(spec, startFormOf(version), body.answers, context)
  const handing = { sender: who.actor.id, dossier: newDossierId(who.actor, key), now: dossiers.now() }
  const files = await mayHandIn(installation.store.files, handedIn(spec, answers), handing)
  const command = { type: 'ReceiveDossier', channel: body.channel, unit: body.unit, answers } as const
  const order = { dossier: { specHash: hash }, command, actor: who.actor, key, files }
  const accepted = await dossiers.execute({ ...order, label: labelOf(spec, answers) }, view)
  const secret = dossiers.secrets.of(accepted.dossier)
  return {
    id: accepted.dossier,
    code: accepted.code,
    secret,
    receivedAt: momentOf(accepted.state.receivedAt),
    due: dossierDue(accepted.state, accepted.time, calendar),
    receiptUrl: addresses.slip(accepted.dossier, 'receipt', secret),
    trackUrl: addresses.track(accepted.code),
    head: { sequence: accepted.sequence, hash: accepted.hash },
  }
}

/** The version and the day of the dossier that this key made before, if it did. */
async function firstFiling({ dossiers }: Installation, { procedure }: FileDossier, { actor }: Who, key: string) {
  const loaded = await dossiers.reader.read(newDossierId(actor, key))
  const first = loaded === undefined ? undefined : firstSending(loaded, actor, key)
  if (loaded === undefined || first === undefined || loaded.state.procedure !== procedure) return undefined
  return { version: { procedure, hash: loaded.state.specHash, spec: loaded.spec }, today: first.today }
}

/** Only who works at the unit takes dossiers in at its counter or from its post; everybody may file online. */
function mustReceive({ channel, unit }: FileDossier, who: Who): void {
  if (channel === 'online') return
  if (!worksAt(who, unit)) throw notAllowed('/channel')
}

/** Somebody at the unit has to be there for the first step; where nobody is at any unit, that is what is said. */
function mustTake(unit: string, spec: Spec, view: DirectoryView, today: string): void {
  const units = receivingUnits(spec, view, today)
  if (units.includes(unit)) return
  if (units.length > 0) throw notReceiving(unit)
  const text = {
    vi: 'Hiện chưa đơn vị nào có người tiếp nhận thủ tục này, nên chưa nộp được. Những gì đã nhập vẫn còn; thử lại sau hoặc hỏi Bộ phận Một cửa.',
    en: 'At present no unit has anybody to receive this procedure, so it cannot be filed. What you typed is kept; try later, or ask the one-stop counter.',
  }
  throw new HttpProblem('rejected', text, { where: '/unit', rejection: 'nobodyReceives' })
}

function notReceiving(unit: string): HttpProblem {
  const text = {
    vi: `Đơn vị “${unit}” không tiếp nhận thủ tục này; chọn một đơn vị trong danh sách.`,
    en: `Unit "${unit}" does not take this procedure; choose one of the list.`,
  }
  const fields = [{ path: '/unit', code: 'unknownUnit', message: text }]
  return new HttpProblem('badAnswers', text, { fields })
}
