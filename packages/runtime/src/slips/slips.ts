import type { EventOf } from '@motcua/engine'
import { durationText, requiredComponents, type Text } from '@motcua/spec'
import { headOf } from '../dossiers/dossier-view.ts'
import { eventsOf, type LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { componentTitle, requestBehind } from '../dossiers/request-behind.ts'
import { type PeopleNames, unitRef } from '../organisation/people-names.ts'
import { momentOf } from '../time-view.ts'
import { html, type Markup } from './markup.ts'
import { type Slip, slipPage } from './slip-page.ts'

export interface SlipContext {
  readonly names: PeopleNames
  readonly language: 'vi' | 'en'
  readonly secret: string
  /** Absolute address of the tracker. */
  readonly trackUrl: string
}

const APPLICANT: Text = { vi: 'Người nộp hồ sơ', en: 'Applicant' }
const RECEIVER: Text = { vi: 'Người tiếp nhận hồ sơ', en: 'Receiving officer' }
const HEAD: Text = { vi: 'Người đứng đầu Bộ phận Một cửa', en: 'Head of the one-stop counter' }

/** Receipt and appointment slip, form 01 of TT 03/2025/TT-VPCP, its fields in its order. */
export function receiptSlip(loaded: LoadedDossier, context: SlipContext): string {
  const { state, spec, row } = loaded
  const { language } = context
  const place = unitRef(state.unit, context.names).title
  const papers = requiredComponents(spec, state.answers).map(({ component }) => component)
  const due = dueAtReceipt(loaded)
  const list = html`<ol>${papers.map(({ title, originals, copies }) => html`<li>${title[language]} (${originals} + ${copies})</li>`)}</ol>`
  return page(loaded, context, {
    form: '01 TT 03/2025/TT-VPCP',
    title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment slip' },
    rows: [
      [{ vi: 'Bộ phận tiếp nhận', en: 'One-stop counter' }, place[language]],
      [{ vi: 'Tiếp nhận hồ sơ của', en: 'Received from' }, row.label ?? ''],
      [{ vi: 'Số điện thoại', en: 'Phone' }, phoneOf(loaded)],
      [{ vi: 'Nội dung yêu cầu giải quyết', en: 'Request' }, spec.identity.title[language]],
      [{ vi: 'Thành phần hồ sơ (chính + sao)', en: 'Papers (originals + copies)' }, list],
      [{ vi: 'Số lượng hồ sơ', en: 'Sets' }, { vi: '01 bộ', en: '1' }[language]],
      [
        { vi: 'Thời gian giải quyết theo quy định', en: 'Statutory time' },
        durationText(spec.deadline.statutory)[language],
      ],
      [{ vi: 'Thời gian nhận hồ sơ', en: 'Received' }, momentOf(state.filedAt).words[language]],
      [{ vi: 'Tính thời hạn từ', en: 'Counted from' }, momentOf(state.receivedAt).words[language]],
      [
        { vi: 'Thời gian hẹn trả kết quả', en: 'Result due' },
        html`<span class="due">${due === null ? '—' : momentOf(due).words[language]}</span>`,
      ],
      [{ vi: 'Nhận kết quả tại', en: 'Result given at' }, place[language]],
      [
        { vi: 'Vào sổ theo dõi, số thứ tự', en: 'Register, serial number' },
        row.code.slice(row.code.lastIndexOf('-') + 1),
      ],
    ],
    signatures: [APPLICANT, RECEIVER],
  })
}

/** Supplement slip, form 02: what is wrong with which component, said once and completely. Undefined when none was asked. */
export function supplementSlip(loaded: LoadedDossier, context: SlipContext): string | undefined {
  const asked = requestBehind(loaded)
  if (asked === undefined) return undefined
  const { language } = context
  const faults = (asked.faults ?? []).map(
    ({ component, fault }) =>
      html`<li><strong>${componentTitle(loaded.spec, component)[language]}</strong>: ${fault}</li>`,
  )
  return page(loaded, context, {
    form: '02 TT 03/2025/TT-VPCP',
    title: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to supplement the dossier' },
    rows: [
      [{ vi: 'Hồ sơ của', en: 'Dossier of' }, loaded.row.label ?? ''],
      [{ vi: 'Nội dung yêu cầu giải quyết', en: 'Request' }, loaded.spec.identity.title[language]],
      [{ vi: 'Nội dung cần bổ sung', en: 'To be supplied' }, html`<ol>${faults}</ol>`],
      [{ vi: 'Lý do', en: 'Reason' }, asked.reason ?? ''],
      [{ vi: 'Căn cứ', en: 'Legal basis' }, basisOf(loaded, asked.node)],
    ],
    signatures: [RECEIVER],
  })
}

/** Refusal slip, form 03. Undefined unless the dossier was refused. */
export function refusalSlip(loaded: LoadedDossier, context: SlipContext): string | undefined {
  if (loaded.state.result !== 'refused') return undefined
  const refusal = lastRefusal(loaded)
  const { language } = context
  return page(loaded, context, {
    form: '03 TT 03/2025/TT-VPCP',
    title: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal slip' },
    rows: [
      [{ vi: 'Hồ sơ của', en: 'Dossier of' }, loaded.row.label ?? ''],
      [{ vi: 'Nội dung yêu cầu giải quyết', en: 'Request' }, loaded.spec.identity.title[language]],
      [{ vi: 'Lý do từ chối', en: 'Reason for refusal' }, refusal?.reason ?? ''],
      [{ vi: 'Căn cứ', en: 'Legal basis' }, refusal === undefined ? '' : basisOf(loaded, refusal.node)],
    ],
    signatures: [HEAD],
  })
}

type Inside = Pick<Slip, 'form' | 'title' | 'rows' | 'signatures'>

function page(loaded: LoadedDossier, { names, language, secret, trackUrl }: SlipContext, inside: Inside): string {
  const { sequence, hash } = headOf(loaded)
  const agency = unitRef(loaded.state.unit, names).title
  return slipPage({
    ...inside,
    language,
    agency,
    code: loaded.row.code,
    trackUrl,
    secret,
    head: `#${sequence} ${hash}`,
  })
}

/** The due date that was promised at receipt; later changes are told by the tracker. */
function dueAtReceipt(loaded: LoadedDossier): number | null {
  for (const { event } of eventsOf(loaded)) if (event.type === 'DeadlineSet') return event.committed.due
  return loaded.state.committed.due
}

function phoneOf({ spec, state }: LoadedDossier): string {
  for (const [id, field] of Object.entries(spec.data.properties)) {
    const value = Object.hasOwn(state.answers, id) ? state.answers[id] : undefined
    if (field.type === 'string' && field.format === 'phone' && typeof value === 'string') return value
  }
  return ''
}

function basisOf({ spec }: LoadedDossier, node: string): Markup | string {
  const refs = spec.flow.nodes[node]?.legalBasis ?? []
  const names = refs.flatMap((ref) => {
    const basis = spec.legal[ref]
    return basis === undefined ? [] : [[basis.article, basis.document].filter((part) => part !== undefined).join(', ')]
  })
  return names.join('; ')
}

function lastRefusal(loaded: LoadedDossier): EventOf<'TaskCompleted'> | undefined {
  return eventsOf(loaded).reduce<EventOf<'TaskCompleted'> | undefined>((last, { event }) => {
    const given = event.type === 'TaskCompleted' && event.reason !== undefined
    return given ? event : last
  }, undefined)
}
