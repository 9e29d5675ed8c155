import { randomBytes } from 'node:crypto'
import type { Store } from '../store/port.ts'

/** A secret of the installation, made at its first start and kept ever after. */
export function newSecret({ settings }: Pick<Store, 'settings'>, name: string): Promise<string> {
  return settings.keep(name, randomBytes(32).toString('base64url'))
}
