import type { Text } from '@motcua/spec'

/** An account that exists in demo mode only. */
export interface DemoAccount {
  readonly email: string
  readonly password: string
  readonly name: string
  /** What this person is there for. */
  readonly does: Text
}
