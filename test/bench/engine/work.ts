// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the format

import {
  decision,
  end,
  fork,
  join,
  specOf,
  start,
  task,
  text,
} from '../../../packages/engine/src/spec-parts.fixture.ts'
import type { DecisionTable } from '../../../packages/rules/src/index.ts'
import type { Spec } from '../../../packages/spec/src/index.ts'

/** From this area on the higher fee is due. */
export const LARGE_AREA = 50
export const SMALL_FEE = 100_000
export const LARGE_FEE = 200_000

/** Monday 2 June 2025, nine in the morning. */
export const NOW = Date.parse('2025-06-02T09:00:00+07:00')
export const CLERK = 'clerk-1'
/** What the law gives, and what the office promises. */
export const STATUTORY_DAYS = 5
export const COMMITTED_DAYS = 3

/** The nodes at which somebody completes a task, in that order. */
export const TASKS = ['check', 'appraise', 'tax', 'sign'] as const

/** What one dossier came to. Every side says it in these words, so that they can be held against each other. */
export interface Outcome extends Course {
  /** Both due instants and how the end stands to them; the clerks by the nodes at which they worked. */
  readonly statutory: unknown
  readonly committed: unknown
  readonly timeClass: unknown
  readonly doneBy: unknown
}

/** What also those come to who have no deadlines and no people. */
export interface Course {
  readonly result: unknown
  readonly path: readonly string[]
  readonly fee: unknown
}

export function courseOf({ result, path, fee }: Course): Course {
  return { result, path, fee }
}

const table: DecisionTable = {
  inputs: [{ id: 'area', fact: 'area' }],
  outputs: [{ id: 'fee', type: 'integer' }],
  hitPolicy: 'unique',
  rows: [
    { id: 'small', when: { area: [{ operator: 'lessThan', value: LARGE_AREA }] }, then: { fee: SMALL_FEE } },
    {
      id: 'large',
      when: { area: [{ operator: 'greaterThanInclusive', value: LARGE_AREA }] },
      then: { fee: LARGE_FEE },
    },
  ],
}

/** A task, a decision, a fork of two tasks, their join, a last task. */
export const SPEC: Spec = specOf(
  {
    start,
    check: task(),
    fee: decision('fee'),
    split: fork('both'),
    appraise: task(),
    tax: task(),
    both: join,
    sign: task(),
    done: end(),
  },
  [
    ...['start > check', 'check -accept> fee', 'fee > split', 'split > appraise', 'split > tax'],
    ...['appraise -accept> both', 'tax -accept> both', 'both > sign', 'sign -accept> done'],
  ],
  { decisions: { fee: { kind: 'table', title: text('fee'), table } } },
)
