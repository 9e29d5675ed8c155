// biome-ignore-all lint/suspicious/noThenProperty: `then` is the word of the format
import type { Condition, RuleSet } from '../../../packages/rules/src/index.ts'

/** When the new decree came into force, in the rules below. */
export const NEW_DECREE = '2025-07-01'

/** Which extra checks a business registration needs: ten rules over eight facts, each rule says its own check. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  fireSafety: {
    all: [
      { fact: 'kind', operator: 'in', value: ['restaurant', 'karaoke', 'lodging'] },
      { fact: 'area', operator: 'greaterThanInclusive', value: 50 },
    ],
  },
  taxInParallel: {
    all: [
      { fact: 'capital', operator: 'greaterThanInclusive', value: 100_000_000 },
      {
        any: [
          { fact: 'owner', operator: 'equal', value: 'company' },
          { fact: 'employees', operator: 'greaterThan', value: 10 },
        ],
      },
    ],
  },
  answerOnline: {
    all: [
      { fact: 'isOnline', operator: 'equal', value: true },
      { not: { fact: 'owner', operator: 'equal', value: 'company' } },
    ],
  },
  wardOffice: {
    any: [
      { fact: 'ward', operator: 'in', value: ['Hải Châu', 'Thanh Khê'] },
      {
        all: [
          { fact: 'area', operator: 'lessThan', value: 20 },
          { fact: 'employees', operator: 'lessThanInclusive', value: 2 },
        ],
      },
    ],
  },
  newDecree: {
    all: [
      { fact: 'filed', operator: 'onOrAfter', value: NEW_DECREE },
      { fact: 'kind', operator: 'notEqual', value: 'retail' },
    ],
  },
  transition: {
    all: [
      { fact: 'filed', operator: 'before', value: NEW_DECREE },
      { fact: 'filed', operator: 'onOrAfter', value: '2025-01-01' },
      {
        any: [
          { fact: 'isOnline', operator: 'equal', value: false },
          { fact: 'ward', operator: 'notIn', value: ['Hải Châu', 'Sơn Trà'] },
        ],
      },
    ],
  },
  environment: {
    all: [
      {
        any: [
          { fact: 'area', operator: 'greaterThan', value: 200 },
          { fact: 'employees', operator: 'greaterThanInclusive', value: 20 },
        ],
      },
      { not: { fact: 'owner', operator: 'equal', value: 'household' } },
    ],
  },
  feeExempt: {
    any: [
      {
        all: [
          { fact: 'owner', operator: 'equal', value: 'household' },
          { fact: 'capital', operator: 'lessThan', value: 50_000_000 },
        ],
      },
      { fact: 'employees', operator: 'equal', value: 0 },
    ],
  },
  siteVisit: {
    all: [
      {
        not: {
          all: [
            { fact: 'isOnline', operator: 'equal', value: true },
            { fact: 'area', operator: 'lessThan', value: 30 },
          ],
        },
      },
      { fact: 'kind', operator: 'in', value: ['karaoke', 'lodging'] },
      { fact: 'ward', operator: 'notEqual', value: 'Cẩm Lệ' },
    ],
  },
  headSigns: {
    any: [
      { fact: 'capital', operator: 'greaterThan', value: 1_000_000_000 },
      {
        all: [
          { fact: 'area', operator: 'greaterThanInclusive', value: 500 },
          { fact: 'employees', operator: 'greaterThanInclusive', value: 50 },
        ],
      },
      {
        all: [
          { fact: 'kind', operator: 'equal', value: 'karaoke' },
          { not: { fact: 'owner', operator: 'equal', value: 'household' } },
        ],
      },
    ],
  },
}

export const RULE_SET: RuleSet = {
  outputs: [{ id: 'check', type: 'string' }],
  hitPolicy: 'collect',
  rules: Object.entries(CONDITIONS).map(([id, when]) => ({ id, when, then: { check: id } })),
}
