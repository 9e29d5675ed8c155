import type { AdjustableClock, Clock } from './clock.ts'
import type { DemoAccount } from './demo/demo-accounts.ts'
import type { Dossiers } from './dossiers/dossiers.ts'
import type { Addresses } from './http/addresses.ts'
import type { OrganisationKeeper } from './organisation/organisation.ts'
import type { Lifecycle } from './procedures/lifecycle.ts'
import type { SpecLibrary } from './procedures/spec-library.ts'
import type { Accounts } from './sign-in/accounts.ts'
import type { Identifier } from './sign-in/identify.ts'
import type { Recogniser } from './sign-in/recognise.ts'
import type { Store } from './store/port.ts'

/** What a demo adds to an installation. */
export interface Demo {
  readonly clock: AdjustableClock
  /** Who can sign in, and what each does by the procedures in force now. */
  readonly accounts: () => Promise<readonly DemoAccount[]>
}

/** Everything that the routes of one mounted runtime share. */
export interface Installation {
  readonly version: string
  readonly store: Store
  readonly clock: Clock
  readonly organisation: OrganisationKeeper
  readonly accounts: Accounts
  readonly recogniser: Recogniser
  readonly identifier: Identifier
  readonly lifecycle: Lifecycle
  readonly specs: SpecLibrary
  readonly dossiers: Dossiers
  /** Bytes that one file may have. */
  readonly fileLimit: number
  /** True where cookies must be marked secure: the host speaks https. */
  readonly secure: boolean
  /** Addresses that answers give out. */
  readonly addresses: Addresses
  readonly demo: Demo | undefined
}
