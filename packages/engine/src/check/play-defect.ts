import type { Scenario, Spec } from '@motcua/spec'
import type { Model } from '../model.ts'
import type { Rejection } from '../rejection.ts'
import { play, type Stage } from '../scenario/run-scenario.ts'
import type { Defect, Evidence } from './defects.ts'
import type { FactSources } from './fact-sources.ts'
import { findFacts } from './find-facts.ts'
import { titleOf } from './finding.ts'
import type { Done } from './position.ts'
import { type Rehearsed, rehearse } from './rehearse.ts'

/** Where defects are played: a spec on the engine itself, with people and calendars. */
export interface Theatre {
  readonly spec: Spec
  readonly model: Model
  readonly stage: Stage
  readonly sources: FactSources
}

/** How a defect is to be played. */
export interface Direction {
  /** Id of the scenario. */
  readonly id: string
  /** Leaves out what does not matter. */
  readonly shorten: (play: readonly Done[]) => readonly Done[]
}

/** A scenario that plays a defect; without one the facts that speak against it. */
export interface Played {
  readonly scenario: Scenario | undefined
  readonly contradictory: ReadonlySet<string>
}

/** Looks for the first way to a defect that can be played, and plays it. */
export function playDefect(theatre: Theatre, defect: Defect, direction: Direction): Played {
  const contradictory = new Set<string>()
  for (const evidence of defect.evidence) {
    const shorter = evidence.refusal === undefined ? evidence.play : direction.shorten(evidence.play)
    for (const done of shorter === evidence.play ? [shorter] : [shorter, evidence.play]) {
      const facts = findFacts(theatre.sources, theatre.model, done)
      if ('contradictory' in facts) {
        for (const fact of facts.contradictory) contradictory.add(fact)
        continue
      }
      const rehearsed = rehearse(theatre.model, theatre.stage, done, facts)
      const scenario = rehearsed && scenarioOf(theatre, defect, direction.id, evidence, rehearsed)
      if (scenario !== undefined) return { scenario, contradictory }
    }
  }
  return { scenario: undefined, contradictory }
}

/** The rehearsal as a scenario; undefined when it does not show the defect, or does not play as it says. */
function scenarioOf(
  { spec, model, stage }: Theatre,
  defect: Defect,
  id: string,
  { refusal }: Evidence,
  { given, when, rejection, open: nodes }: Rehearsed,
): Scenario | undefined {
  if (!isAlike(refusal, rejection)) return undefined
  const open = [...nodes]
  const scenario: Scenario = {
    id,
    title: titleOf(spec, defect),
    given,
    when: [...when],
    // biome-ignore lint/suspicious/noThenProperty: a scenario's own word, and it is never awaited.
    then: rejection === undefined ? { result: 'open', open } : { rejected: rejection.code, open },
  }
  return play(model, scenario, stage).passed ? scenario : undefined
}

/** Whether a play was refused as it was thought: for the same reason, and for want of a way at the same node. */
function isAlike(thought: Rejection | undefined, came: Rejection | undefined): boolean {
  return thought?.code === came?.code && (thought?.code !== 'noWay' || thought.where === came?.where)
}
