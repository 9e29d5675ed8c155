import type { Assumption, Spec } from '../spec.ts'
import { type Handler, handlerOf } from './handler.ts'
import { plainWords } from './plain-words.ts'
import type { TableRow } from './read-row.ts'

export interface DraftRoles {
  readonly roles: Spec['roles']
  /** The role of each row, in the order of the rows. */
  readonly byRow: readonly string[]
  /** The role of the counter where the dossier is received; absent where the table names none. */
  readonly counter?: string
  readonly assumptions: readonly Assumption[]
}

/** The role of all rows that name nobody. */
const NOBODY = 'unit-not-stated'

/** One role for each unit or role that the rows name, in the order in which they come. */
export function draftRoles(rows: readonly TableRow[]): DraftRoles {
  const roles: Spec['roles'] = {}
  const ids = new Map<string, string>()
  const assumptions: Assumption[] = []
  let counter: string | undefined
  const byRow = rows.map(({ unit }) => {
    if (unit === undefined) {
      roles[NOBODY] ??= { title: NOBODY_TITLE, unit: { rule: 'same' }, pick: { rule: 'pool' } }
      return NOBODY
    }
    const handler = handlerOf(unit)
    const known = ids.get(handler.key)
    if (known !== undefined) return known
    const id = newId(unit, roles)
    ids.set(handler.key, id)
    const isFirstCounter = handler.place === 'counter' && counter === undefined
    if (isFirstCounter) counter = id
    roles[id] = { title: handler.title, unit: unitRule(handler, isFirstCounter), pick: { rule: 'pool' } }
    assumptions.push({ path: `/roles/${id}/unit`, reason: reasonFor(handler, isFirstCounter) })
    return id
  })
  return { roles, byRow, assumptions, ...(counter === undefined ? {} : { counter }) }
}

/** Begins with a word of ours, so that no name of a unit becomes a name that JavaScript knows. */
function newId(unit: string, taken: Spec['roles']): string {
  const plain = slugOf(unit)
  const base = plain === '' ? 'unit' : `unit-${plain}`
  let id = base
  for (let number = 2; Object.hasOwn(taken, id); number++) id = `${base}-${number}`
  return id
}

/** "Chi cục Thuế" → "chi-cuc-thue": the key under which an administrator would find the unit. */
export function slugOf(text: string): string {
  return plainWords(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}

function unitRule({ place, title }: Handler, isFirstCounter: boolean): Spec['roles'][string]['unit'] {
  if (isFirstCounter) return { rule: 'same' }
  if (place === 'parent') return { rule: 'parent' }
  return { rule: 'named', unit: slugOf(title.vi) || 'unit' }
}

function reasonFor({ place }: Handler, isFirstCounter: boolean): Assumption['reason'] {
  if (isFirstCounter) return REASONS.counter
  return place === 'parent' ? REASONS.parent : REASONS.agency
}

const REASONS = {
  counter: {
    vi: 'Bảng chỉ nêu tên; bộ phận một cửa là nơi tiếp nhận hồ sơ.',
    en: 'The table gives a name only; the one-stop counter is where dossiers are received.',
  },
  parent: {
    vi: 'Bảng chỉ nêu tên; coi như người làm ở cơ quan mà bộ phận một cửa trực thuộc.',
    en: 'The table gives a name only; its people are taken to be at the agency above the counter.',
  },
  agency: {
    vi: 'Bảng chỉ nêu tên; coi như một cơ quan riêng, mã được ghép từ tên.',
    en: 'The table gives a name only; it is taken for an agency of its own, with a key made from the name.',
  },
} satisfies Readonly<Record<string, Assumption['reason']>>

const NOBODY_TITLE = { vi: 'Chưa nêu đơn vị', en: 'Unit not stated' }
