import type { Field, ScalarField, Text } from '@motcua/spec'

/** The kinds of questions that a form can ask, as the person who draws it thinks of them. */
export const FIELD_KINDS = [
  'text',
  'multiline',
  'number',
  'money',
  'date',
  'yesNo',
  'choice',
  'choices',
  'file',
  'phone',
  'personalId',
  'taxCode',
  'address',
  'group',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

export const kindNames = {
  text: { vi: 'Chữ', en: 'Text' },
  multiline: { vi: 'Đoạn văn', en: 'Long text' },
  number: { vi: 'Số', en: 'Number' },
  money: { vi: 'Số tiền', en: 'Money' },
  date: { vi: 'Ngày', en: 'Date' },
  yesNo: { vi: 'Có / không', en: 'Yes / no' },
  choice: { vi: 'Chọn một', en: 'Choose one' },
  choices: { vi: 'Chọn nhiều', en: 'Choose several' },
  file: { vi: 'Tệp đính kèm', en: 'File' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  personalId: { vi: 'Số định danh', en: 'Personal id' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  group: { vi: 'Nhóm lặp lại', en: 'Repeating group' },
} as const satisfies Record<FieldKind, Text>

const CHOICES = {
  enum: ['first', 'second'],
  labels: { first: { vi: 'Lựa chọn 1', en: 'Choice 1' }, second: { vi: 'Lựa chọn 2', en: 'Choice 2' } },
}

/** The kinds that one entry of a repeating group may have. */
export const COLUMN_KINDS = [
  'text',
  'multiline',
  'number',
  'money',
  'date',
  'yesNo',
  'choice',
  'phone',
  'personalId',
  'taxCode',
] as const satisfies readonly FieldKind[]
type ColumnKind = (typeof COLUMN_KINDS)[number]

/** A field of a kind, as new as it can be. */
export function newField(kind: FieldKind, label: Text): Field {
  switch (kind) {
    case 'choices':
      return { type: 'array', label, maxItems: 20, items: { type: 'string', label, ...CHOICES } }
    case 'file':
      return { type: 'string', label, format: 'file' }
    case 'address':
      return newAddress(label)
    case 'group':
      return newGroup(label)
    default:
      return newColumn(kind, label)
  }
}

/** The same for what holds one value. */
export function newColumn(kind: ColumnKind, label: Text): ScalarField {
  switch (kind) {
    case 'text':
      return { type: 'string', label, maxLength: 200 }
    case 'multiline':
      return { type: 'string', label, maxLength: 2000, control: 'multiline' }
    case 'number':
      return { type: 'number', label, minimum: 0 }
    case 'money':
      return { type: 'integer', label, minimum: 0, unit: 'VND' }
    case 'date':
      return { type: 'string', label, format: 'date' }
    case 'yesNo':
      return { type: 'boolean', label }
    case 'choice':
      return { type: 'string', label, control: 'radio', ...CHOICES }
    case 'phone':
      return { type: 'string', label, format: 'phone' }
    case 'personalId':
      return { type: 'string', label, format: 'personal-id' }
    case 'taxCode':
      return { type: 'string', label, format: 'tax-code' }
  }
}

function newAddress(label: Text): Field {
  return {
    type: 'object',
    label,
    control: 'address',
    properties: {
      street: { type: 'string', label: { vi: 'Số nhà, đường', en: 'House and street' }, maxLength: 200 },
      commune: { type: 'string', label: { vi: 'Phường, xã', en: 'Commune' }, maxLength: 100 },
      province: { type: 'string', label: { vi: 'Tỉnh, thành phố', en: 'Province' }, maxLength: 100 },
    },
    required: ['commune', 'province'],
    additionalProperties: false,
  }
}

function newGroup(label: Text): Field {
  const name = { type: 'string', label: { vi: 'Họ và tên', en: 'Full name' }, maxLength: 120 } as const
  const items = {
    type: 'object',
    label,
    properties: { name },
    required: ['name'],
    additionalProperties: false,
  } as const
  return { type: 'array', label, maxItems: 20, items: { ...items, required: ['name'] } }
}

const FORMATS = {
  date: 'date',
  phone: 'phone',
  'personal-id': 'personalId',
  'tax-code': 'taxCode',
  file: 'file',
} as const

/** Which kind a field is; what the editor has no name for counts as the nearest one. */
export function kindOf(field: Field): FieldKind {
  switch (field.type) {
    case 'string':
      if (field.format) return FORMATS[field.format]
      if (field.enum) return 'choice'
      return field.control === 'multiline' ? 'multiline' : 'text'
    case 'boolean':
      return 'yesNo'
    case 'object':
      return 'address'
    case 'array':
      if (field.items.type === 'object') return 'group'
      return field.items.format === 'file' ? 'file' : 'choices'
    default:
      return field.unit === 'VND' ? 'money' : 'number'
  }
}

export function isSeveralFiles(field: Field): boolean {
  return field.type === 'array' && kindOf(field) === 'file'
}

/** A question for files that takes one, or several; what is said of it stays. */
export function severalFiles(field: Field, several: boolean): Field {
  const { label, help, personal, legalBasis } = field
  const said = {
    label,
    ...(help ? { help } : {}),
    ...(personal === undefined ? {} : { personal }),
    ...(legalBasis ? { legalBasis } : {}),
  }
  const one = field.type === 'array' ? field.items : field
  if (one.type !== 'string') return field
  const { accept } = one
  const file = { type: 'string', format: 'file', ...(accept ? { accept } : {}) } as const
  return several ? { ...said, type: 'array', maxItems: 10, items: { ...file, label } } : { ...said, ...file }
}
