import type { Spec } from '@motcua/spec'
import { modelOf, play, type ScenarioRun, type Stage, stageOf } from './run-scenario.ts'
import type { Visited } from './visited.ts'

/** How much of one kind of thing the scenarios touch, and which of them none touches. */
export interface Cover {
  readonly covered: number
  readonly total: number
  readonly missing: readonly string[]
}

/** Coverage of nodes, edges and decision rows (`decision/row`). */
export interface Coverage {
  readonly nodes: Cover
  readonly edges: Cover
  readonly rows: Cover
}

/** All scenarios of a spec. `passed` is about the scenarios alone; coverage stands beside it. */
export interface ScenarioReport {
  readonly passed: boolean
  readonly runs: readonly ScenarioRun[]
  readonly coverage: Coverage
}

/**
 * Plays every scenario that travels with a spec and adds up what they touch.
 *
 * @throws InvalidRuleError when the spec's conditions or tables were never checked (see `compile`).
 */
export function runScenarios(spec: Spec, stage?: Stage): ScenarioReport {
  const model = modelOf(spec)
  const on = stage ?? stageOf(spec)
  const runs = spec.scenarios.map((scenario) => play(model, scenario, on))
  return {
    passed: runs.every(({ passed }) => passed),
    runs,
    coverage: {
      nodes: cover(Object.keys(spec.flow.nodes), runs, ({ nodes }) => nodes),
      edges: cover(
        spec.flow.edges.map(({ id }) => id),
        runs,
        ({ edges }) => edges,
      ),
      rows: cover(rowsOf(spec), runs, ({ rows }) => rows),
    },
  }
}

function rowsOf({ decisions }: Spec): readonly string[] {
  return Object.entries(decisions).flatMap(([id, decision]) => {
    const rows = decision.kind === 'table' ? decision.table.rows : decision.rules.rules
    return rows.map((row) => `${id}/${row.id}`)
  })
}

function cover(
  all: readonly string[],
  runs: readonly ScenarioRun[],
  touched: (visited: Visited) => readonly string[],
): Cover {
  const seen = new Set(runs.flatMap(({ visited }) => touched(visited)))
  const missing = all.filter((id) => !seen.has(id))
  return { covered: all.length - missing.length, total: all.length, missing }
}
