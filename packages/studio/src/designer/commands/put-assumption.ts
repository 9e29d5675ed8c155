import type { Assumption } from '@motcua/spec'
import type { Command } from '../document/command.ts'

/** Marks a value as assumed, with the reason; a path is assumed once. */
export function putAssumption(assumption: Assumption): Command {
  return {
    says: { vi: 'Ghi giả định', en: 'State an assumption' },
    merge: `assumption ${assumption.path}`,
    apply: (spec) => {
      const isKnown = spec.assumptions.some((one) => one.path === assumption.path)
      const assumptions = isKnown
        ? spec.assumptions.map((one) => (one.path === assumption.path ? assumption : one))
        : [...spec.assumptions, assumption]
      return { ...spec, assumptions }
    },
  }
}

export function removeAssumption(path: string): Command {
  return {
    says: { vi: 'Bỏ giả định', en: 'Drop an assumption' },
    apply: (spec) => ({ ...spec, assumptions: spec.assumptions.filter((one) => one.path !== path) }),
  }
}
