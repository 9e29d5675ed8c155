import type { ProcedureSummary, Draft as WireDraft } from '@motcua/api'
import { changeText, diffSpecs } from '@motcua/spec'
import type { Who } from '../access/who.ts'
import { HttpProblem } from '../http/problem.ts'
import { revisionOf, type Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { nameOf, type PeopleNames } from '../organisation/people-names.ts'
import { hasWritten } from '../procedures/lifecycle.ts'
import { readSpec } from '../procedures/spec-library.ts'
import { summaryOf, warningsOf } from '../procedures/version-view.ts'
import type { Draft, ProcedureVersion } from '../store/procedure-port.ts'
import { momentOf } from '../time-view.ts'

/** Drafts, versions and their way into force. */
export function serveProcedures(server: Server, installation: Installation): void {
  serveLists(server, installation)
  serveDrafts(server, installation)
  serveDecisions(server, installation)
}

function serveLists(server: Server, installation: Installation): void {
  const { store, organisation, lifecycle } = installation
  server.json('listProcedures', async () => {
    const names = await organisation.view()
    const ids = await store.procedures.ids()
    return { procedures: await Promise.all(ids.map((id) => procedureSummary(installation, id, names))) }
  })
  server.json('listVersions', async ({ params }) => {
    const names = await organisation.view()
    const versions = await store.procedures.versions(params.id)
    return { versions: versions.map((version) => summaryOf(version, versions, lifecycle.today(), names)) }
  })
  server.json('getVersion', async ({ params, who }) => {
    const names = await organisation.view()
    const version = await lifecycle.version(params.id, params.version)
    const versions = await store.procedures.versions(params.id)
    const spec = readSpec(version)
    const before = versions.find((other) => other.state === 'approved' && other.version < version.version)
    const previous = before === undefined ? null : { version: before.version, spec: readSpec(before) }
    const changes = previous === null ? [] : diffSpecs(previous.spec, spec)
    return {
      summary: summaryOf(version, versions, lifecycle.today(), names),
      spec,
      previous,
      changes: changes.map((change) => ({ path: change.path, group: change.group, words: changeText(change) })),
      warnings: warningsOf(version, await lifecycle.problemsOf(version)),
      mayApprove: mayDecide(version, who),
    }
  })
}

function mayDecide(version: ProcedureVersion, who: Who): boolean {
  return version.state === 'submitted' && who.actions.has('procedure.approve') && !hasWritten(version, who)
}

function serveDrafts(server: Server, installation: Installation): void {
  const { lifecycle, organisation, store } = installation
  server.json('createProcedure', async ({ body, who, reply }) => {
    const draft = await wireDraft(installation, await lifecycle.begin(body.spec, who))
    reply.header('etag', `"${draft.etag}"`)
    return draft
  })
  server.json('getDraft', async ({ params, reply }) => {
    const draft = await wireDraft(installation, await lifecycle.draft(params.id))
    reply.header('etag', `"${draft.etag}"`)
    return draft
  })
  server.json('saveDraft', async ({ params, body, who, request, reply }) => {
    const outcome = await lifecycle.save(params.id, body.spec, revisionOf(request), who)
    if (!outcome.ok) throw draftChanged(outcome.current, await organisation.view())
    const draft = await wireDraft(installation, outcome.saved)
    reply.header('etag', `"${draft.etag}"`)
    return draft
  })
  server.json('deleteDraft', async ({ params, request }) => {
    if (await lifecycle.discard(params.id, revisionOf(request))) return undefined
    throw draftChanged(await store.procedures.draft(params.id), await organisation.view())
  })
  server.json('submitDraft', async ({ params, body, who, request }) => {
    const names = await organisation.view()
    const draft = await lifecycle.draft(params.id)
    if (draft.revision !== revisionOf(request)) throw draftChanged(draft, names)
    const version = await lifecycle.submit(draft, body, who)
    return summaryOf(version, [version], lifecycle.today(), names)
  })
}

function serveDecisions(server: Server, { lifecycle, organisation, specs, store }: Installation): void {
  server.json('approveVersion', async ({ params, body, who }) => {
    const version = await lifecycle.version(params.id, params.version)
    const approved = await lifecycle.approve(version, body.effectiveFrom, body.note, who)
    specs.lookAgain()
    const versions = await store.procedures.versions(params.id)
    return summaryOf(approved, versions, lifecycle.today(), await organisation.view())
  })
  server.json('returnVersion', async ({ params, body, who }) => {
    const version = await lifecycle.version(params.id, params.version)
    const returned = await lifecycle.sendBack(version, body.comment, who)
    return summaryOf(returned, [returned], lifecycle.today(), await organisation.view())
  })
}

async function wireDraft({ lifecycle, organisation, store }: Installation, draft: Draft): Promise<WireDraft> {
  const names = await organisation.view()
  const [newest] = await store.procedures.versions(draft.procedure)
  return {
    procedure: draft.procedure,
    etag: String(draft.revision),
    spec: JSON.parse(draft.text),
    savedAt: momentOf(draft.savedAt),
    savedBy: nameOf(draft.savedBy, names),
    basedOn: newest?.version ?? null,
    problems: [...(await lifecycle.problemsOf(draft))],
  }
}

/** 412 with what stands there now, so that a page can show both. */
function draftChanged(current: Draft | undefined, names: PeopleNames): HttpProblem {
  if (current === undefined) {
    const text = { vi: 'Bản nháp không còn nữa.', en: 'The draft is not there any more.' }
    return new HttpProblem('draftChanged', text)
  }
  const savedBy = nameOf(current.savedBy, names)
  const savedAt = momentOf(current.savedAt)
  const text = {
    vi: `${savedBy.name} đã lưu bản nháp này lúc ${savedAt.words.vi}. Chưa ghi đè gì; so sánh hai bản rồi lưu lại.`,
    en: `${savedBy.name} saved this draft at ${savedAt.words.en}. Nothing was overwritten; compare both and save again.`,
  }
  const spec: unknown = JSON.parse(current.text)
  return new HttpProblem('draftChanged', text, {
    current: { etag: String(current.revision), savedAt, savedBy, spec },
  })
}

async function procedureSummary(
  { store, lifecycle }: Installation,
  id: string,
  names: PeopleNames,
): Promise<ProcedureSummary> {
  const today = lifecycle.today()
  const versions = await store.procedures.versions(id)
  const summaries = versions.map((version) => summaryOf(version, versions, today, names))
  const draft = await store.procedures.draft(id)
  const inState = (state: string) => summaries.find((summary) => summary.state === state) ?? null
  return {
    id,
    ...titleOf(draft, versions[0], id),
    draft: draft === undefined ? null : draftSummary(draft, await lifecycle.problemsOf(draft), names),
    submitted: inState('submitted'),
    approved: inState('approved'),
    inForce: inState('inForce'),
  }
}

function draftSummary(draft: Draft, problems: readonly { readonly severity: string }[], names: PeopleNames) {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return {
    etag: String(draft.revision),
    savedAt: momentOf(draft.savedAt),
    savedBy: nameOf(draft.savedBy, names),
    errors,
    warnings: problems.length - errors,
  }
}

/** A draft may be half written: its id stands in where it has no title yet. */
function titleOf(draft: Draft | undefined, newest: ProcedureVersion | undefined, id: string) {
  if (newest !== undefined) return { title: newest.title, nationalCode: readSpec(newest).identity.nationalCode }
  const spec: unknown = draft === undefined ? undefined : JSON.parse(draft.text)
  const identity = member(spec, 'identity')
  const title = member(identity, 'title')
  const code = member(identity, 'nationalCode')
  return {
    title: { vi: wordsOr(member(title, 'vi'), id), en: wordsOr(member(title, 'en'), id) },
    nationalCode: typeof code === 'string' ? code : null,
  }
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function wordsOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise
}
