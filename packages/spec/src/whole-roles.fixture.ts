import type { Spec } from './spec.ts'

const text = (vi: string, en: string) => ({ vi, en })

/** Who works on the whole spec, and its decisions. */
export const wholeRoles: Spec['roles'] = {
  registrar: { title: text('Công chức đăng ký', 'Registrar'), unit: { rule: 'same' }, pick: { rule: 'pool' } },
  taxOfficer: {
    title: text('Công chức thuế', 'Tax officer'),
    unit: { rule: 'named', unit: 'tax-office' },
    pick: { rule: 'notPersonOf', node: 'appraise' },
  },
  head: { title: text('Lãnh đạo', 'Head'), unit: { rule: 'parent' }, pick: { rule: 'leastLoaded' } },
  wardPolice: {
    title: text('Công an phường', 'Ward police'),
    unit: { rule: 'fact', fact: 'ward' },
    pick: { rule: 'pool' },
  },
  adviser: { title: text('Cơ quan được hỏi', 'Agency asked'), unit: { rule: 'item' }, pick: { rule: 'pool' } },
}

export const wholeDecisions: Spec['decisions'] = {
  fee: {
    kind: 'table',
    title: text('Lệ phí', 'Fee'),
    table: {
      inputs: [{ id: 'capital', fact: 'capital' }],
      outputs: [{ id: 'feeAmount', type: 'integer' }],
      hitPolicy: 'unique',
      rows: [
        {
          id: 'small',
          when: { capital: [{ operator: 'lessThan', value: 100_000_000 }] },
          // biome-ignore lint/suspicious/noThenProperty: `then` is the decision table's own word.
          then: { feeAmount: 100_000 },
        },
        {
          id: 'large',
          when: { capital: [{ operator: 'greaterThanInclusive', value: 100_000_000 }] },
          // biome-ignore lint/suspicious/noThenProperty: `then` is the decision table's own word.
          then: { feeAmount: 200_000 },
        },
      ],
    },
    legalBasis: ['decree'],
  },
  risk: {
    kind: 'rules',
    title: text('Mức rủi ro', 'Risk'),
    rules: {
      outputs: [{ id: 'riskLevel', type: 'string', values: ['low', 'high'] }],
      hitPolicy: 'first',
      rules: [
        {
          id: 'debt',
          when: { fact: 'taxDebt', operator: 'greaterThan', value: 0 },
          // biome-ignore lint/suspicious/noThenProperty: `then` is the decision table's own word.
          then: { riskLevel: 'high' },
        },
      ],
      otherwise: { riskLevel: 'low' },
    },
  },
}
