import type { Scenario, Spec } from '@motcua/spec'
import type { Command } from '../document/command.ts'

export function putScenario(scenario: Scenario): Command {
  return {
    says: { vi: 'Ghi tình huống kiểm thử', en: 'Keep a scenario' },
    leadsTo: { view: 'trials', thing: { kind: 'scenario', id: scenario.id } },
    apply: (spec) => withScenario(spec, scenario),
  }
}

/** Expects of a scenario what comes out of it now. */
export function expectOfScenario(scenario: Scenario, then: Scenario['then']): Command {
  return {
    says: { vi: 'Lấy kết quả hiện nay làm mong đợi', en: 'Take what comes out now' },
    leadsTo: { view: 'trials', thing: { kind: 'scenario', id: scenario.id } },
    apply: (spec) => withScenario(spec, { ...scenario, then }),
  }
}

/** A known scenario keeps its place. */
function withScenario(spec: Spec, scenario: Scenario): Spec {
  const isKnown = spec.scenarios.some((one) => one.id === scenario.id)
  const scenarios = isKnown
    ? spec.scenarios.map((one) => (one.id === scenario.id ? scenario : one))
    : [...spec.scenarios, scenario]
  return { ...spec, scenarios }
}

export function removeScenario(id: string): Command {
  return {
    says: { vi: 'Xóa tình huống', en: 'Delete a scenario' },
    apply: (spec) => ({ ...spec, scenarios: spec.scenarios.filter((one) => one.id !== id) }),
  }
}
