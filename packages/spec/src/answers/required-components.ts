import { compileCondition } from '@motcua/rules'
import type { Component } from '../component.ts'
import type { Spec } from '../spec.ts'
import { type Answers, isBlank } from './answers.ts'

/** A component that this dossier needs, with those that may replace it. `given`: its file, or a replacement's, is there. */
export interface RequiredComponent {
  readonly component: Component
  readonly alternatives: readonly Component[]
  readonly given: boolean
}

/** Which components a dossier with these facts needs, in the order of the spec. An unknown condition does not hold. */
export function requiredComponents(spec: Spec, answers: Answers): RequiredComponent[] {
  return compileComponents(spec)(answers)
}

/** `requiredComponents` with its conditions compiled once. A component that replaces another is never required itself. */
export function compileComponents(spec: Spec): (answers: Answers) => RequiredComponent[] {
  const entries = spec.components
    .filter(({ alternativeTo }) => alternativeTo === undefined)
    .map((component) => ({
      component,
      alternatives: spec.components.filter(({ alternativeTo }) => alternativeTo === component.id),
      condition: component.required === 'always' ? undefined : compileCondition(component.required.when),
    }))
  return (answers) =>
    entries
      .filter(({ condition }) => condition === undefined || condition.test(answers) === true)
      .map(({ component, alternatives }) => ({
        component,
        alternatives,
        given: [component, ...alternatives].some(({ field }) => field !== undefined && !isBlank(answers, field)),
      }))
}
