import type { CompiledCondition, Decision, Facts, Json, Outputs } from '@motcua/rules'
import type { UnitRule } from '@motcua/spec'
import type { Model } from '../model.ts'
import { own } from '../own.ts'
import { RECEIVING_UNIT } from '../scenario/plain-office.ts'
import type { Done } from './position.ts'

/** What a play needs of the facts, at one point of it. */
export type Need =
  | { readonly kind: 'condition'; readonly when: CompiledCondition; readonly holds: boolean }
  | {
      readonly kind: 'decision'
      readonly decide: (facts: Facts) => Decision
      readonly facts: readonly string[]
      /** What it has to come to; undefined where it has to fail. */
      readonly outputs: Outputs | undefined
    }
  | { readonly kind: 'value'; readonly fact: string; readonly value: Json }
  | { readonly kind: 'list'; readonly fact: string; readonly items: number }

/** How things stand with a need: the facts that would have to be known, or whether it is met. */
export type Standing = { readonly missing: readonly string[] } | { readonly isMet: boolean; readonly outputs?: Outputs }

/** The day for which a dossier waits, where it does not matter. */
const SOME_DAY = '2025-06-16'

/**
 * What each deed of a play needs, with the moves after it, in the order in which they do. A question that was put off is asked
 * when its node is entered, whenever the play answers it.
 */
export function needsByDeed(model: Model, play: readonly Done[]): readonly (readonly Need[])[] {
  const needs: Need[][] = play.map(() => [])
  const putOff: { readonly node: string; readonly by: number }[] = []
  for (const [i, done] of play.entries()) {
    const { deed } = done
    const at = deed.does === 'goOn' ? putOff.findIndex(({ node }) => node === deed.node) : -1
    const [entered] = at === -1 ? [] : putOff.splice(at, 1)
    const by = entered?.by ?? i
    needs[by]?.push(...needsOf(model, done))
    const answered = new Set(done.asked.map(({ node }) => node))
    for (const node of done.entered) if (!answered.has(node) && isAsking(model, node)) putOff.push({ node, by })
  }
  return needs
}

function isAsking({ steps }: Model, id: string): boolean {
  const step = steps.get(id)
  const kind = step?.node.kind
  return step?.items !== undefined || kind === 'exclusive' || kind === 'inclusive' || kind === 'decision'
}

/** What a deed and the moves after it need, in the order in which they do. */
function needsOf(model: Model, { asked, entered }: Done): readonly Need[] {
  const needs = asked.flatMap((one): readonly Need[] => {
    if ('when' in one) return [{ kind: 'condition', when: one.when, holds: one.holds }]
    if ('list' in one) return [{ kind: 'list', fact: one.list, items: one.items }]
    const node = model.steps.get(one.node)?.node
    const compiled = node?.kind === 'decision' ? model.decisions.get(node.decision) : undefined
    if (compiled === undefined) return []
    const { decide, facts } = compiled
    return [{ kind: 'decision', decide, facts, outputs: one.decides ? one.outputs : undefined }]
  })
  return [...needs, ...entered.flatMap((node) => livedOn(model, node))]
}

/** What a node lives on: its date, the unit that a fact names. */
function livedOn({ steps, spec }: Model, id: string): readonly Need[] {
  const node = steps.get(id)?.node
  switch (node?.kind) {
    case 'wait':
      return 'date' in node.for ? [{ kind: 'value', fact: node.for.date, value: SOME_DAY }] : []
    case 'task':
      return unitNamed(own(spec.roles, node.role)?.unit)
    case 'procedure':
      return unitNamed(node.unit)
    default:
      return []
  }
}

function unitNamed(rule: UnitRule | undefined): readonly Need[] {
  return rule?.rule === 'fact' ? [{ kind: 'value', fact: rule.fact, value: RECEIVING_UNIT }] : []
}

/** The facts that a need speaks of. */
export function factsOf(need: Need): readonly string[] {
  switch (need.kind) {
    case 'condition':
      return need.when.facts
    case 'decision':
      return need.facts
    case 'value':
    case 'list':
      return [need.fact]
  }
}

export function standingOf(need: Need, facts: Readonly<Record<string, Json>>): Standing {
  switch (need.kind) {
    case 'condition': {
      const verdict = need.when.test(facts)
      return verdict === undefined ? { missing: need.when.missing(facts) } : { isMet: verdict === need.holds }
    }
    case 'value': {
      const value = own(facts, need.fact)
      return value === undefined ? { missing: [need.fact] } : { isMet: typeof value === typeof need.value }
    }
    case 'list': {
      const list = own(facts, need.fact)
      if (list === undefined) return { missing: [need.fact] }
      return { isMet: Array.isArray(list) && list.length === need.items }
    }
    case 'decision': {
      const made = need.decide(facts)
      if (!made.ok && made.code === 'unknownFact') return { missing: made.facts }
      if (!made.ok) return { isMet: need.outputs === undefined }
      return { isMet: need.outputs !== undefined && agree(need.outputs, made.outputs), outputs: made.outputs }
    }
  }
}

/** Whether a need is met where nothing more will be known: what is unknown does not hold, and decides nothing. */
export function isMetUnknown(need: Need): boolean {
  switch (need.kind) {
    case 'condition':
      return !need.holds
    case 'decision':
      return need.outputs === undefined
    case 'list':
      return need.items === 0
    case 'value':
      return false
  }
}

function agree(wanted: Outputs, made: Outputs): boolean {
  return Object.entries(wanted).every(([id, value]) => JSON.stringify(made[id]) === JSON.stringify(value))
}
