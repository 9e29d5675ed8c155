import type { Text } from '../text.ts'
import { plainWords } from './plain-words.ts'

/** Who handles a step, as one role whatever way the table writes it. */
export interface Handler {
  /** Equal for all ways to write the same unit or role. */
  readonly key: string
  readonly title: Text
  /** Where the people are that do it: at the counter's unit, at the committee above it, or at an agency of its own. */
  readonly place: 'counter' | 'parent' | 'agency'
}

/** Counters are named in many ways, often in two at once. */
const COUNTER =
  /\b(mot cua|tiep nhan va tra ket qua|tiep nhan va tra kq|tn va tkq|tn tkq|tnhs va tkq|phuc vu hanh chinh cong|one stop)\b|^counter$/
/** What may stand around it without making it another counter. */
const AROUND =
  /\b(bo phan|trung tam|to|quay|can bo|cong chuc|nhan vien|tai|va|theo co che|lien thong|ho so|hien dai|counter|centre|center|shop|officer|the)\b/g
/** "… huyện Nam Trà My" is the counter of a place. */
const OF_PLACE = /^(cap )?(cua )?(ubnd )?(xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tp|tinh|dac khu)\b/

const COMMITTEE = /^(lanh dao |chu tich |pho chu tich )?(ubnd|people s committee)\b/

/** Offices beside the committee: sectors run from above, and departments of the province. */
const AGENCY =
  /^(so|cuc|chi cuc|tong cuc|thue|co quan thue|kho bac|chi nhanh|van phong dang ky|vp dang ky|vpdk|cong an|bao hiem|ngan hang|toa an|vien kiem sat|hai quan|tax|land registration)\b/

/** Reads the unit or role of a row. */
export function handlerOf(written: string): Handler {
  const plain = plainWords(written)
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .replace(/^p (?=\p{L})/u, 'phong ')
  const title = { vi: written, en: written }
  if (COUNTER.test(plain)) {
    const rest = plain.replace(new RegExp(COUNTER, 'g'), ' ').replace(AROUND, ' ').replace(/ +/g, ' ').trim()
    if (rest === '') return { key: 'counter', title: COUNTER_TITLE, place: 'counter' }
    if (OF_PLACE.test(rest)) return { key: `counter ${rest}`, title, place: 'counter' }
  }
  if (COMMITTEE.test(plain)) return { key: plain, title: plain === 'ubnd' ? COMMITTEE_TITLE : title, place: 'parent' }
  const key = plain.replace(/^(phong|ban) /, '') || written
  return { key, title, place: AGENCY.test(plain) ? 'agency' : 'parent' }
}

const COUNTER_TITLE: Text = { vi: 'Bộ phận Một cửa', en: 'One-stop counter' }
const COMMITTEE_TITLE: Text = { vi: 'Uỷ ban nhân dân', en: 'People’s Committee' }
