import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SettingPort } from '../store/setting-port.ts'

/** Without the letters that are misread (I, L, O, U). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/**
 * The secret that goes with a dossier's code on its receipt. It is derived from a key of the installation, so nothing has
 * to be kept for a dossier and a receipt can be printed again: 50 bits, tried under a rate limit only.
 */
export class LookUpSecrets {
  readonly #key: Buffer

  private constructor(key: Buffer) {
    this.#key = key
  }

  static async open(settings: SettingPort): Promise<LookUpSecrets> {
    const kept = await settings.keep('lookUpKey', randomBytes(32).toString('base64url'))
    return new LookUpSecrets(Buffer.from(kept, 'base64url'))
  }

  of(dossier: string): string {
    const digest = createHmac('sha256', this.#key).update(dossier).digest()
    let secret = ''
    for (const byte of digest.subarray(0, LENGTH)) secret += ALPHABET.charAt(byte & 31)
    return secret
  }

  /** In constant time; small letters, spaces and hyphens are forgiven. */
  matches(dossier: string, tried: string): boolean {
    const given = Buffer.from(tried.toUpperCase().replace(/[\s-]/g, '').padEnd(LENGTH).slice(0, 64))
    const right = Buffer.from(this.of(dossier))
    return given.length === right.length && timingSafeEqual(given, right)
  }
}
