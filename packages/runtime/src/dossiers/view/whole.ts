import type { Dossier, PossibleInterrupt } from '@motcua/api'
import type { Actor, DossierState, EventOf } from '@motcua/engine'
import { durationText, type Interrupt, type Text } from '@motcua/spec'
import { nameOf } from '../../organisation/people-names.ts'
import { momentOf } from '../../time-view.ts'
import { eventsOf, type LoadedDossier } from '../loaded-dossier.ts'
import type { ViewContext } from '../view-context.ts'
import { roleTitle, titleOf } from '../words/spec-words.ts'
import type { Leave } from './leave.ts'

type Turns = Pick<Dossier, 'suspended' | 'reappointed' | 'reopened' | 'undoing'>

/** What stopped or changed the course of a dossier, as it stands now. */
export function turnsOf(loaded: LoadedDossier, context: ViewContext): Turns {
  const { state, spec } = loaded
  const { suspended, reappointed, reopened } = lastTurns(loaded)
  const said = ({ at, by, reason }: { readonly at: number; readonly by: string; readonly reason: string }) => ({
    at: momentOf(at),
    by: nameOf(by, context.view),
    why: reason,
  })
  return {
    suspended: state.suspended === undefined || suspended === undefined ? null : said(suspended),
    reappointed:
      state.reappointed === undefined || reappointed === undefined
        ? null
        : { ...said(reappointed), within: durationText(reappointed.within), inTime: reappointed.inTime },
    reopened:
      state.reopened === undefined || reopened === undefined
        ? null
        : { ...said(reopened), step: titleOf(spec, reopened.node) },
    undoing: state.undoing !== undefined,
  }
}

interface LastTurns {
  suspended?: EventOf<'DossierSuspended'>
  reappointed?: EventOf<'DossierReappointed'>
  reopened?: EventOf<'DossierReopened'>
}

function lastTurns(loaded: LoadedDossier): LastTurns {
  const last: LastTurns = {}
  for (const { event } of eventsOf(loaded)) {
    if (event.type === 'DossierSuspended') last.suspended = event
    if (event.type === 'DossierReappointed') last.reappointed = event
    if (event.type === 'DossierReopened') last.reopened = event
  }
  return last
}

/** Messages that can interrupt the dossier where it stands, and who may send each. */
export function interruptsNow({ state, spec }: LoadedDossier, leave: Leave): PossibleInterrupt[] {
  if (state.status === 'ended' || state.undoing !== undefined) return []
  return (spec.flow.onMessage ?? [])
    .filter((interrupt) => isOpenAt(interrupt, state))
    .map((interrupt) => ({
      message: interrupt.id,
      title: interrupt.title,
      does: interrupt.does,
      reason: interrupt.reason,
      form: interrupt.form ?? null,
      who: senderOf(interrupt, spec),
      mine: leave.interrupt(interrupt.id),
    }))
}

function isOpenAt({ while: nodes }: Interrupt, { tasks, waits, calls = {} }: DossierState): boolean {
  if (nodes === undefined) return true
  return [tasks, waits, calls].some((open) => Object.values(open).some(({ node }) => nodes.includes(node)))
}

function senderOf({ does, role }: Interrupt, spec: LoadedDossier['spec']): Text {
  if (does === 'withdraw' || role === undefined) {
    return { vi: 'Người nộp, hoặc cán bộ tiếp nhận thay', en: 'The applicant, or an officer for them' }
  }
  return roleTitle(spec, role)
}

/** What the reader may do to the dossier as a whole. */
export function mayDo({ state, spec }: LoadedDossier, { kind, id }: Actor, leave: Leave): Dossier['may'] {
  const { recall } = state
  const isTheirs = kind === 'officer' && recall?.by === id && leave.recall(recall.task)
  return {
    suspend: leave.suspend(),
    resume: leave.resume(),
    reappoint: leave.reappoint(),
    reopen: (spec.flow.reopening?.to ?? [])
      .filter((node) => leave.reopen(node))
      .map((node) => ({ node, title: titleOf(spec, node) })),
    recall: isTheirs ? { task: recall.task, title: titleOf(spec, recall.node) } : null,
  }
}
