import type { Posting } from '@motcua/api'
import type { Json, OpenWait } from '@motcua/engine'
import { type Spec, type Text, valueLabel, valueLabels, type WaitNode } from '@motcua/spec'
import { formOf } from '../dossiers/command-order.ts'
import { publicSpec } from '../dossiers/dossier-view.ts'
import type { LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { sendUnsigned } from '../dossiers/send-unsigned.ts'
import { titleOf } from '../dossiers/words/spec-words.ts'
import { HttpProblem, notFound } from '../http/problem.ts'
import { keyOf, type Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { type PeopleNames, unitRef } from '../organisation/people-names.ts'
import { tooManyAttempts } from '../sign-in/routes.ts'
import { endMoment, momentOf, shortDate } from '../time-view.ts'

const PAGE = 20
const ATTEMPTS = 60
const WINDOW_MS = 60_000

/** Notices that are posted in public, and what anybody says to them. Of the dossier they show what is not personal. */
export function servePostings(server: Server, installation: Installation): void {
  const { store, organisation, dossiers, identifier, secure } = installation
  server.json('listPostings', async ({ query, request }) => {
    await countAttempt(installation, request.ip)
    const page = await store.histories.postings(query.cursor ?? null, PAGE)
    const names = await organisation.view()
    const notices = page.items.map(async ({ posting, row }) => {
      const loaded = await dossiers.reader.read(row.dossier)
      const posted = loaded === undefined ? undefined : postedAt(loaded, posting.wait)
      return loaded === undefined || posted === undefined ? [] : [noticeOf(loaded, posted, names)]
    })
    return { postings: (await Promise.all(notices)).flat(), next: page.next }
  })
  server.json('getPosting', async ({ params, request, who, reply }) => {
    await countAttempt(installation, request.ip)
    // Known before the first upload: of several at once each would else begin a visit of its own.
    identifier.settle(who, reply, secure)
    const { loaded, posted } = await find(installation, params)
    return { ...noticeOf(loaded, posted, await organisation.view()), spec: publicSpec(loaded.spec) }
  })
  server.json('answerPosting', async ({ params, body, request, who, reply }) => {
    await countAttempt(installation, request.ip)
    const { actor } = identifier.settle(who, reply, secure)
    const { loaded, posted } = await find(installation, params)
    const { message } = posted
    if (message === undefined) throw onlyToBeRead()
    const form = formOf(posted.node)
    const sent = form === undefined ? {} : { answers: body.answers }
    const command = { type: 'SendMessage', wait: params.wait, revision: body.revision, message, ...sent } as const
    const accepted = await sendUnsigned(installation, loaded, command, {
      actor,
      uploader: actor.id,
      key: keyOf(request),
    })
    return { at: momentOf(accepted.time) }
  })
}

interface Posted {
  readonly wait: OpenWait
  readonly node: WaitNode
  /** What anybody may send; undefined where the notice is only there to be read. */
  readonly message: string | undefined
}

/** @throws HttpProblem 404 unless the wait is open and posted. */
async function find(
  { store, dossiers }: Installation,
  { code, wait }: { readonly code: string; readonly wait: string },
): Promise<{ readonly loaded: LoadedDossier; readonly posted: Posted }> {
  const row = await store.histories.rowByCode(code)
  const loaded = row === undefined ? undefined : await dossiers.reader.read(row.dossier)
  const posted = loaded === undefined ? undefined : postedAt(loaded, wait)
  if (loaded === undefined || posted === undefined) throw noPosting()
  return { loaded, posted }
}

/** A wait that is open and posted. */
function postedAt({ state, model }: LoadedDossier, id: string): Posted | undefined {
  const wait = Object.hasOwn(state.waits, id) ? state.waits[id] : undefined
  const node = wait === undefined ? undefined : model.steps.get(wait.node)?.node
  if (wait === undefined || node?.kind !== 'wait' || node.posting !== true) return undefined
  const message = 'message' in node.for && node.for.from === 'anyone' ? node.for.message : undefined
  return { wait, node, message }
}

function noticeOf(loaded: LoadedDossier, { wait, node, message }: Posted, names: PeopleNames): Posting {
  const { row, spec, state } = loaded
  return {
    code: row.code,
    wait: wait.id,
    revision: wait.revision,
    title: titleOf(spec, wait.node),
    procedure: spec.identity.title,
    unit: unitRef(row.unit, names),
    since: momentOf(wait.openedAt),
    until: wait.until === undefined ? null : endMoment(wait.until),
    answerable: message !== undefined,
    form: (message === undefined ? undefined : formOf(node)) ?? null,
    facts: Object.entries(state.answers).flatMap(([field, value]) => openFact(spec, field, value)),
  }
}

/** Only a field of which the data schema says that it is not personal, and never a file. */
function openFact(spec: Spec, id: string, value: Json): Posting['facts'] {
  const field = Object.hasOwn(spec.data.properties, id) ? spec.data.properties[id] : undefined
  if (field === undefined || field.personal !== false || field.type === 'array' || field.type === 'object') return []
  if (field.type === 'string' && field.format === 'file') return []
  const isDay = field.type === 'string' && field.format === 'date'
  const day = shortDate(String(value))
  return [{ field: id, label: field.label, words: isDay ? { vi: day, en: day } : wordsOf(spec, id, value) }]
}

/** A text stands by itself here, without the quotes that it has in a sentence. */
function wordsOf(spec: Spec, id: string, value: Json): Text {
  if (typeof value !== 'string') return valueLabel(spec, id, value)
  const labels = valueLabels(spec, id)
  return (Object.hasOwn(labels, value) ? labels[value] : undefined) ?? { vi: value, en: value }
}

async function countAttempt({ store, clock }: Installation, address: string): Promise<void> {
  const attempts = await store.sessions.countAttempt(`posting ${address}`, clock.now(), WINDOW_MS)
  if (attempts > ATTEMPTS) throw tooManyAttempts()
}

function onlyToBeRead(): HttpProblem {
  const text = {
    vi: 'Thông báo này chỉ để công khai, không nhận ý kiến tại đây. Có ý kiến thì gửi cơ quan niêm yết, nêu mã hồ sơ.',
    en: 'This notice is only there to be read; no comments are taken here. Tell the agency that posted it, with the dossier code.',
  }
  return new HttpProblem('rejected', text)
}

function noPosting(): HttpProblem {
  return notFound({ vi: 'thông báo niêm yết này, hoặc đã hết hạn', en: 'such notice, or its time is over' })
}
