import type { Spec } from './spec.ts'

const text = (vi: string, en: string) => ({ vi, en })

/** The facts of the whole spec, and who asks for them. */
export const wholeData: Spec['data'] = {
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
    ward: { type: 'string', label: text('Mã phường', 'Key of the ward'), maxLength: 64, personal: false },
    agencies: {
      type: 'array',
      label: text('Cơ quan cần hỏi', 'Agencies to ask'),
      items: { type: 'string', label: text('Cơ quan', 'Agency'), maxLength: 64 },
      maxItems: 5,
    },
    branches: {
      type: 'array',
      label: text('Chi nhánh', 'Branches'),
      items: {
        type: 'object',
        label: text('Chi nhánh', 'Branch'),
        properties: {
          office: { type: 'string', label: text('Mã đơn vị quản lý', 'Key of its unit'), maxLength: 64 },
          street: { type: 'string', label: text('Số nhà, đường', 'Street'), maxLength: 200 },
        },
        additionalProperties: false,
      },
      maxItems: 10,
    },
    taxDebt: {
      type: 'integer',
      label: text('Nợ thuế', 'Tax debt'),
      registry: 'taxRegister',
      minimum: 0,
      unit: 'VND',
    },
    certificate: { type: 'string', label: text('Số xác nhận thuế', 'Tax certificate'), maxLength: 40 },
    registeredAs: { type: 'string', label: text('Số đăng ký', 'Registered as'), maxLength: 40 },
    objection: { type: 'string', label: text('Ý kiến phản đối', 'Objection'), control: 'multiline' },
    withdrawnFor: { type: 'string', label: text('Vì sao rút', 'Why withdrawn'), control: 'multiline' },
  },
  required: ['shopName', 'ownerId', 'address', 'needsVerification', 'taxCode'],
  additionalProperties: false,
}

export const wholeForms: Spec['forms'] = {
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
            { type: 'Control', scope: '#/properties/ward' },
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
          elements: [
            { type: 'Control', scope: '#/properties/needsVerification' },
            { type: 'Control', scope: '#/properties/agencies' },
            { type: 'Control', scope: '#/properties/branches' },
          ],
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
  objection: {
    title: text('Phản đối', 'Objection'),
    layout: {
      type: 'Categorization',
      elements: [
        {
          type: 'Category',
          label: text('Phản đối', 'Objection'),
          elements: [{ type: 'Control', scope: '#/properties/objection' }],
        },
      ],
    },
  },
  withdrawal: {
    title: text('Đơn xin rút hồ sơ', 'Request to withdraw'),
    layout: {
      type: 'Categorization',
      elements: [
        {
          type: 'Category',
          label: text('Đơn xin rút hồ sơ', 'Request to withdraw'),
          elements: [{ type: 'Control', scope: '#/properties/withdrawnFor' }],
        },
      ],
    },
  },
}
