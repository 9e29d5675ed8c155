import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseSpec, type Spec, type Text } from '@motcua/spec'
import { agentAt } from './agent.ts'

const PLAIN = new URL('../../examples/patterns/16-deferred-choice.json', import.meta.url)

/** The pattern of a posting that waits for anybody's word, by an officer whom the demo has. */
export async function askingNothing(): Promise<Spec> {
  const read = parseSpec(JSON.parse((await readFile(PLAIN, 'utf8')).replaceAll('"officer"', '"receivingOfficer"')))
  if (!read.ok) throw new Error(read.problems[0]?.message.en)
  return { ...read.spec, id: 'posted-shortly' }
}

/** The same with words and a form of its own; words are gathered until the end. */
export async function askingWords(): Promise<Spec> {
  const plain = await askingNothing()
  const { nodes, edges } = plain.flow
  const within = { amount: 10, unit: 'calendar-days' } as const
  const notice = {
    kind: 'wait',
    title: said('Niêm yết kết quả xác định ranh giới thửa đất', 'Notice of the boundaries of a plot'),
    for: { message: 'objection', from: 'anyone', closes: 'end', form: 'objection', within },
    pausesClock: false,
    posting: true,
  } as const
  return {
    ...plain,
    id: 'boundary',
    identity: {
      ...plain.identity,
      title: said('Xác định lại ranh giới thửa đất', 'Redrawing the boundaries of a plot'),
    },
    data: {
      ...plain.data,
      properties: { ...plain.data.properties, ...fields },
      required: ['name', 'plot', 'objection'],
    },
    forms: { ...plain.forms, application: formOf('Đơn', ['name', 'plot', 'area']), objection },
    flow: { ...plain.flow, nodes: { ...nodes, posting: notice }, edges },
    scenarios: [],
  }
}

/** Files under such a procedure as somebody at home would. */
export async function fileUnder(address: string, { id }: Spec, answers: object): Promise<string> {
  const where = { procedure: id, unit: 'tan-hoa-service-centre', channel: 'online' } as const
  const body = { ...where, answers: { name: 'Nguyễn Minh Châu', ...answers } }
  const { code } = await agentAt(address).fileDossier({ body, key: randomUUID() })
  return code
}

function said(vi: string, en: string): Text {
  return { vi, en }
}

const fields = {
  plot: { type: 'string', label: said('Thửa đất', 'Plot'), maxLength: 200, personal: false },
  area: { type: 'number', label: said('Diện tích (m²)', 'Area (m²)'), minimum: 1, personal: false },
  objection: { type: 'string', label: said('Nội dung ý kiến', 'What you object to'), minLength: 10, maxLength: 2000 },
  sender: { type: 'string', label: said('Người có ý kiến', 'Who objects'), maxLength: 100 },
} as const

const objection = formOf('Ý kiến', ['objection', 'sender'])

function formOf(title: string, asked: readonly string[]): Spec['forms'][string] {
  const label = said(title, title)
  const elements = asked.map((field) => ({ type: 'Control' as const, scope: `#/properties/${field}` }))
  return { title: label, layout: { type: 'Categorization', elements: [{ type: 'Category', label, elements }] } }
}
