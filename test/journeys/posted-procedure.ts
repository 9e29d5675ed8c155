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

/** A notice that nobody is asked about: it is there to be read until the day before its date. */
export async function onlyToBeRead(): Promise<Spec> {
  const plain = await askingWords()
  const { posting, sign, start, granted } = plain.flow.nodes
  if (posting?.kind !== 'wait' || sign === undefined || start === undefined || granted === undefined) {
    throw new Error('another pattern')
  }
  const title = said('Niêm yết danh sách thửa đất được giao', 'Notice of the plots that are given out')
  const nodes = { start, posting: { ...posting, title, for: { date: 'takenDown' } }, sign, granted }
  return {
    ...plain,
    id: 'read-only',
    data: { ...plain.data, required: ['name', 'takenDown'] },
    forms: { application: formOf('Đơn', ['name', 'plot', 'takenDown']) },
    flow: { nodes, edges: plain.flow.edges.filter(({ from, to }) => from in nodes && to in nodes) },
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
  takenDown: { type: 'string', label: said('Ngày gỡ', 'Taken down on'), format: 'date', personal: false },
  sender: { type: 'string', label: said('Người có ý kiến', 'Who objects'), maxLength: 100 },
} as const

const objection = formOf('Ý kiến', ['objection', 'sender'])

function formOf(title: string, asked: readonly string[]): Spec['forms'][string] {
  const label = said(title, title)
  const elements = asked.map((field) => ({ type: 'Control' as const, scope: `#/properties/${field}` }))
  return { title: label, layout: { type: 'Categorization', elements: [{ type: 'Category', label, elements }] } }
}
