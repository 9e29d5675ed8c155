import { randomBytes } from 'node:crypto'
import type { SaveDelegation, Absence as WireAbsence, Delegation as WireDelegation } from '@motcua/api'
import type { Text } from '@motcua/spec'
import { mustAdminister } from '../access/must-administer.ts'
import type { Who } from '../access/who.ts'
import { HttpProblem, notFound } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { nameOf, unitRef } from '../organisation/people-names.ts'
import { covers } from '../organisation/standing-in.ts'
import type { Absence, Delegation } from '../store/directory-port.ts'
import { isDay, shortDate } from '../time-view.ts'

/** Who acts for whom, and who is away. */
export function serveStandingIn(server: Server, installation: Installation): void {
  serveDelegations(server, installation)
  serveAbsences(server, installation)
}

function serveDelegations(server: Server, { organisation, lifecycle }: Installation): void {
  server.json('listDelegations', async ({ who }) => {
    const view = await organisation.view()
    const all = view.directory.delegations.filter(({ from, to }) => seesAll(who) || [from, to].includes(who.actor.id))
    return { delegations: all.map((one) => wireDelegation(one, lifecycle.today(), view)) }
  })
  server.json('saveDelegation', async ({ body, who }) => {
    const view = await organisation.view()
    const { from, to, role, unit, since, until, basis } = body
    const delegation = { id: newId(), from, to, role: role ?? null, unit: unit ?? null, since, until, basis }
    mustBePeriod(body, lifecycle.today())
    mustDelegate(body, delegation, view)
    mustAdminister(who, unitsOf(delegation, view), view)
    await organisation.saveDelegation(delegation)
    return wireDelegation(delegation, lifecycle.today(), view)
  })
  server.json('endDelegation', async ({ params, who }) => {
    const view = await organisation.view()
    const today = lifecycle.today()
    const delegation = view.directory.delegations.find(({ id }) => id === params.id)
    if (delegation === undefined) throw notFound({ vi: 'uỷ quyền này', en: 'such delegation' })
    mustAdminister(who, unitsOf(delegation, view), view)
    // What was done under it keeps its legal basis: only one that never held goes.
    if (delegation.since >= today) await organisation.dropDelegation(delegation.id)
    else if (delegation.until >= today) await organisation.saveDelegation({ ...delegation, until: dayBefore(today) })
    return undefined
  })
}

function serveAbsences(server: Server, { organisation, lifecycle }: Installation): void {
  server.json('listAbsences', async ({ who }) => {
    const view = await organisation.view()
    const all = view.directory.absences.filter(({ person }) => seesAll(who) || person === who.actor.id)
    return { absences: all.map((one) => wireAbsence(one, lifecycle.today(), view)) }
  })
  server.json('saveAbsence', async ({ body, who }) => {
    const view = await organisation.view()
    const person = body.person ?? who.actor.id
    const absence = { id: newId(), person, since: body.since, until: body.until }
    mustBePeriod(body, lifecycle.today())
    mustBePerson(person, '/person', view)
    mustBeOwn(person, who, view)
    const other = view.directory.absences.find((one) => one.person === person && overlap(one, absence))
    if (other !== undefined) throw overlapping(other)
    await organisation.saveAbsence(absence)
    return wireAbsence(absence, lifecycle.today(), view)
  })
  server.json('endAbsence', async ({ params, who }) => {
    const view = await organisation.view()
    const today = lifecycle.today()
    const absence = view.directory.absences.find(({ id }) => id === params.id)
    if (absence === undefined) throw notFound({ vi: 'lần vắng mặt này', en: 'such absence' })
    mustBeOwn(absence.person, who, view)
    if (absence.since >= today) await organisation.dropAbsence(absence.id)
    else if (absence.until >= today) await organisation.saveAbsence({ ...absence, until: dayBefore(today) })
    return undefined
  })
}

/** Whoever may read the organisation sees all of it; the others what concerns them. */
function seesAll({ actions }: Who): boolean {
  return actions.has('organisation.read')
}

/** One's own absence is one's own to say; that of others is their administrator's. */
function mustBeOwn(person: string, who: Who, view: DirectoryView): void {
  if (person === who.actor.id) return
  const units = view.person(person)?.positions.map(({ unit }) => unit) ?? []
  mustAdminister(who, units.length === 0 ? [null] : units, view)
}

function unitsOf(delegation: Delegation, view: DirectoryView): readonly string[] {
  const positions = view.person(delegation.from)?.positions ?? []
  return positions.filter((position) => covers(delegation, position)).map(({ unit }) => unit)
}

function mustDelegate(sent: SaveDelegation, delegation: Delegation, view: DirectoryView): void {
  const { from, to, unit } = sent
  mustBePerson(from, '/from', view)
  mustBePerson(to, '/to', view)
  if (from === to) {
    throw wrong('/to', { vi: 'Không tự uỷ quyền cho chính mình.', en: 'Nobody delegates to themselves.' })
  }
  if (unit !== undefined && view.unit(unit) === undefined) {
    throw wrong('/unit', { vi: `Không có đơn vị “${unit}”.`, en: `There is no unit "${unit}".` })
  }
  if (unitsOf(delegation, view).length === 0) {
    const { name } = nameOf(from, view)
    throw wrong('/role', {
      vi: `${name} không giữ vai trò nào như vậy để uỷ quyền; chọn vai trò và đơn vị của người đó.`,
      en: `${name} holds no such role to delegate; choose a role and unit of theirs.`,
    })
  }
  const other = view.directory.delegations.find((one) => isSame(one, delegation) && overlap(one, delegation))
  if (other !== undefined) throw overlapping(other)
}

/** Between the same people, and about something in common. */
function isSame(a: Delegation, b: Delegation): boolean {
  const meet = (x: string | null, y: string | null) => x === null || y === null || x === y
  return a.from === b.from && a.to === b.to && meet(a.role, b.role) && meet(a.unit, b.unit)
}

interface Period {
  readonly since: string
  readonly until: string
}

function overlap(a: Period, b: Period): boolean {
  return a.since <= b.until && b.since <= a.until
}

function mustBePeriod({ since, until }: Period, today: string): void {
  for (const [where, day] of [
    ['/since', since],
    ['/until', until],
  ] as const) {
    if (!isDay(day)) throw wrong(where, { vi: `Không có ngày ${day}.`, en: `There is no day ${day}.` })
  }
  if (until < since) throw wrong('/until', { vi: 'Ngày cuối trước ngày đầu.', en: 'It ends before it begins.' })
  if (until < today) throw wrong('/until', { vi: 'Ngày cuối đã qua.', en: 'Its last day has passed.' })
}

function mustBePerson(person: string, where: string, view: DirectoryView): void {
  if (view.person(person) !== undefined) return
  throw wrong(where, { vi: `Không có người “${person}”.`, en: `There is no person "${person}".` })
}

function wrong(where: string, text: Text): HttpProblem {
  return new HttpProblem('badRequest', text, { where })
}

function overlapping({ since, until }: Period): HttpProblem {
  const text = {
    vi: `Trùng thời gian với lần đã có (${shortDate(since)} – ${shortDate(until)}); kết thúc lần đó hoặc chọn ngày khác.`,
    en: `It overlaps with one that there is (${shortDate(since)} to ${shortDate(until)}); end that one, or choose other days.`,
  }
  return new HttpProblem('conflict', text, { where: '/since' })
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

function newId(): string {
  return randomBytes(9).toString('base64url')
}

function stateOf({ since, until }: Period, today: string): WireAbsence['state'] {
  if (until < today) return 'over'
  return since > today ? 'coming' : 'holds'
}

function wireDelegation(delegation: Delegation, today: string, view: DirectoryView): WireDelegation {
  const { id, from, to, role, unit, since, until, basis } = delegation
  const people = { from: nameOf(from, view), to: nameOf(to, view) }
  const place = unit === null ? null : unitRef(unit, view)
  return { id, ...people, role, unit: place, since, until, basis, state: stateOf(delegation, today) }
}

function wireAbsence(absence: Absence, today: string, view: DirectoryView): WireAbsence {
  const { id, person, since, until } = absence
  return { id, person: nameOf(person, view), since, until, state: stateOf(absence, today) }
}
