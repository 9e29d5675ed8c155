import { FORMAT, type Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import { draftAssumptions } from './draft-assumptions.ts'
import { draftFlow, FORM, hasIntake } from './draft-flow.ts'
import { draftLayout } from './draft-layout.ts'
import { draftRoles } from './draft-roles.ts'
import type { Table } from './read-table.ts'

export interface DraftFacts {
  readonly id: string
  /** Absent: nobody states it. */
  readonly title?: Text
  /** In the table's unit of time. */
  readonly total: number
  readonly hasUnit: boolean
}

/** A procedure that does what the table says and, where it is silent, as little as a procedure can. */
export function draftSpec(table: Table, { id, title, total, hasUnit }: DraftFacts): Spec {
  const roles = draftRoles(table.rows)
  const term = { amount: total, unit: table.unit }
  return {
    format: FORMAT,
    id,
    identity: {
      nationalCode: null,
      title: title ?? { vi: 'Thủ tục nhập từ bảng', en: 'Procedure imported from a table' },
      field: { vi: 'Chưa chọn lĩnh vực', en: 'No field chosen yet' },
      level: 'commune',
      onlineLevel: 'none',
      channels: ['counter'],
    },
    legal: {},
    deadline: { statutory: term, committed: { ...term }, pausedBy: hasIntake(roles) ? ['supplement'] : [] },
    ...applicantsForm(),
    components: [],
    roles: roles.roles,
    decisions: {},
    flow: draftFlow(table.rows, roles, table.unit),
    documents: {},
    scenarios: [],
    layout: draftLayout(roles),
    assumptions: draftAssumptions(table, { roles, hasTitle: title !== undefined, hasUnit }),
  }
}

/** The least that a receipt needs: who files. */
function applicantsForm(): Pick<Spec, 'data' | 'forms'> {
  return {
    data: {
      type: 'object',
      properties: {
        applicantName: { type: 'string', label: { vi: 'Họ và tên', en: 'Full name' }, maxLength: 120 },
        applicantPhone: { type: 'string', label: { vi: 'Điện thoại', en: 'Phone' }, format: 'phone' },
      },
      required: ['applicantName'],
      additionalProperties: false,
    },
    forms: {
      [FORM]: {
        title: { vi: 'Tờ khai', en: 'Application' },
        layout: {
          type: 'Categorization',
          elements: [
            {
              type: 'Category',
              label: { vi: 'Người nộp', en: 'Applicant' },
              elements: [
                { type: 'Control', scope: '#/properties/applicantName' },
                { type: 'Control', scope: '#/properties/applicantPhone' },
              ],
            },
          ],
        },
      },
    },
  }
}
