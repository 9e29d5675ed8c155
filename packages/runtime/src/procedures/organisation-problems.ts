import type { SpecProblem } from '@motcua/api'
import type { Spec, Text, UnitRule } from '@motcua/spec'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { organisationOf } from '../organisation/engine-organisation.ts'
import { receivingUnits } from '../organisation/receiving-units.ts'
import { type Staffing, staffedFrom } from '../organisation/staffing.ts'
import { shortDate } from '../time-view.ts'
import { firstRoles, usedRoles } from './first-roles.ts'

/**
 * What only the organisation knows: roles that nobody holds, and agencies that there are not. Warnings, since people may be
 * appointed between writing and taking effect; positions that begin later count.
 */
export function organisationProblems(spec: Spec, view: DirectoryView, today: string): readonly SpecProblem[] {
  const isStaffed = staffedFrom(view, today)
  return usedRoles(spec).flatMap((id) => {
    const role = spec.roles[id]
    return role === undefined ? [] : problemsOfRole(id, role, view, isStaffed)
  })
}

function problemsOfRole(
  id: string,
  role: Spec['roles'][string],
  view: DirectoryView,
  isStaffed: Staffing,
): readonly SpecProblem[] {
  const where = `/roles/${id}`
  if (role.unit.rule === 'named') {
    const unit = view.unit(role.unit.unit)
    if (unit === undefined) return [unknownUnit(`${where}/unit/unit`, role.title, role.unit.unit)]
    return isStaffed(id, unit.id) ? [] : [nobodyAt(where, role.title, unit.title)]
  }
  const { unitOf } = organisationOf(view)
  const isInDossier = role.unit.rule === 'fact' || role.unit.rule === 'item'
  const isHeld = view.directory.units.some((unit) => {
    const at = isInDossier ? unit.id : unitOf(role, unit.id)
    return at !== undefined && isStaffed(id, at)
  })
  return isHeld ? [] : [nobodyAnywhere(where, role.title, role.unit.rule)]
}

/** Undefined where some unit can take dossiers on the day. */
export function closedOn(spec: Spec, view: DirectoryView, day: string): SpecProblem | undefined {
  if (receivingUnits(spec, view, day).length > 0) return undefined
  const titles = firstRoles(spec).flatMap((id) => spec.roles[id]?.title ?? [])
  const names = { vi: titles.map(({ vi }) => `“${vi}”`).join(', '), en: titles.map(({ en }) => `"${en}"`).join(', ') }
  return {
    code: 'nobodyReceives',
    severity: 'error',
    where: '/roles',
    message: {
      vi: `Ngày ${shortDate(day)} không đơn vị nào có người làm bước đầu tiên (${names.vi}), nên không hồ sơ nào vào được.`,
      en: `On ${shortDate(day)} no unit has anybody for the first step (${names.en}), so no dossier could come in.`,
    },
    remedy: {
      vi: 'Nhờ quản trị giao vai trò đó cho một người ở đơn vị tiếp nhận, có hiệu lực từ ngày này.',
      en: 'Have the administrator give that role to somebody at the unit that receives, from that day on.',
    },
  }
}

const APPOINT = {
  vi: 'Nhờ quản trị giao vai trò này cho một người; hoặc ghi lý do vì sao chưa có ai. Bước này chờ đến khi có người.',
  en: 'Have the administrator give somebody this role, or say why nobody has it yet. Its steps wait until somebody does.',
} as const

function nobodyAt(where: string, role: Text, unit: Text): SpecProblem {
  const message = {
    vi: `Chưa ai ở ${unit.vi} giữ vai trò “${role.vi}”.`,
    en: `Nobody at ${unit.en} holds the role "${role.en}".`,
  }
  return { code: 'nobodyHolds', severity: 'warning', where, message, remedy: APPOINT }
}

function nobodyAnywhere(where: string, role: Text, rule: Exclude<UnitRule['rule'], 'named'>): SpecProblem {
  const anywhere = { vi: 'ở bất kỳ đơn vị nào', en: 'at any unit' }
  const place = {
    same: anywhere,
    fact: anywhere,
    item: anywhere,
    parent: { vi: 'ở bất kỳ đơn vị cấp trên nào', en: 'at any unit that has units below it' },
  }[rule]
  const message = {
    vi: `Chưa ai ${place.vi} giữ vai trò “${role.vi}”.`,
    en: `Nobody ${place.en} holds the role "${role.en}".`,
  }
  return { code: 'nobodyHolds', severity: 'warning', where, message, remedy: APPOINT }
}

function unknownUnit(where: string, role: Text, unit: string): SpecProblem {
  return {
    code: 'unknownUnit',
    severity: 'warning',
    where,
    message: {
      vi: `Vai trò “${role.vi}” thuộc đơn vị “${unit}”, nhưng danh mục đơn vị không có đơn vị này.`,
      en: `The role "${role.en}" belongs to the unit "${unit}", which is not among the units.`,
    },
    remedy: {
      vi: 'Chọn một đơn vị có trong danh mục, hoặc nhờ quản trị thêm đơn vị; chưa có đơn vị thì hồ sơ không sang được bước này.',
      en: 'Choose a unit that there is, or have the administrator add it; without it no dossier can enter that step.',
    },
  }
}
