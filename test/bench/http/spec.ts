const STEPS = ['check', 'appraise', 'sign', 'handOver'] as const

/** A procedure of four steps, one form each: what a dossier of five commands goes through. */
export const benchSpec = {
  format: 'motcua/1',
  id: 'bench',
  identity: {
    nationalCode: null,
    title: text('Bốn bước', 'Four steps'),
    field: text('Đo tốc độ', 'Benchmark'),
    level: 'commune',
    onlineLevel: 'full',
    channels: ['counter', 'online'],
  },
  legal: {},
  deadline: { statutory: days(5), committed: days(5), pausedBy: [] },
  data: {
    type: 'object',
    properties: {
      applicantName: { type: 'string', label: text('Họ tên', 'Name'), minLength: 1, maxLength: 100 },
      phone: { type: 'string', format: 'phone', label: text('Điện thoại', 'Phone') },
      sets: { type: 'integer', minimum: 1, maximum: 9, label: text('Số bộ', 'Sets') },
      ...Object.fromEntries(STEPS.map((id) => [`${id}Note`, noteField()])),
    },
    required: ['applicantName', 'phone', 'sets'],
    additionalProperties: false,
  },
  components: [],
  forms: {
    application: form(['applicantName', 'phone', 'sets']),
    ...Object.fromEntries(STEPS.map((id) => [id, form([`${id}Note`])])),
  },
  roles: { worker: { title: text('Cán bộ', 'Officer'), unit: { rule: 'same' }, pick: { rule: 'pool' } } },
  decisions: {},
  flow: {
    nodes: {
      start: { kind: 'start', title: text('Nộp', 'File'), form: 'application' },
      ...Object.fromEntries(STEPS.map((id) => [id, task(id)])),
      done: { kind: 'end', title: text('Xong', 'Done'), result: 'granted' },
    },
    edges: [
      { id: 'begin', from: 'start', to: 'check' },
      ...STEPS.map((id, index) => ({ id: `from-${id}`, from: id, to: STEPS[index + 1] ?? 'done', outcome: 'accept' })),
    ],
  },
  documents: {},
  scenarios: [],
  layout: { nodes: {} },
  assumptions: [],
}

/** The five bodies of one dossier; `revision` is that of a task just opened. */
export function bodiesOf(unit: string, revision: number): readonly string[] {
  const answers = { applicantName: 'Nguyễn Minh Châu', phone: '0903123456', sets: 1 }
  const filing = { procedure: 'bench', unit, channel: 'counter', answers }
  const completions = STEPS.map((id) => ({
    command: { type: 'CompleteTask', task: `${id}#1`, revision, outcome: 'accept', answers: { [`${id}Note`]: 'đủ' } },
  }))
  return [filing, ...completions].map((body) => JSON.stringify(body))
}

function text(vi: string, en: string) {
  return { vi, en }
}

function days(amount: number) {
  return { amount, unit: 'working-days' }
}

function noteField() {
  return { type: 'string', maxLength: 200, label: text('Ghi chú', 'Note') }
}

function form(fields: readonly string[]) {
  const elements = fields.map((field) => ({ type: 'Control', scope: `#/properties/${field}` }))
  const page = { type: 'Category', label: text('Nội dung', 'Content'), elements }
  return { title: text('Biểu mẫu', 'Form'), layout: { type: 'Categorization', elements: [page] } }
}

function task(id: string) {
  const outcomes = [{ id: 'accept', title: text('Đồng ý', 'Accept'), meaning: 'accept', reason: 'none' }]
  const title = text(`Bước ${id}`, `Step ${id}`)
  return { kind: 'task', title, role: 'worker', form: id, allotted: days(1), outcomes }
}
