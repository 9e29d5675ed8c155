import type { Condition } from '@motcua/rules'
import type { FlowNode, Spec } from '@motcua/spec'
import { expect } from 'vitest'
import { runScenario } from '../scenario/run-scenario.ts'
import { specOf } from '../spec-parts.fixture.ts'
import { type CheckResult, checkSpec } from './check-spec.ts'

/** A spec whose edges, by their place in the list, carry conditions. */
export function conditional(
  nodes: Record<string, FlowNode>,
  lines: readonly string[],
  conditions: Readonly<Record<number, Condition>>,
  more: Partial<Spec> = {},
): Spec {
  const spec = specOf(nodes, lines, more)
  const edges = spec.flow.edges.map((edge, i) => {
    const when = conditions[i]
    return when === undefined ? edge : { ...edge, when }
  })
  return { ...spec, flow: { ...spec.flow, edges } }
}

/** Each error has a scenario that plays as it says, but for one of a node that no play comes to. */
export function expectPlayable(spec: Spec, { findings }: CheckResult): void {
  for (const { scenario, code, severity } of findings) {
    if (severity === 'error') expect(scenario === undefined).toBe(code === 'neverReached')
    if (scenario !== undefined) expect(runScenario(spec, scenario).failures).toEqual([])
  }
}

/** What was found, as `code node`, once it is seen to play. */
export function found(spec: Spec, result: CheckResult = checkSpec(spec)): readonly string[] {
  expectPlayable(spec, result)
  return result.findings.map(({ code, where }) => `${code} ${where.replace('/flow/nodes/', '')}`)
}

/** The scenario of the first finding, without instants. */
export function stepsOf(spec: Spec): readonly unknown[] | undefined {
  return checkSpec(spec).findings[0]?.scenario?.when.map(({ at: _at, ...step }) => step)
}
