import type { Spec } from '../../../packages/spec/src/index.ts'

const WORDS = { vi: '·', en: '·' }

/** Everything but a flow: one form with one field, one role. */
export const exampleSpec: Omit<Spec, 'flow'> = {
  format: 'motcua/1',
  id: 'sample',
  identity: {
    nationalCode: null,
    title: WORDS,
    field: WORDS,
    level: 'commune',
    onlineLevel: 'full',
    channels: ['online'],
  },
  legal: {},
  deadline: {
    statutory: { amount: 5, unit: 'working-days' },
    committed: { amount: 3, unit: 'working-days' },
    pausedBy: [],
  },
  data: {
    type: 'object',
    properties: { amount: { type: 'integer', label: WORDS } },
    required: ['amount'],
    additionalProperties: false,
  },
  components: [],
  forms: {
    application: {
      title: WORDS,
      layout: {
        type: 'Categorization',
        elements: [{ type: 'Category', label: WORDS, elements: [{ type: 'Control', scope: '#/properties/amount' }] }],
      },
    },
  },
  roles: { clerk: { title: WORDS, unit: { rule: 'same' }, pick: { rule: 'pool' } } },
  decisions: {},
  documents: {},
  scenarios: [],
  layout: { nodes: {} },
  assumptions: [],
}
