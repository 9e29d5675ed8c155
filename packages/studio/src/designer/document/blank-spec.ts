import type { Spec, Text } from '@motcua/spec'

/**
 * What a new procedure starts from: the counter takes in or asks for a supplement, a specialist appraises, the head signs.
 * Every part can be changed; it only saves drawing what nearly all procedures have.
 */
export function blankSpec(id: string, title: Text): Spec {
  const accept = { id: 'accept', title: { vi: 'Đủ', en: 'Complete' }, meaning: 'accept', reason: 'none' } as const
  return {
    format: 'motcua/1',
    id,
    identity: {
      nationalCode: null,
      title,
      field: { vi: 'Chưa chọn lĩnh vực', en: 'No field chosen yet' },
      level: 'commune',
      onlineLevel: 'full',
      channels: ['counter', 'online'],
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
        applicantName: { type: 'string', label: { vi: 'Họ và tên', en: 'Full name' }, maxLength: 120 },
        applicantPhone: { type: 'string', label: { vi: 'Điện thoại', en: 'Phone' }, format: 'phone' },
      },
      required: ['applicantName'],
      additionalProperties: false,
    },
    components: [],
    forms: {
      application: {
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
    roles: {
      counter: role({ vi: 'Một cửa', en: 'One-stop counter' }),
      specialist: role({ vi: 'Chuyên viên', en: 'Specialist' }),
      head: role({ vi: 'Lãnh đạo', en: 'Head' }),
    },
    decisions: {},
    flow: {
      nodes: {
        filing: { kind: 'start', title: { vi: 'Nộp hồ sơ', en: 'Filing' }, form: 'application' },
        intake: {
          kind: 'task',
          title: { vi: 'Tiếp nhận', en: 'Intake' },
          role: 'counter',
          allotted: { amount: 0.5, unit: 'working-days' },
          outcomes: [
            accept,
            {
              id: 'supplement',
              title: { vi: 'Cần bổ sung', en: 'Supplement needed' },
              meaning: 'supplement',
              reason: 'required',
            },
          ],
        },
        supplement: {
          kind: 'wait',
          title: { vi: 'Chờ bổ sung', en: 'Wait for the supplement' },
          for: {
            message: 'supplement',
            from: 'applicant',
            form: 'application',
            within: { amount: 30, unit: 'calendar-days' },
          },
          pausesClock: true,
        },
        appraisal: {
          kind: 'task',
          title: { vi: 'Thẩm định', en: 'Appraisal' },
          role: 'specialist',
          allotted: { amount: 2, unit: 'working-days' },
          outcomes: [{ ...accept, title: { vi: 'Đạt', en: 'Accept' } }],
        },
        signing: {
          kind: 'task',
          title: { vi: 'Ký duyệt', en: 'Sign' },
          role: 'head',
          allotted: { amount: 0.5, unit: 'working-days' },
          outcomes: [
            { ...accept, title: { vi: 'Ký', en: 'Sign' } },
            { id: 'refuse', title: { vi: 'Từ chối', en: 'Refuse' }, meaning: 'refuse', reason: 'required' },
          ],
        },
        granted: { kind: 'end', title: { vi: 'Trả kết quả', en: 'Result returned' }, result: 'granted' },
        refused: { kind: 'end', title: { vi: 'Từ chối', en: 'Refused' }, result: 'refused' },
        withdrawn: { kind: 'end', title: { vi: 'Quá hạn bổ sung', en: 'Not supplemented' }, result: 'returned' },
      },
      edges: [
        { id: 'filed', from: 'filing', to: 'intake' },
        { id: 'intake-accept', from: 'intake', to: 'appraisal', outcome: 'accept' },
        { id: 'intake-supplement', from: 'intake', to: 'supplement', outcome: 'supplement' },
        { id: 'supplement-received', from: 'supplement', to: 'intake', outcome: 'received' },
        { id: 'supplement-elapsed', from: 'supplement', to: 'withdrawn', outcome: 'elapsed' },
        { id: 'appraisal-accept', from: 'appraisal', to: 'signing', outcome: 'accept' },
        { id: 'signing-accept', from: 'signing', to: 'granted', outcome: 'accept' },
        { id: 'signing-refuse', from: 'signing', to: 'refused', outcome: 'refuse' },
      ],
    },
    documents: {},
    scenarios: [],
    layout: { nodes: {} },
    assumptions: [],
  }
}

function role(title: Text): Spec['roles'][string] {
  return { title, unit: { rule: 'same' }, pick: { rule: 'pool' } }
}
