import type { Spec } from '@motcua/spec'

const text = (vi: string, en: string) => ({ vi, en })
const page = (vi: string, en: string, ...fields: string[]) => ({
  type: 'Category' as const,
  label: text(vi, en),
  elements: fields.map((field) => ({ type: 'Control' as const, scope: `#/properties/${field}` })),
})

/** A small procedure whose second page appears with the answer to its first. */
export const stallSpec: Spec = {
  format: 'motcua/1',
  id: 'market-stall',
  identity: {
    nationalCode: null,
    title: text('Đăng ký sạp chợ', 'Market stall'),
    field: text('Thương mại', 'Trade'),
    level: 'commune',
    onlineLevel: 'full',
    channels: ['online'],
  },
  legal: {},
  deadline: {
    statutory: { amount: 3, unit: 'working-days' },
    committed: { amount: 3, unit: 'working-days' },
    pausedBy: ['supplement'],
  },
  data: {
    type: 'object',
    properties: {
      name: { type: 'string', label: text('Họ tên', 'Name') },
      shared: { type: 'boolean', label: text('Cùng người khác?', 'With others?') },
      partners: {
        type: 'array',
        label: text('Người cùng đứng tên', 'Partners'),
        maxItems: 3,
        items: {
          type: 'object',
          label: text('Người', 'Partner'),
          properties: { name: { type: 'string', label: text('Họ tên', 'Name') } },
          required: ['name'],
          additionalProperties: false,
        },
      },
      partnerCount: {
        type: 'integer',
        label: text('Số người', 'Number of partners'),
        computed: { op: 'count', of: 'partners' },
      },
      place: {
        type: 'object',
        label: text('Nơi ở', 'Address'),
        control: 'address',
        properties: {
          street: { type: 'string', label: text('Đường', 'Street') },
          commune: { type: 'string', label: text('Xã, phường', 'Commune') },
        },
        required: ['commune'],
        additionalProperties: false,
      },
    },
    required: ['name', 'shared', 'partners', 'place'],
    additionalProperties: false,
  },
  components: [],
  forms: {
    application: {
      title: text('Đơn', 'Application'),
      layout: {
        type: 'Categorization',
        elements: [
          page('Người nộp', 'Applicant', 'name', 'shared'),
          {
            ...page('Cùng đứng tên', 'Partners', 'partners', 'partnerCount'),
            when: { fact: 'shared', operator: 'equal', value: true },
          },
          page('Nơi ở', 'Address', 'place'),
        ],
      },
    },
  },
  roles: {},
  decisions: {},
  flow: {
    nodes: {
      file: { kind: 'start', title: text('Nộp', 'File'), form: 'application' },
      check: {
        kind: 'task',
        title: text('Kiểm tra', 'Check'),
        role: 'officer',
        allotted: { amount: 1, unit: 'working-days' },
        outcomes: [
          { id: 'good', title: text('Đạt', 'Good'), meaning: 'accept', reason: 'none' },
          { id: 'missing', title: text('Thiếu', 'Missing'), meaning: 'supplement', reason: 'required' },
        ],
      },
      wait: {
        kind: 'wait',
        title: text('Chờ bổ sung', 'Wait'),
        for: { message: 'supplement', from: 'applicant' },
        pausesClock: true,
      },
      done: { kind: 'end', title: text('Cấp', 'Granted'), result: 'granted' },
    },
    edges: [
      { id: 'e1', from: 'file', to: 'check' },
      { id: 'e2', from: 'check', to: 'done', outcome: 'good' },
      { id: 'e3', from: 'check', to: 'wait', outcome: 'missing' },
      { id: 'e4', from: 'wait', to: 'check', outcome: 'received' },
    ],
  },
  documents: {},
  scenarios: [],
  layout: { nodes: {} },
  assumptions: [],
}
