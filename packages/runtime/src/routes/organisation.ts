import type { SavePerson, Person as WirePerson, Unit as WireUnit } from '@motcua/api'
import { mustAdminister } from '../access/must-administer.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { calendarsIn } from '../organisation/calendars.ts'
import type { DirectoryView } from '../organisation/directory-view.ts'
import { processRoles } from '../procedures/process-roles.ts'
import type { Person, Position, Unit } from '../store/directory-port.ts'

/** Units and people. */
export function serveOrganisation(server: Server, installation: Installation): void {
  const { organisation, recogniser, lifecycle } = installation
  server.json('listUnits', async () => {
    const { directory } = await organisation.view()
    return { units: directory.units.map(wireUnit) }
  })
  server.json('saveUnit', async ({ body, who }) => {
    const unit = { ...body, parent: body.parent ?? null }
    const view = await organisation.view()
    mustFit(unit, view)
    const known = view.unit(unit.id)
    mustAdminister(who, known === undefined ? [unit.parent] : [unit.parent, known.parent], view)
    await organisation.saveUnit(unit)
    return wireUnit(unit)
  })
  server.json('listRoles', async () => ({ roles: await processRoles(installation.store.procedures) }))
  server.json('listPeople', async () => {
    const { directory } = await organisation.view()
    return { people: await Promise.all(directory.people.map((person) => wirePerson(person, installation))) }
  })
  server.json('savePerson', async ({ body, who }) => {
    const view = await organisation.view()
    for (const { unit } of body.positions) if (view.unit(unit) === undefined) throw unknownUnit(unit)
    const { id, name, email, password } = body
    const known = view.person(id)
    const positions = [...body.positions, ...(known?.positions ?? [])]
    mustAdminister(
      who,
      positions.map(({ unit }) => unit),
      view,
    )
    const account =
      password === undefined ? (known?.account ?? null) : await accountFor(installation, { id, email, name, password })
    const person = { id, name, account, positions: body.positions.map(storedPosition) }
    await organisation.savePerson(person)
    if (account !== null && hasLeft(person, lifecycle.today())) await recogniser.endSessions(account)
    return wirePerson(person, installation, email)
  })
}

/** An account that can sign in with this password, and in which nobody is signed in with an older one. */
async function accountFor(
  { accounts, organisation, recogniser }: Installation,
  { id, email, name, password }: Pick<SavePerson, 'id' | 'email' | 'name'> & { readonly password: string },
): Promise<string> {
  const { directory } = await organisation.view()
  for (const other of directory.people) {
    if (other.id === id || other.account === null) continue
    if ((await accounts.emailOf(other.account)) === email.toLowerCase()) throw emailTaken(email)
  }
  const account = await accounts.ensure({ email, name, hash: await accounts.hash(password) })
  await recogniser.endSessions(account)
  return account
}

/** Holds no position any more, nor will. */
function hasLeft({ positions }: Person, today: string): boolean {
  return positions.every(({ to }) => to !== null && to < today)
}

function emailTaken(email: string): HttpProblem {
  const text = {
    vi: `Email ${email} đã là của người khác; dùng email khác.`,
    en: `Email ${email} belongs to somebody else; use another one.`,
  }
  return new HttpProblem('conflict', text, { where: '/email' })
}

/** An organisation without circles, whose units have a calendar that is known. */
function mustFit(unit: Unit, view: DirectoryView): void {
  if (!calendarsIn(view.directory).has(unit.calendar)) {
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
