import type { Spec } from './spec.ts'

const text = (vi: string, en: string) => ({ vi, en })

/** A small procedure with nothing wrong in it and a little of everything; tests break copies of it in one place. */
export const wholeSpec: Spec = {
  format: 'motcua/1',
  id: 'shop-licence',
  identity: {
    nationalCode: '1.001612',
    title: text('Đăng ký cửa hàng', 'Shop registration'),
    field: text('Kinh doanh', 'Business'),
    level: 'commune',
    onlineLevel: 'full',
    channels: ['counter', 'online'],
  },
  legal: {
    decree: { document: 'NĐ 01/2021/NĐ-CP', article: 'Điều 87', from: '2021-01-04' },
  },
  deadline: {
    statutory: { amount: 5, unit: 'working-days' },
    committed: { amount: 4, unit: 'working-days' },
    pausedBy: ['supplement'],
    legalBasis: ['decree'],
    variants: [
      {
        id: 'verified',
        when: { fact: 'needsVerification', operator: 'equal', value: true },
        statutory: { amount: 8, unit: 'working-days' },
        committed: { amount: 7, unit: 'working-days' },
      },
    ],
  },
  data: {
    type: 'object',
    properties: {
      shopName: { type: 'string', label: text('Tên cửa hàng', 'Shop name'), minLength: 3, maxLength: 60 },
      ownerId: { type: 'string', format: 'personal-id', label: text('Số định danh', 'Personal id') },
      ownerBirth: { type: 'string', format: 'date', label: text('Ngày sinh', 'Date of birth') },
      ownerAge: {
        type: 'integer',
        label: text('Tuổi', 'Age'),
        minimum: 0,
        maximum: 150,
        computed: { op: 'age', from: 'ownerBirth' },
      },
      place: {
        type: 'string',
        label: text('Nơi bán', 'Place'),
        enum: ['home', 'rented'],
        labels: { home: text('Tại nhà', 'At home'), rented: text('Thuê', 'Rented') },
      },
      lease: { type: 'string', format: 'file', label: text('Hợp đồng thuê', 'Lease'), accept: ['application/pdf'] },
      address: {
        type: 'object',
        label: text('Địa chỉ', 'Address'),
        control: 'address',
        properties: {
          street: { type: 'string', label: text('Số nhà, đường', 'Street'), maxLength: 200 },
          commune: { type: 'string', label: text('Xã, phường', 'Commune'), maxLength: 100 },
        },
        required: ['commune'],
        additionalProperties: false,
      },
      members: {
        type: 'array',
        label: text('Thành viên', 'Members'),
        maxItems: 5,
        items: {
          type: 'object',
          label: text('Thành viên', 'Member'),
          properties: {
            name: { type: 'string', label: text('Họ tên', 'Name'), maxLength: 80 },
            capital: { type: 'integer', label: text('Vốn góp', 'Capital'), minimum: 0, maximum: 1_000_000_000 },
          },
          required: ['name'],
          additionalProperties: false,
        },
      },
      capital: {
        type: 'number',
        label: text('Tổng vốn', 'Total capital'),
        unit: 'VND',
        computed: { op: 'sum', of: 'members', field: 'capital' },
      },
      needsVerification: { type: 'boolean', label: text('Cần xác minh', 'Needs verification'), personal: false },
      taxCode: { type: 'string', format: 'tax-code', label: text('Mã số thuế', 'Tax code') },
      verifiedOn: { type: 'string', format: 'date', label: text('Ngày xác minh', 'Verified on') },
    },
    required: ['shopName', 'ownerId', 'address', 'needsVerification', 'taxCode'],
    additionalProperties: false,
  },
  components: [
    {
      id: 'application',
      title: text('Đơn đề nghị', 'Application'),
      required: 'always',
      originals: 1,
      copies: 0,
      source: 'form',
    },
    {
      id: 'lease',
      title: text('Hợp đồng thuê', 'Lease'),
      required: { when: { fact: 'place', operator: 'equal', value: 'rented' } },
      originals: 0,
      copies: 1,
      source: 'applicant',
      field: 'lease',
      legalBasis: ['decree'],
    },
  ],
  forms: {
    application: {
      title: text('Đơn đề nghị', 'Application'),
      layout: {
        type: 'Categorization',
        elements: [
          {
            type: 'Category',
            label: text('Chủ cửa hàng', 'Owner'),
            elements: [
              { type: 'Control', scope: '#/properties/ownerId' },
              {
                type: 'HorizontalLayout',
                elements: [
                  { type: 'Control', scope: '#/properties/ownerBirth' },
                  { type: 'Control', scope: '#/properties/ownerAge' },
                ],
              },
            ],
          },
          {
            type: 'Category',
            label: text('Cửa hàng', 'Shop'),
            elements: [
              { type: 'Label', text: text('Ghi như trên biển hiệu.', 'As on the sign.') },
              { type: 'Control', scope: '#/properties/shopName' },
              {
                type: 'Group',
                label: text('Nơi bán', 'Place'),
                elements: [
                  { type: 'Control', scope: '#/properties/place' },
                  {
                    type: 'Control',
                    scope: '#/properties/lease',
                    when: { fact: 'place', operator: 'equal', value: 'rented' },
                  },
                  { type: 'Control', scope: '#/properties/address' },
                ],
              },
              { type: 'Control', scope: '#/properties/members' },
              { type: 'Control', scope: '#/properties/capital' },
            ],
          },
        ],
      },
    },
    review: {
      title: text('Thẩm định', 'Appraisal'),
      layout: {
        type: 'Categorization',
        elements: [
          {
            type: 'Category',
            label: text('Thẩm định', 'Appraisal'),
            elements: [{ type: 'Control', scope: '#/properties/needsVerification' }],
          },
        ],
      },
    },
    tax: {
      title: text('Mã số thuế', 'Tax code'),
      layout: {
        type: 'Categorization',
        elements: [
          {
            type: 'Category',
            label: text('Mã số thuế', 'Tax code'),
            elements: [{ type: 'Control', scope: '#/properties/taxCode' }],
          },
        ],
      },
    },
    verification: {
      title: text('Xác minh', 'Verification'),
      layout: {
        type: 'Categorization',
        elements: [
          {
            type: 'Category',
            label: text('Xác minh', 'Verification'),
            elements: [{ type: 'Control', scope: '#/properties/verifiedOn' }],
          },
        ],
      },
    },
    supplement: {
      title: text('Bổ sung', 'Supplement'),
      layout: {
        type: 'Categorization',
        elements: [
          {
            type: 'Category',
            label: text('Bổ sung', 'Supplement'),
            elements: [{ type: 'Control', scope: '#/properties/lease' }],
          },
        ],
      },
    },
  },
  roles: {
    registrar: { title: text('Công chức đăng ký', 'Registrar'), unit: { rule: 'same' }, pick: { rule: 'pool' } },
    taxOfficer: {
      title: text('Công chức thuế', 'Tax officer'),
      unit: { rule: 'named', unit: 'tax-office' },
      pick: { rule: 'notPersonOf', node: 'appraise' },
    },
  },
  decisions: {
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
  },
  flow: {
    nodes: {
      begin: { kind: 'start', title: text('Nộp hồ sơ', 'File'), form: 'application' },
      fee: { kind: 'decision', title: text('Tính lệ phí', 'Work out the fee'), decision: 'fee' },
      appraise: {
        kind: 'task',
        title: text('Thẩm định', 'Appraisal'),
        role: 'registrar',
        form: 'review',
        allotted: { amount: 1, unit: 'working-days' },
        extended: {
          when: { fact: 'needsVerification', operator: 'equal', value: true },
          allotted: { amount: 3, unit: 'working-days' },
        },
        checks: ['application', 'lease'],
        outcomes: [
          { id: 'accept', title: text('Hợp lệ', 'Valid'), meaning: 'accept', reason: 'none' },
          { id: 'supplement', title: text('Bổ sung', 'Supplement'), meaning: 'supplement', reason: 'required' },
          { id: 'refuse', title: text('Từ chối', 'Refuse'), meaning: 'refuse', reason: 'required' },
        ],
      },
      missing: {
        kind: 'wait',
        title: text('Chờ bổ sung', 'Waiting for the supplement'),
        for: {
          message: 'supplement',
          from: 'applicant',
          form: 'supplement',
          within: { amount: 30, unit: 'calendar-days' },
        },
        pausesClock: true,
      },
      split: { kind: 'parallel', title: text('Chia nhánh', 'Fork'), mode: 'fork', join: 'merge' },
      register: {
        kind: 'task',
        title: text('Ghi sổ', 'Enter in the register'),
        role: 'registrar',
        allotted: { amount: 1, unit: 'working-days' },
        outcomes: [{ id: 'done', title: text('Xong', 'Done'), meaning: 'accept', reason: 'none' }],
      },
      assignTaxCode: {
        kind: 'task',
        title: text('Cấp mã số thuế', 'Assign the tax code'),
        role: 'taxOfficer',
        form: 'tax',
        allotted: { amount: 2, unit: 'working-days' },
        outcomes: [{ id: 'done', title: text('Xong', 'Done'), meaning: 'accept', reason: 'none' }],
      },
      merge: { kind: 'parallel', title: text('Gộp nhánh', 'Join'), mode: 'join' },
      choose: { kind: 'exclusive', title: text('Cần xác minh?', 'Verification needed?') },
      verify: {
        kind: 'task',
        title: text('Xác minh', 'Verify'),
        role: 'registrar',
        form: 'verification',
        allotted: { amount: 1, unit: 'working-days' },
        outcomes: [{ id: 'done', title: text('Xong', 'Done'), meaning: 'accept', reason: 'none' }],
      },
      granted: { kind: 'end', title: text('Cấp phép', 'Granted'), result: 'granted', document: 'licence' },
      refused: { kind: 'end', title: text('Từ chối', 'Refused'), result: 'refused', document: 'refusal' },
      returned: { kind: 'end', title: text('Trả hồ sơ', 'Returned'), result: 'returned' },
    },
    edges: [
      { id: 'e1', from: 'begin', to: 'fee' },
      { id: 'e2', from: 'fee', to: 'appraise' },
      { id: 'e3', from: 'appraise', to: 'split', outcome: 'accept' },
      { id: 'e4', from: 'appraise', to: 'missing', outcome: 'supplement' },
      { id: 'e5', from: 'appraise', to: 'refused', outcome: 'refuse' },
      { id: 'e6', from: 'missing', to: 'appraise', outcome: 'received' },
      { id: 'e7', from: 'missing', to: 'returned', outcome: 'elapsed' },
      { id: 'e8', from: 'split', to: 'register' },
      { id: 'e9', from: 'split', to: 'assignTaxCode' },
      { id: 'e10', from: 'register', to: 'merge', outcome: 'done' },
      { id: 'e11', from: 'assignTaxCode', to: 'merge', outcome: 'done' },
      { id: 'e12', from: 'merge', to: 'choose' },
      {
        id: 'e13',
        from: 'choose',
        to: 'verify',
        when: { fact: 'needsVerification', operator: 'equal', value: true },
      },
      { id: 'e14', from: 'choose', to: 'granted' },
      { id: 'e15', from: 'verify', to: 'granted', outcome: 'done' },
    ],
  },
  documents: {
    licence: { title: text('Giấy phép', 'Licence'), kind: 'result' },
    refusal: { title: text('Phiếu từ chối', 'Refusal slip'), kind: 'refusal', form: 'TT 03/2025/TT-VPCP, 03' },
  },
  scenarios: [],
  layout: { nodes: { begin: { x: 0, y: 0 } } },
  assumptions: [
    { path: '/flow/nodes/register/allotted', reason: text('Nguồn không nêu thời gian bước.', 'No source states it.') },
  ],
}

/** A copy of the whole spec that a test may break: plain JSON without types. */
export function wholeSpecJson(): ReturnType<typeof JSON.parse> {
  return JSON.parse(JSON.stringify(wholeSpec))
}
