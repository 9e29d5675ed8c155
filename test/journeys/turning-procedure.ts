import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type FlowNode, parseSpec, type Spec, type Text } from '@motcua/spec'
import { signedIn } from '../faults/server-process.ts'
import type { Receipt } from './applicant.ts'

const PLAIN = new URL('../../examples/patterns/20-cancel-case.json', import.meta.url)

/** A procedure of three steps at two units, in which everything may happen that turns a dossier from its way. */
export const turning = {
  procedure: 'borrow-the-hall',
  intake: 'Tiếp nhận đơn',
  appraise: 'Xem xét đơn',
  sign: 'Ký giấy cho mượn',
  opinion: 'Hỏi công an phường',
} as const

/** Puts the procedure in force from a day on, as its author and its approver would, only without their pages. */
export async function putInForce(address: string, day: string): Promise<void> {
  const author = await signedIn(address, 'mai')
  const { etag, problems } = await author.createProcedure({ body: { spec: await turningSpec() } })
  const answers = problems.map(({ code, where }) => ({ code, where, reason: 'Thủ tục dùng thử.' }))
  const params = { id: turning.procedure }
  const { version } = await author.submitDraft({ params, body: { note: 'Bản đầu.', answers }, ifMatch: etag })
  const approver = await signedIn(address, 'binh')
  await approver.approveVersion({ params: { ...params, version }, body: { effectiveFrom: day, note: '' } })
}

/** Files under it at the counter of the service centre. */
export async function fileUnder(address: string, name: string): Promise<Receipt> {
  const officer = await signedIn(address, 'hoa')
  const where = { procedure: turning.procedure, unit: 'tan-hoa-service-centre', channel: 'counter' } as const
  const { code, secret, due } = await officer.fileDossier({ body: { ...where, answers: { name } }, key: randomUUID() })
  return { code, secret, due: due.due?.words.vi ?? '' }
}

function said(vi: string, en: string): Text {
  return { vi, en }
}

async function turningSpec(): Promise<Spec> {
  const plain = parseSpec(JSON.parse(await readFile(PLAIN, 'utf8')))
  if (!plain.ok) throw new Error(plain.problems[0]?.message.en)
  const { identity, deadline } = plain.spec
  return {
    ...plain.spec,
    id: turning.procedure,
    identity: { ...identity, title: said('Mượn nhà văn hoá phường', 'Borrowing the ward hall') },
    deadline: { ...deadline, pausedBy: ['suspension'], reappointment: { role: 'head' } },
    roles: rolesOfTurning,
    flow: { ...plain.spec.flow, nodes: nodesOfTurning, edges: edgesOfTurning, ...turns },
    scenarios: [],
    layout: { nodes: {} },
  }
}

const pool = { rule: 'pool' } as const
const ward = { rule: 'named', unit: 'tan-hoa' } as const
const oneDay = { amount: 1, unit: 'working-days' } as const

const rolesOfTurning: Spec['roles'] = {
  receivingOfficer: { title: said('Cán bộ tiếp nhận', 'Receiving officer'), unit: { rule: 'same' }, pick: pool },
  appraisalOfficer: { title: said('Chuyên viên', 'Appraisal officer'), unit: ward, pick: pool },
  head: { title: said('Lãnh đạo phường', 'Head of the ward'), unit: ward, pick: pool },
  policeOfficer: {
    title: said('Công an phường', 'Ward police'),
    unit: { rule: 'named', unit: 'commune-police' },
    pick: pool,
  },
}

const nodesOfTurning: Readonly<Record<string, FlowNode>> = {
  submit: { kind: 'start', title: said('Nộp đơn', 'Filing'), form: 'application' },
  intake: {
    kind: 'task',
    title: said(turning.intake, 'Receive the request'),
    role: 'receivingOfficer',
    allotted: oneDay,
    recallable: true,
    outcomes: [{ id: 'accept', title: said('Tiếp nhận', 'Accept'), meaning: 'accept', reason: 'none' }],
  },
  appraise: {
    kind: 'task',
    title: said(turning.appraise, 'Consider the request'),
    role: 'appraisalOfficer',
    allotted: oneDay,
    handOver: { within: { amount: 2, unit: 'working-hours' } },
    consults: [
      { id: 'police', title: said(turning.opinion, 'Ask the police'), role: 'policeOfficer', allotted: oneDay },
    ],
    outcomes: [
      { id: 'fit', title: said('Đủ điều kiện', 'Fit'), meaning: 'accept', reason: 'none' },
      { id: 'unfit', title: said('Không đủ điều kiện', 'Unfit'), meaning: 'refuse', reason: 'required' },
    ],
  },
  sign: {
    kind: 'task',
    title: said(turning.sign, 'Sign the permit'),
    role: 'head',
    allotted: oneDay,
    outcomes: [{ id: 'signed', title: said('Đã ký', 'Signed'), meaning: 'accept', reason: 'none' }],
  },
  granted: { kind: 'end', title: said('Cho mượn', 'Granted'), result: 'granted' },
  refused: { kind: 'end', title: said('Từ chối', 'Refused'), result: 'refused' },
  withdrawn: { kind: 'end', title: said('Đã rút', 'Withdrawn'), result: 'withdrawn' },
}

const edgesOfTurning: Spec['flow']['edges'] = [
  { id: 'e1', from: 'submit', to: 'intake' },
  { id: 'e2', from: 'intake', to: 'appraise', outcome: 'accept' },
  { id: 'e3', from: 'appraise', to: 'sign', outcome: 'fit' },
  { id: 'e4', from: 'appraise', to: 'refused', outcome: 'unfit' },
  { id: 'e5', from: 'sign', to: 'granted', outcome: 'signed' },
]

const turns: Pick<Spec['flow'], 'onMessage' | 'suspension' | 'reopening'> = {
  onMessage: [
    {
      id: 'withdrawal',
      title: said('Rút hồ sơ', 'Withdraw'),
      does: 'withdraw',
      reason: 'required',
      to: 'withdrawn',
    },
  ],
  suspension: { role: 'head' },
  reopening: { role: 'head', to: ['sign'], allotted: oneDay },
}
