import type { SupplementRequest, TrackStep, TrackView } from '@motcua/api'
import type { Actor } from '@motcua/engine'
import type { LookUpSecrets } from '../../executor/look-up-secret.ts'
import type { Addresses } from '../../http/addresses.ts'
import { unitRef } from '../../organisation/people-names.ts'
import { dossierDue, endMoment, momentOf } from '../../time-view.ts'
import { formOf } from '../command-order.ts'
import { dueReasons, headOf, publicSpec, visitedNodes } from '../dossier-view.ts'
import { eventsOf, type LoadedDossier } from '../loaded-dossier.ts'
import { componentTitle, requestBehind } from '../request-behind.ts'
import { sentenceOf } from '../sentence.ts'
import { calendarOf, type ViewContext } from '../view-context.ts'
import { titleOf } from '../words/spec-words.ts'
import { Leave } from './leave.ts'
import { interruptsNow } from './whole.ts'

interface TrackParts {
  readonly secrets: LookUpSecrets
  readonly addresses: Addresses
}

/** A dossier as its applicant sees it. */
export function trackView({ secrets, addresses }: TrackParts, loaded: LoadedDossier, context: ViewContext): TrackView {
  const { row, state, spec } = loaded
  const secret = secrets.of(row.dossier)
  const calendar = calendarOf(state.unit, context)
  return {
    code: row.code,
    procedure: spec.identity.title,
    unit: unitRef(state.unit, context.view),
    sentence: sentenceOf(loaded, context.view),
    status: state.status,
    ...(state.result === undefined ? {} : { result: state.result }),
    receivedAt: momentOf(state.receivedAt),
    due: dossierDue(state, context.now, calendar),
    ...dueReasons(loaded, context),
    steps: stepsOf(loaded, context),
    supplement: supplementOf(loaded, addresses.slip(row.dossier, 'supplement', secret)),
    withdraw: withdrawals(loaded, context),
    spec: publicSpec(spec),
    visited: visitedNodes(loaded),
    receiptUrl: addresses.slip(row.dossier, 'receipt', secret),
    refusalUrl: state.result === 'refused' ? addresses.slip(row.dossier, 'refusal', secret) : null,
    head: headOf(loaded),
  }
}

/** Whoever holds the secret acts as the applicant, from whatever device. */
export function applicantOf({ state }: LoadedDossier): Actor {
  return { kind: 'applicant', id: state.applicant }
}

function withdrawals(loaded: LoadedDossier, context: ViewContext): TrackView['withdraw'] {
  const leave = new Leave(loaded, applicantOf(loaded), context)
  return interruptsNow(loaded, leave)
    .filter(({ does, mine }) => does === 'withdraw' && mine)
    .map(({ message, title, reason, form }) => ({ message, title, reason, form }))
}

/** The line of steps as it went: each opened task, wait or question to others once, the last opening counts. */
function stepsOf({ state, spec, ...loaded }: LoadedDossier, { view }: ViewContext): TrackStep[] {
  const steps = new Map<string, TrackStep>()
  for (const { event, at } of eventsOf({ state, spec, ...loaded })) {
    if (event.type === 'TaskOpened') {
      steps.delete(event.node)
      const open = Object.hasOwn(state.tasks, event.task)
      const unit = unitRef(event.unit, view)
      steps.set(event.node, {
        node: event.node,
        title: titleOf(spec, event.node),
        state: open ? 'current' : 'done',
        unit,
        at: momentOf(at),
      })
    }
    if (event.type === 'CallOpened' && event.kind !== 'facts') {
      steps.delete(event.node)
      const isOpen = Object.hasOwn(state.calls ?? {}, event.call)
      steps.set(event.node, {
        node: event.node,
        title: titleOf(spec, event.node),
        state: isOpen ? 'current' : 'done',
        ...(event.unit === undefined ? {} : { unit: unitRef(event.unit, view) }),
        at: momentOf(at),
      })
    }
    if (event.type === 'WaitOpened') {
      steps.delete(event.node)
      const isOpen = Object.hasOwn(state.waits, event.wait)
      const now = !isOpen ? 'done' : event.pausesClock ? 'paused' : 'current'
      steps.set(event.node, { node: event.node, title: titleOf(spec, event.node), state: now, at: momentOf(at) })
    }
  }
  return [...steps.values()]
}

/** What the applicant is asked for now: the open wait for a message of theirs, with the faults that the last officer named. */
function supplementOf(loaded: LoadedDossier, slip: string): SupplementRequest | null {
  const { state, model, spec } = loaded
  for (const wait of Object.values(state.waits)) {
    const node = model.steps.get(wait.node)?.node
    if (node?.kind !== 'wait' || !('message' in node.for) || node.for.from !== 'applicant') continue
    const asked = requestBehind(loaded, wait.id)
    return {
      wait: wait.id,
      revision: wait.revision,
      message: node.for.message,
      form: formOf(node) ?? null,
      reason: asked?.reason ?? '',
      faults: (asked?.faults ?? []).map(({ component, fault }) => ({
        component,
        title: componentTitle(spec, component),
        fault,
      })),
      until: wait.until === undefined ? null : endMoment(wait.until),
      slipUrl: slip,
      answers: state.answers,
    }
  }
  return null
}
