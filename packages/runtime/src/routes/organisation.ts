import type { Person as WirePerson, Unit as WireUnit } from '@motcua/api'
import { HttpProblem } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { CALENDARS } from '../organisation/calendars.ts'
import type { DirectoryView } from '../organisation/directory-view.ts'
import type { Person, Position, Unit } from '../store/directory-port.ts'

/** Units and people. */
export function serveOrganisation(server: Server, installation: Installation): void {
  const { organisation, accounts } = installation
  server.json('listUnits', async () => {
    const { directory } = await organisation.view()
    return { units: directory.units.map(wireUnit) }
  })
  server.json('saveUnit', async ({ body }) => {
    const unit = { ...body, parent: body.parent ?? null }
    mustFit(unit, await organisation.view())
    await organisation.saveUnit(unit)
    return wireUnit(unit)
  })
  server.json('listPeople', async () => {
    const { directory } = await organisation.view()
    return { people: await Promise.all(directory.people.map((person) => wirePerson(person, installation))) }
  })
  server.json('savePerson', async ({ body }) => {
    const view = await organisation.view()
    for (const { unit } of body.positions) if (view.unit(unit) === undefined) throw unknownUnit(unit)
    const { id, name, email, password } = body
    const account =
      password === undefined
        ? (view.person(id)?.account ?? null)
        : await accounts.ensure({ email, name, hash: await accounts.hash(password) })
    const person = { id, name, account, positions: body.positions.map(storedPosition) }
    await organisation.savePerson(person)
    return wirePerson(person, installation, email)
  })
}

/** An organisation without circles, whose units have a calendar that is known. */
function mustFit(unit: Unit, view: DirectoryView): void {
  if (!CALENDARS.has(unit.calendar)) {
    const text = { vi: `Không có lịch “${unit.calendar}”.`, en: `There is no calendar "${unit.calendar}".` }
    throw new HttpProblem('badRequest', text, { where: '/calendar' })
  }
  if (unit.parent === null) return
  if (view.unit(unit.parent) === undefined) throw unknownUnit(unit.parent)
  if (!view.subtree(unit.id).has(unit.parent)) return
  const text = { vi: 'Đơn vị không thể trực thuộc chính nó.', en: 'A unit cannot stand below itself.' }
  throw new HttpProblem('conflict', text, { where: '/parent' })
}

function unknownUnit(unit: string): HttpProblem {
  const text = { vi: `Không có đơn vị “${unit}”.`, en: `There is no unit "${unit}".` }
  return new HttpProblem('badRequest', text, { where: unit })
}

function storedPosition({ unit, role, from, to }: WirePerson['positions'][number]): Position {
  return { unit, role, from: from ?? null, to: to ?? null }
}

function wireUnit({ id, title, code, calendar, parent }: Unit): WireUnit {
  return { id, title, code, calendar, ...(parent === null ? {} : { parent }) }
}

async function wirePerson(person: Person, { accounts }: Installation, email?: string): Promise<WirePerson> {
  const known = person.account === null ? undefined : await accounts.emailOf(person.account)
  return {
    id: person.id,
    name: person.name,
    email: known ?? email ?? '',
    positions: person.positions.map(({ unit, role, from, to }) => ({
      unit,
      role,
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    })),
  }
}
