import { viCalendar } from '@motcua/calendar'
import { systemClock } from '../clock.ts'
import { OrganisationKeeper } from '../organisation/organisation.ts'
import { openAccounts } from '../sign-in/accounts.ts'
import { newSecret } from '../sign-in/new-secret.ts'
import type { Store } from '../store/port.ts'

export interface NewAdministrator {
  readonly email: string
  readonly name: string
  /** At least 10 characters. */
  readonly password: string
}

/**
 * Makes the first administrator, from the console only: whoever may read the data folder may decide who administers it.
 * An installation without units gets one for the administrator to stand in; its title and code can be changed afterwards.
 */
export async function makeAdministrator(store: Store, { email, name, password }: NewAdministrator): Promise<void> {
  if (password.length < 10) throw new Error('The password needs at least 10 characters.')
  const accounts = await openAccounts(store.authDatabase, await newSecret(store, 'signInKey'), false)
  const organisation = new OrganisationKeeper(store, systemClock)
  const { directory } = await organisation.view()
  const root = directory.units.find(({ parent }) => parent === null)?.id ?? (await makeRoot(organisation))
  const account = await accounts.ensure({ email, name, hash: await accounts.hash(password) })
  await accounts.endSessions(account)
  const position = { unit: root, role: 'administrator', from: null, to: null }
  const known = directory.people.find((person) => person.account === account)
  const positions = [...(known?.positions ?? []), position]
  await organisation.savePerson({ id: known?.id ?? `person-${directory.people.length + 1}`, name, account, positions })
}

async function makeRoot(organisation: OrganisationKeeper): Promise<string> {
  const title = { vi: 'Cơ quan', en: 'Agency' }
  await organisation.saveUnit({ id: 'root', title, code: 'H00', calendar: viCalendar.id, parent: null })
  return 'root'
}
