import type { FileDossier, Filed } from '@motcua/api'
import type { Answers } from '@motcua/engine'
import type { Who } from '../access/who.ts'
import { newDossierId } from '../executor/identity.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Installation } from '../installation.ts'
import { receivingUnits } from '../organisation/receiving-units.ts'
import { inForce, startFormOf } from '../procedures/in-force.ts'
import type { PublishedSpec } from '../procedures/spec-library.ts'
import { dossierDue, momentOf } from '../time-view.ts'
import { checkedAnswers, filesIn } from './answer-checks.ts'
import { calendarOf } from './dossier-view.ts'
import { firstSending } from './first-sending.ts'
import { labelOf } from './label.ts'

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
  try {
    const published = await inForce(installation, body.procedure)
    const view = await installation.organisation.view()
    if (!receivingUnits(published.spec, view).includes(body.unit)) throw notReceiving(body.unit)
    return await fileUnder(installation, published, { body, who, key, today: installation.lifecycle.today() })
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
  const files = filesIn(spec, answers)
  await mustBeStored(installation, files)
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

/** Answers may only name files that were uploaded before. */
export async function mustBeStored({ store }: Installation, files: readonly string[]): Promise<void> {
  if (files.length === 0) return
  const metas = await store.files.meta(files)
  const missing = files.filter((_, index) => metas[index] === undefined)
  if (missing.length === 0) return
  const text = {
    vi: `${missing.length} tệp chưa được tải lên hoặc đã bị xoá; tải lên lại rồi gửi.`,
    en: `${missing.length} files were not uploaded or are gone; upload them again and send.`,
  }
  const said = { vi: 'Tệp này chưa được tải lên.', en: 'This file was not uploaded.' }
  throw new HttpProblem('unknownFile', text, {
    fields: missing.map((path) => ({ path, code: 'unknownFile', message: said })),
  })
}

function notReceiving(unit: string): HttpProblem {
  const text = {
    vi: `Đơn vị “${unit}” không tiếp nhận thủ tục này; chọn một đơn vị trong danh sách.`,
    en: `Unit "${unit}" does not take this procedure; choose one of the list.`,
  }
  const fields = [{ path: '/unit', code: 'unknownUnit', message: text }]
  return new HttpProblem('badAnswers', text, { fields })
}

/** Facts that a form may look at: earlier answers and decisions. */
export function factsOf(state: { readonly answers: Answers; readonly outputs: Answers }): Answers {
  return { ...state.answers, ...state.outputs }
}
