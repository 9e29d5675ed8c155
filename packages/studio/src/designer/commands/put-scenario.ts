import type { Scenario } from '@motcua/spec'
import type { Command } from '../document/command.ts'

export function putScenario(scenario: Scenario): Command {
  return {
    says: { vi: 'Ghi tình huống kiểm thử', en: 'Keep a scenario' },
    leadsTo: { view: 'trials', thing: { kind: 'scenario', id: scenario.id } },
    apply: (spec) => ({
      ...spec,
      scenarios: [...spec.scenarios.filter((one) => one.id !== scenario.id), scenario],
    }),
  }
}

export function removeScenario(id: string): Command {
  return {
    says: { vi: 'Xóa tình huống', en: 'Delete a scenario' },
    apply: (spec) => ({ ...spec, scenarios: spec.scenarios.filter((one) => one.id !== id) }),
  }
}
