import type { Spec } from './spec.ts'
import { wholeData, wholeForms } from './whole-data.fixture.ts'
import { wholeFlow } from './whole-flow.fixture.ts'
import { wholeDecisions, wholeRoles } from './whole-roles.fixture.ts'

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
    pausedBy: ['supplement', 'suspension'],
    onDeadline: [
      {
        id: 'soon',
        title: text('Sắp đến hạn', 'Due soon'),
        at: { before: { amount: 1, unit: 'working-days' } },
        role: 'head',
      },
    ],
    reappointment: { role: 'head', notice: { amount: 1, unit: 'working-days' }, legalBasis: ['decree'] },
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
  data: wholeData,
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
  forms: wholeForms,
  roles: wholeRoles,
  decisions: wholeDecisions,
  flow: wholeFlow,
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
