import { localDate } from '@motcua/calendar'
import type { EventOf } from '@motcua/engine'
import { type Component, durationText, requiredComponents, type Text } from '@motcua/spec'
import { counted } from '../counted.ts'
import { headOf } from '../dossiers/dossier-view.ts'
import { eventsOf, type LoadedDossier } from '../dossiers/loaded-dossier.ts'
import { componentTitle, requestBehind } from '../dossiers/request-behind.ts'
import { type PeopleNames, unitRef } from '../organisation/people-names.ts'
import { momentOf, ZONE_OFFSET } from '../time-view.ts'
import { html } from './markup.ts'
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
const GUIDANCE: Text = {
  vi: 'Bổ sung một lần, đủ các mục trên, tại trang theo dõi hồ sơ hoặc nơi đã nộp. Thời hạn tạm dừng đến khi nhận được bổ sung.',
  en: 'Supply all of the above at once, on the tracking page or where you filed. The clock stands still until it arrives.',
}
const HEAD: Text = { vi: 'Người đứng đầu Bộ phận Một cửa', en: 'Head of the one-stop counter' }

/** Receipt and appointment slip, form 01 of TT 03/2025/TT-VPCP, its fields in its order. */
export function receiptSlip(loaded: LoadedDossier, context: SlipContext): string {
  const { state, spec, row } = loaded
  const { language } = context
  const serial = row.code.slice(row.code.lastIndexOf('-') + 1)
  const place = unitRef(state.unit, context.names).title
  const papers = requiredComponents(spec, state.answers).map(({ component }) => component)
  const due = dueAtReceipt(loaded)
  return page(loaded, context, {
    form: '01 TT 03/2025/TT-VPCP',
    title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment slip' },
    at: state.filedAt,
    rows: [
      [{ vi: 'Bộ phận tiếp nhận', en: 'One-stop counter' }, place[language]],
      [{ vi: 'Tiếp nhận hồ sơ của', en: 'Received from' }, row.label ?? ''],
      [{ vi: 'Số định danh hoặc mã số thuế', en: 'Personal id or tax code' }, answerOf(loaded, IDS)],
      [{ vi: 'Số điện thoại', en: 'Phone' }, answerOf(loaded, PHONES)],
      [{ vi: 'Nội dung yêu cầu giải quyết', en: 'Request' }, spec.identity.title[language]],
      [
        { vi: 'Thành phần hồ sơ nộp gồm', en: 'Papers' },
        papers.map((paper) => html`<li>${paper.title[language]} (${countOf(paper)[language]})</li>`),
      ],
      [{ vi: 'Số lượng hồ sơ', en: 'Sets' }, { vi: '01 bộ', en: '1' }[language]],
      [
        { vi: 'Thời gian giải quyết theo quy định', en: 'Statutory time' },
        durationText(spec.deadline.statutory)[language],
      ],
      [{ vi: 'Thời gian nhận hồ sơ', en: 'Received' }, momentOf(state.filedAt).words[language]],
      [{ vi: 'Tính thời hạn từ', en: 'Counted from' }, momentOf(state.receivedAt).words[language]],
      [
        { vi: 'Thời gian hẹn trả kết quả', en: 'Result due' },
        due === null ? '' : html`<strong>${momentOf(due).words[language]}</strong>`,
      ],
      [{ vi: 'Nhận kết quả tại', en: 'Result given at' }, place[language]],
      [
        { vi: 'Vào sổ theo dõi hồ sơ', en: 'Register' },
        {
          vi: `quyển số ${yearOf(state.filedAt)}, số thứ tự ${serial}`,
          en: `volume ${yearOf(state.filedAt)}, serial number ${serial}`,
        }[language],
      ],
      [{ vi: 'Số điện thoại liên hệ', en: 'Contact phone' }, ''],
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
    at: timeOf(loaded, asked),
    title: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to supplement the dossier' },
    rows: [
      [{ vi: 'Hồ sơ của', en: 'Dossier of' }, loaded.row.label ?? ''],
      [{ vi: 'Nội dung yêu cầu giải quyết', en: 'Request' }, loaded.spec.identity.title[language]],
      [{ vi: 'Nội dung cần bổ sung', en: 'To be supplied' }, faults],
      [{ vi: 'Lý do', en: 'Reason' }, asked.reason ?? ''],
      [{ vi: 'Căn cứ', en: 'Legal basis' }, basisOf(loaded, asked.node)],
      [{ vi: 'Hướng dẫn', en: 'Guidance' }, GUIDANCE[language]],
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
    at: timeOf(loaded, refusal),
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

type Inside = Pick<Slip, 'form' | 'title' | 'rows' | 'signatures'> & { readonly at: number }

function page(loaded: LoadedDossier, { names, language, secret, trackUrl }: SlipContext, inside: Inside): string {
  const { sequence, hash } = headOf(loaded)
  const unit = names.unit(loaded.state.unit)
  const agency = unitRef(unit?.parent ?? loaded.state.unit, names).title
  const { at, ...slip } = inside
  return slipPage({
    ...slip,
    language,
    agency,
    place: dayInWords(at),
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

const IDS: ReadonlySet<string> = new Set(['personal-id', 'tax-code'])
const PHONES: ReadonlySet<string> = new Set(['phone'])

/** The first thing of these formats that the applicant told. */
function answerOf({ spec, state }: LoadedDossier, formats: ReadonlySet<string>): string {
  for (const [id, field] of Object.entries(spec.data.properties)) {
    const value = Object.hasOwn(state.answers, id) ? state.answers[id] : undefined
    if (field.type !== 'string' || field.format === undefined || !formats.has(field.format)) continue
    if (typeof value === 'string') return value
  }
  return ''
}

function countOf({ originals, copies }: Pick<Component, 'originals' | 'copies'>): Text {
  const vi = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : '']
  const en = [originals > 0 ? counted(originals, 'original') : '', copies > 0 ? counted(copies, 'copy', 'copies') : '']
  return { vi: vi.filter(Boolean).join(', '), en: en.filter(Boolean).join(', ') }
}

function dayInWords(instant: number): Text {
  const [year = '', month = '', day = ''] = localDate(instant, ZONE_OFFSET).split('-')
  return { vi: `ngày ${day} tháng ${month} năm ${year}`, en: `${day}/${month}/${year}` }
}

/** Registers are kept by the year. */
function yearOf(instant: number): string {
  return localDate(instant, ZONE_OFFSET).slice(0, 4)
}

/** When an event was recorded; the newest commit's time when it is in none. */
function timeOf(loaded: LoadedDossier, wanted: EventOf<'TaskCompleted'> | undefined): number {
  return eventsOf(loaded).findLast(({ event }) => event === wanted)?.at ?? loaded.state.filedAt
}

function basisOf({ spec }: LoadedDossier, node: string): string {
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
