import { factLabel, type Spec, type Text } from '@motcua/spec'
import type { Command } from './command.ts'
import { own } from './own.ts'
import { refuse } from './refusal.ts'
import type { Rejection } from './rejection.ts'
import { outcomeTitle } from './scenario/step-text.ts'

/** The dossier that a refusal may be about, and what people call it. */
export interface NamedDossier {
  readonly id: string
  readonly name: Text
}

/** A refusal with its words anew, for whoever sent the command: things by the names that the spec gives them, the dossier by its own. */
export function namedRejection(
  spec: Spec,
  command: Command,
  { code, where }: Rejection,
  dossier: NamedDossier,
): Rejection {
  return refuse(code, where, where === dossier.id ? dossier.name : placeName(spec, where, nodeOf(command)))
}

/** `check#2` is the second opening of node `check`. */
function nodeOf(command: Command): string | undefined {
  return 'task' in command ? command.task.split('#')[0] : undefined
}

/**
 * What a refusal is about, by its name: an outcome or a consultation of the node that it happened at, a message that
 * interrupts, a node or an opening of it, a role, a decision with the facts that it lacks, or a field.
 */
export function placeName(spec: Spec, where: string, at?: string): Text {
  const { flow, roles } = spec
  return (
    (at === undefined ? undefined : (outcomeTitle(spec, at, where) ?? consultationTitle(spec, at, where))) ??
    flow.onMessage?.find(({ id }) => id === where)?.title ??
    own(flow.nodes, where.split('#')[0] ?? where)?.title ??
    own(roles, where)?.title ??
    decisionName(spec, where) ??
    factLabel(spec, where)
  )
}

function consultationTitle({ flow }: Spec, id: string, consultation: string): Text | undefined {
  const node = own(flow.nodes, id)
  return node?.kind === 'task' ? node.consults?.find((one) => one.id === consultation)?.title : undefined
}

/** `fee unknownFact area`: the decision, why, and the facts or rows in question, of which only facts have names. */
function decisionName(spec: Spec, where: string): Text | undefined {
  const [id = '', ...parts] = where.split(' ')
  const title = own(spec.decisions, id)?.title
  const facts = parts
    .filter((part) => own(spec.data.properties, part) !== undefined)
    .map((fact) => factLabel(spec, fact))
  if (title === undefined || facts.length === 0) return title
  return {
    vi: `${title.vi}: ${facts.map(({ vi }) => vi).join(', ')}`,
    en: `${title.en}: ${facts.map(({ en }) => en).join(', ')}`,
  }
}
