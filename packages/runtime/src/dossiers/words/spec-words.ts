import { longLocal } from '@motcua/calendar'
import type { Aside } from '@motcua/engine'
import { outcomesOf, type Spec, type Text } from '@motcua/spec'
import { ZONE_OFFSET } from '../../time-view.ts'

/** What a spec calls things; an id where it has no name for it. */
export function titleOf(spec: Spec, node: string): Text {
  return nodeOf(spec, node)?.title ?? { vi: node, en: node }
}

/** The title of a task: its node's, or what is asked or undone beside it. */
export function taskTitle(spec: Spec, { node, aside }: { readonly node: string; readonly aside?: Aside }): Text {
  if (aside === undefined) return titleOf(spec, node)
  const found = nodeOf(spec, node)
  if (aside.kind === 'undo') {
    const undo = found?.kind === 'task' || found?.kind === 'service' ? found.onWithdraw : undefined
    return undo?.title ?? titleOf(spec, node)
  }
  const consults = found?.kind === 'task' ? found.consults : undefined
  return consults?.find(({ id }) => id === aside.id)?.title ?? { vi: aside.id, en: aside.id }
}

export function outcomeTitle(spec: Spec, node: string, outcome: string): Text {
  const found = nodeOf(spec, node)
  return (found === undefined ? undefined : outcomesOf(found).get(outcome)) ?? { vi: outcome, en: outcome }
}

export function roleTitle(spec: Spec, role: string): Text {
  return own(spec.roles, role)?.title ?? { vi: role, en: role }
}

/** An alarm of a step, or a reminder of the dossier's own deadline. */
export function alarmTitle(spec: Spec, node: string | undefined, alarm: string): Text {
  const found = node === undefined ? undefined : nodeOf(spec, node)
  const alarms = found?.kind === 'task' ? found.onDeadline : spec.deadline.onDeadline
  return alarms?.find(({ id }) => id === alarm)?.title ?? { vi: alarm, en: alarm }
}

export function interruptTitle(spec: Spec, message: string): Text {
  return spec.flow.onMessage?.find(({ id }) => id === message)?.title ?? { vi: message, en: message }
}

function nodeOf(spec: Spec, node: string): Spec['flow']['nodes'][string] | undefined {
  return own(spec.flow.nodes, node)
}

function own<T>(of: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(of, key) ? of[key] : undefined
}

/** `check#2` is the second opening of node `check`. */
export function nodeOfOpening(id: string): string {
  return id.slice(0, id.lastIndexOf('#'))
}

/** An instant as people read it. */
export function at(instant: number): Text {
  return { vi: longLocal(instant, ZONE_OFFSET, 'vi'), en: longLocal(instant, ZONE_OFFSET, 'en') }
}

/** ": <reason>" with the full stops at its end taken off; nothing without a reason. */
export function because(...reasons: readonly (string | undefined)[]): string {
  const said = reasons.flatMap((part) => (part === undefined ? [] : [part.replace(/[.;\s]+$/, '')]))
  return said.length === 0 ? '' : `: ${said.join('; ')}`
}
