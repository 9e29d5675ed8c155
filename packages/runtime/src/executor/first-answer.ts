import { openCommit } from '@motcua/engine/commit'
import { canonicalText } from '@motcua/spec'
import type { HistoryPort } from '../store/history-port.ts'
import { sha256 } from './identity.ts'
import type { Models } from './models.ts'
import { dossierRow } from './projection.ts'
import type { CommandAnswer, CommandRequest } from './request.ts'
import { foldCommits } from './tip-cache.ts'

/** The answer that the first request with this key got, made again from its commit; a mismatch when the body is another. */
export async function firstAnswer(
  histories: HistoryPort,
  models: Models,
  request: CommandRequest,
  place: { readonly dossier: string; readonly sequence: number },
): Promise<CommandAnswer> {
  const [commits, row] = await Promise.all([histories.commits(place.dossier), histories.row(place.dossier)])
  const upTo = commits.filter(({ sequence }) => sequence <= place.sequence)
  const stored = upTo.at(-1)
  const opened = stored === undefined ? undefined : openCommit(stored.text, stored.personal)
  const state = foldCommits(undefined, upTo)
  if (stored === undefined || opened?.ok !== true || state === undefined) {
    throw new Error(`Commit ${place.sequence} of dossier ${place.dossier} cannot be read`)
  }
  const { commit, incomplete } = opened
  const sameBody = incomplete
    ? commit.command.type === request.command.type
    : canonicalText(commit.command) === canonicalText(request.command)
  const first = openCommit(commits[0]?.text ?? '', null)
  const code = first.ok ? (first.commit.code ?? '') : ''
  if (!sameBody || !sameDossier(request, models, place, state.procedure)) {
    return { ok: false, code: 'idempotencyMismatch' }
  }
  const hash = sha256(stored.text)
  const { dossier, sequence, time, events, effects } = commit
  return {
    ok: true,
    dossier,
    sequence,
    hash,
    code,
    time,
    events,
    effects,
    state,
    row: dossierRow(state, { sequence, head: hash, code, label: row?.label ?? null }),
    repeated: true,
  }
}

/** A new dossier may meanwhile be for a later version of the same procedure. */
function sameDossier(
  { dossier }: CommandRequest,
  models: Models,
  place: { readonly dossier: string; readonly sequence: number },
  procedure: string,
): boolean {
  if ('id' in dossier) return dossier.id === place.dossier
  return place.sequence === 1 && models.get(dossier.specHash)?.model.spec.id === procedure
}
