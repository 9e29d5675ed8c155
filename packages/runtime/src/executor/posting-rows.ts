import type { DossierState, Model } from '@motcua/engine'
import type { Append, PostingRow } from '../store/history-port.ts'

const NONE: readonly PostingRow[] = []

/** The waits that are posted in public after a command, and whether they are others than before it. */
export function postingRows(
  before: DossierState | undefined,
  after: DossierState,
  model: Model,
): Pick<Append, 'postings' | 'reposted'> {
  if (before?.waits === after.waits) return { postings: postedIn(after, model), reposted: false }
  const [was, is] = [before === undefined ? NONE : postedIn(before, model), postedIn(after, model)]
  const isSame = was.length === is.length && was.every(({ wait }, index) => wait === is[index]?.wait)
  return { postings: is, reposted: !isSame }
}

function postedIn({ dossier, waits }: DossierState, model: Model): readonly PostingRow[] {
  let posted: PostingRow[] | undefined
  for (const id in waits) {
    const wait = waits[id]
    const node = wait === undefined ? undefined : model.steps.get(wait.node)?.node
    if (wait === undefined || node?.kind !== 'wait' || node.posting !== true) continue
    posted ??= []
    posted.push({ dossier, wait: wait.id, since: wait.openedAt })
  }
  return posted ?? NONE
}
