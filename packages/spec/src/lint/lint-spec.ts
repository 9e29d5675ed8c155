import type { Problem } from '../problem.ts'
import type { Spec } from '../spec.ts'
import { alarmTimes } from './alarm-times.ts'
import { alarms } from './alarms.ts'
import { allottedTimes } from './allotted-times.ts'
import { askedTwice } from './asked-twice.ts'
import { assumptionPaths } from './assumption-paths.ts'
import { busyLoops } from './busy-loops.ts'
import { choiceLabels } from './choice-labels.ts'
import { committedTerms } from './committed-terms.ts'
import { componentSources } from './component-sources.ts'
import { computedFields } from './computed-fields.ts'
import { conditions } from './conditions.ts'
import { danglingEdges } from './dangling-edges.ts'
import { decisionFallbacks } from './decision-fallbacks.ts'
import { decisions } from './decisions.ts'
import { duplicateIds } from './duplicate-ids.ts'
import { edgeCounts } from './edge-counts.ts'
import { edgeKinds } from './edge-kinds.ts'
import { fieldBounds } from './field-bounds.ts'
import { forkJoin } from './fork-join.ts'
import { handOvers } from './hand-overs.ts'
import { interrupts } from './interrupts.ts'
import { itemLists } from './item-lists.ts'
import { layoutNodes } from './layout-nodes.ts'
import { legalBases } from './legal-bases.ts'
import { type LintRule, lintContextOf } from './lint-rule.ts'
import { onlineLevel } from './online-level.ts'
import { outcomeEdges } from './outcome-edges.ts'
import { outputNames } from './output-names.ts'
import { patterns } from './patterns.ts'
import { reachable } from './reachable.ts'
import { recalls } from './recalls.ts'
import { requiredFields } from './required-fields.ts'
import { restEdges } from './rest-edges.ts'
import { retries } from './retries.ts'
import { scenarioAnswers } from './scenario-answers.ts'
import { starts } from './starts.ts'
import { supplements } from './supplements.ts'
import { suspensions } from './suspensions.ts'
import { systemLoops } from './system-loops.ts'
import { takenFields } from './taken-fields.ts'
import { uncheckedComponents } from './unchecked-components.ts'
import { undos } from './undos.ts'
import { unfilledFacts } from './unfilled-facts.ts'
import { unitRules } from './unit-rules.ts'
import { unknownReferences } from './unknown-references.ts'
import { waits } from './waits.ts'
import { wayOut } from './way-out.ts'

/** Every rule of the static check, in the order of its findings: the flow, then what it names, then time, data, the rest. */
export const lintRules = {
  starts,
  danglingEdges,
  reachable,
  wayOut,
  edgeCounts,
  edgeKinds,
  outcomeEdges,
  restEdges,
  forkJoin,
  busyLoops,
  systemLoops,
  decisionFallbacks,
  retries,
  supplements,
  waits,
  itemLists,
  interrupts,
  suspensions,
  recalls,
  undos,
  unknownReferences,
  duplicateIds,
  unitRules,
  conditions,
  decisions,
  outputNames,
  unfilledFacts,
  takenFields,
  committedTerms,
  allottedTimes,
  alarms,
  alarmTimes,
  handOvers,
  legalBases,
  onlineLevel,
  uncheckedComponents,
  componentSources,
  requiredFields,
  askedTwice,
  computedFields,
  choiceLabels,
  fieldBounds,
  patterns,
  assumptionPaths,
  scenarioAnswers,
  layoutNodes,
} satisfies Readonly<Record<string, LintRule>>

/**
 * Everything that can be said about a spec without running it, each with place and remedy. Errors stop publishing,
 * warnings are answered with a reason. Whether the flow can get stuck is the engine's check.
 *
 * @param spec what `parseSpec` returned
 * @param options `today`: the local day, "YYYY-MM-DD"; without it the dates of legal bases are not judged
 */
export function lintSpec(spec: Spec, options: { readonly today?: string } = {}): Problem[] {
  const context = lintContextOf(spec, options)
  return Object.values(lintRules).flatMap((rule) => rule(context))
}
